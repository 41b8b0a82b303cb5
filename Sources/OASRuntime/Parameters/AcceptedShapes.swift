import Foundation

/// The shapes of text from which a type can be decoded, as far as the type determines them. The text does not.
struct AcceptedShapes: OptionSet {
    let rawValue: UInt8

    static let scalar = AcceptedShapes(rawValue: 1)
    static let list = AcceptedShapes(rawValue: 2)
    static let object = AcceptedShapes(rawValue: 4)
    /// The shapes of models, unions and user-defined types. Only decoding tells which of them a type accepts.
    static let any: AcceptedShapes = [.scalar, .list, .object]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(of type: any Any.Type) {
        switch type {
        case is any ScalarShaped.Type, is any OpenCases.Type, is any ClosedStringEnum.Type,
            is any ClosedIntegerEnum.Type:
            self = .scalar
        case is any MemberDictionary.Type: self = .object
        case is any ListShaped.Type: self = [.scalar, .list]
        default: self = .any
        }
    }
}

/// A type that is a string, a number or a boolean in JSON.
protocol ScalarShaped {}

extension String: ScalarShaped {}
extension Bool: ScalarShaped {}
extension Int: ScalarShaped {}
extension Int8: ScalarShaped {}
extension Int16: ScalarShaped {}
extension Int32: ScalarShaped {}
extension Int64: ScalarShaped {}
extension UInt: ScalarShaped {}
extension UInt8: ScalarShaped {}
extension UInt16: ScalarShaped {}
extension UInt32: ScalarShaped {}
extension UInt64: ScalarShaped {}
extension Double: ScalarShaped {}
extension Float: ScalarShaped {}
extension Decimal: ScalarShaped {}
extension Date: ScalarShaped {}
extension UUID: ScalarShaped {}
extension URL: ScalarShaped {}
extension Data: ScalarShaped {}
extension DecimalText: ScalarShaped {}
extension URLText: ScalarShaped {}
extension CalendarDate: ScalarShaped {}

/// A list. A list of one element may be written as a scalar.
protocol ListShaped {}

extension Array: ListShaped {}

/// A dictionary. It accepts all members, so no member is unknown to it.
protocol MemberDictionary {}

extension Dictionary: MemberDictionary where Key == String {}
extension JSONObject: MemberDictionary {}
