/// The values of all fields with one name, still encoded.
struct FormText {
    private let values: [Substring]
    private let decode: ParameterDecoding.Decode

    init(_ values: [Substring], _ decode: @escaping ParameterDecoding.Decode) {
        self.values = values
        self.decode = decode
    }

    /// Returns a function that decodes the values of a form in a charset.
    static func decoding(_ charset: TextCharset) -> ParameterDecoding.Decode {
        { (text: Substring) throws(ParameterFault) -> String in
            try PercentEncoding.decode(text, plusIsSpace: true, charset: charset)
        }
    }

    static func json(_ tree: ParameterTree) throws(ParameterFault) -> [UInt8] {
        do {
            return try JSON.encode(tree)
        } catch {
            throw ParameterFault(error.reason)
        }
    }

    /// Returns the JSON texts that the values may represent, in the order in which they are tried.
    func readings(as field: FormField?) throws(ParameterFault) -> [[UInt8]?] {
        var texts: [String] = []
        for value in values { texts.append(try decode(value)) }
        let isEmpty = texts.count == 1 && texts[0].isEmpty
        switch field {
        case let field? where field.style == .json:
            return [isEmpty ? Array("null".utf8) : try Self.embedded(texts)]
        case let field? where field.explode == false && texts.count == 1:
            return try delimited(by: field.style)
        default:
            let scalars = texts.map { ParameterTree.scalar($0) }
            var readings: [[UInt8]?] = [try Self.json(scalars.count == 1 ? scalars[0] : .list(scalars))]
            if isEmpty { readings += [Array("null".utf8), Array("[]".utf8)] }
            let looksLikeJSON = texts.allSatisfy {
                $0.utf8.first == Byte.openBrace || $0.utf8.first == Byte.openBracket
            }
            if looksLikeJSON, let embedded = try? Self.embedded(texts) { readings.append(embedded) }
            return readings
        }
    }

    /// Returns the JSON in texts. Several texts are the elements of an array.
    private static func embedded(_ texts: [String]) throws(ParameterFault) -> [UInt8] {
        var elements: [[UInt8]] = []
        for text in texts {
            do {
                elements.append(try JSON.decode(RawJSON.self, from: text).text)
            } catch {
                throw ParameterFault("is not JSON: \(error)")
            }
        }
        if elements.count == 1 { return elements[0] }
        return [Byte.openBracket] + elements.joined(separator: [Byte.comma]) + [Byte.closeBracket]
    }

    /// Returns the readings of a delimited value. The array is tried before the scalar, because an array type would
    /// accept the scalar as an array of one element.
    private func delimited(by style: ParameterStyle) throws(ParameterFault) -> [[UInt8]?] {
        let text = values[0]
        var shapes: [ParameterTree]
        switch style {
        case .spaceDelimited:
            shapes = try ParameterDecoding.shapes(of: text, delimitedBy: Byte.space, decode: decode)
        case .pipeDelimited:
            shapes = try ParameterDecoding.shapes(of: text, delimitedBy: UInt8(ascii: "|"), decode: decode)
        default:
            shapes = try ParameterDecoding.shapes(of: text, separator: Byte.comma, explode: false, decode: decode)
            shapes.append(shapes.removeFirst())
        }
        var readings: [[UInt8]?] = []
        if text.isEmpty { readings += [Array("null".utf8), Array("[]".utf8)] }
        for shape in shapes { readings.append(try Self.json(shape)) }
        return readings
    }
}
