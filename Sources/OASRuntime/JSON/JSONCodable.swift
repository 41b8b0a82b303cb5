/// A value that reads itself from JSON text.
///
/// Generated models conform with one loop over the members of an object. The initialiser does not throw: a failed read
/// leaves its error in the reader, every later read then returns `nil` at once, and one check at the end suffices.
/// That keeps generated code small, which is most of what it costs to compile.
public protocol JSONDecodable {
    /// Reads one value at the reader's position and leaves the reader just behind it.
    ///
    /// Returns `nil` after recording why in the reader (``JSONReader/fail(_:)``).
    init?(from json: inout JSONReader)
}

/// A value that writes itself as JSON text.
public protocol JSONEncodable {
    /// Writes exactly one value. What cannot be written, such as a number that is not finite, is recorded in the
    /// writer and reported by ``JSON/encode(_:pretty:)``.
    func encode(to json: inout JSONWriter)
}

/// A value that JSON can carry in both directions.
public typealias JSONCodable = JSONDecodable & JSONEncodable
