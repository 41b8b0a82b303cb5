extension ParameterDecoding {
    /// A header's text, which is not percent-encoded.
    static func header<Value: JSONDecodable>(
        _ type: Value.Type, text: String, style: ParameterStyle = .simple, explode: Bool
    ) throws(ParameterFault) -> Value {
        if style == .json { return try json(type, text: text) }
        if type == String.self, let text = text as? Value { return text }
        let decode: Decode = { (part: Substring) throws(ParameterFault) -> String in String(part.withoutBlanks) }
        return try first(type, shapes(of: text[...], separator: Byte.comma, explode: explode, decode: decode))
    }
}
