import Foundation

/// The shapes of text that a type can be read from, as far as the type tells: a text says not what it is.
struct AcceptedShapes: OptionSet {
    let rawValue: UInt8

    static let scalar = AcceptedShapes(rawValue: 1)
    static let list = AcceptedShapes(rawValue: 2)
    static let object = AcceptedShapes(rawValue: 4)
    /// Models, unions and a user's own types: only reading tells.
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

/// A list, which may have one element that is written as a scalar.
protocol ListShaped {}

extension Array: ListShaped {}

/// A dictionary accepts all members, so no member is unknown to it.
protocol MemberDictionary {}

extension Dictionary: MemberDictionary where Key == String {}
extension JSONObject: MemberDictionary {}
