public import OASRuntime

/// A type that no document describes, and that one of the tour's properties has: the diameter of an eyepiece's barrel,
/// `1.25in` on the wire.
public struct Barrel: Sendable, Hashable {
    /// In inches.
    public var inches: Double

    /// Makes a barrel of a diameter in inches.
    public init(inches: Double) {
        self.inches = inches
    }
}

extension Barrel: JSONDecodable, JSONEncodable {
    /// Reads a number with `in` behind it.
    public init?(from json: inout JSONReader) {
        guard let text = json.string() else { return nil }
        guard text.hasSuffix("in"), let inches = Double(text.dropLast(2)) else {
            json.fail("expected inches, found '\(text)'")
            return nil
        }
        self.init(inches: inches)
    }

    /// Writes the number with `in` behind it.
    public func encode(to json: inout JSONWriter) {
        "\(inches)in".encode(to: &json)
    }
}
