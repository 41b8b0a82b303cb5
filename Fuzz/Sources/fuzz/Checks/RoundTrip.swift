import OASRuntime

/// A model that the JSON targets read.
typealias Model = JSONDecodable & JSONEncodable & Hashable & Sendable

/// Checks that a value is the same after it is written and read again, and that it is then written as the same text.
///
/// A value without a JSON representation is ignored if `mayLackForm` is true, and is an error otherwise.
func requireRoundTrip<Value: Model>(_ value: Value, of input: [UInt8], mayLackForm: Bool = false) {
    let text: [UInt8]
    do {
        text = try JSON.encode(value)
    } catch {
        require(mayLackForm, "\(Value.self) of \(shown(input)) has no form: \(error)")
        return
    }
    require(
        ReferenceJSON.accepts(text), "\(Value.self) of \(shown(input)) is written as \(shown(text)), which is no JSON")
    do {
        let again = try JSON.decode(Value.self, from: text)
        require(again == value, "\(Value.self) of \(shown(input)) is written as \(shown(text)), and reads as another")
        require(again.hashValue == value.hashValue, "equal values of \(Value.self) hash differently: \(shown(text))")
        let written = (try? JSON.encode(again)) ?? []
        require(written == text, "\(Value.self): \(shown(text)) is written again as \(shown(written))")
    } catch {
        require(false, "\(Value.self) of \(shown(input)) is written as \(shown(text)), which is refused: \(error)")
    }
}

/// Checks that the text of an error is limited in length, is on one line, and contains no control characters of the
/// input.
func requirePresentable(_ error: some Error, of input: [UInt8]) {
    let text = "\(error)"
    require(text.utf8.count <= 4_096, "an error of \(text.utf8.count) bytes for an input of \(input.count): \(text)")
    let isClean = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && !(0x80...0x9F ~= $0.value) }
    require(isClean, "an error with control characters: \(text.debugDescription)")
}

/// Checks that the location of an error is inside the text.
func requirePlace(_ error: JSONError, of input: [UInt8]) {
    requirePresentable(error, of: input)
    require(
        error.byteOffset >= 0 && error.byteOffset <= input.count,
        "the offset \(error.byteOffset) of \(input.count) bytes")
}
