/// A value that can be decoded from JSON text.
///
/// Generated models conform to it with one loop over the members of an object. The initialiser does not throw. A failed
/// read records its error in the reader, every later read returns `nil` immediately, and one check at the end suffices.
/// This keeps generated code small, and its size determines most of the time to compile it.
public protocol JSONDecodable {
    /// Reads one value at the position of the reader and advances the reader just past it.
    ///
    /// Returns `nil` after recording the error in the reader (``JSONReader/fail(_:)``).
    init?(from json: inout JSONReader)
}

/// A value that can be encoded as JSON text.
public protocol JSONEncodable {
    /// Writes exactly one value. A value that cannot be written, such as a number that is not finite, is recorded in
    /// the writer and reported by ``JSON/encode(_:pretty:)``.
    func encode(to json: inout JSONWriter)
}

/// A value that can be decoded from JSON and encoded as JSON.
public typealias JSONCodable = JSONDecodable & JSONEncodable
