extension FormFields {
    /// Reads a value from `application/x-www-form-urlencoded`.
    ///
    /// The text does not say what a field is: the type does. So each field has several readings, and where the type
    /// refuses one the next is tried.
    func decode<Value: JSONDecodable>(_ type: Value.Type, from bytes: [UInt8]) throws(FormError) -> Value {
        var readings = try FormReadings(bytes, fields)
        while true {
            do {
                return try JSON.decode(type, from: readings.json(), leniency: [.scalars, .singletons]).value
            } catch {
                try readings.refuse(error)
            }
        }
    }
}

/// What the fields of a form may mean.
private struct FormReadings {
    private struct Field {
        let name: String
        /// JSON texts, `nil` for the absence of the member.
        let readings: [[UInt8]?]
        var current = 0
        var deepest: JSONError?
    }

    /// More refusals than any model has members: a form must not be read again for each of its fields.
    private static let maximumRefusals = 256

    private var fields: [Field] = []
    private var indices: [String: Int] = [:]
    private var refusals = 0

    init(_ bytes: [UInt8], _ described: [String: FormField]) throws(FormError) {
        let items = RawParameter.query(String(decoding: bytes, as: UTF8.self)[...])
        var names: [String] = []
        var values: [String: [Substring]] = [:]
        for item in items {
            if values[item.name] == nil { names.append(item.name) }
            values[item.name, default: []].append(item.value)
        }
        for name in names where described[name]?.style != .deepObject {
            try add(name) { () throws(ParameterFault) in
                try FormText(values[name] ?? []).readings(as: described[name])
            }
        }
        for (name, field) in described.sorted(by: { $0.key < $1.key }) {
            if field.style == .deepObject {
                try add(name) { () throws(ParameterFault) in
                    let shapes = try ParameterDecoding.deepShapes(name, in: items, decode: FormText.decode)
                    let cleared = shapes.first == .scalar("") ? [Array("null".utf8)] : []
                    return cleared + (try shapes.map(FormText.json))
                }
            } else if field.style == .form, field.explode, values[name] == nil {
                // An object in this style has its members among the fields of the form.
                let others = items.filter { described[$0.name] == nil }
                try add(name) { () throws(ParameterFault) in
                    [try FormText.json(ParameterDecoding.spread(others, decode: FormText.decode)), nil]
                }
            }
        }
    }

    private mutating func add(
        _ name: String, _ readings: () throws(ParameterFault) -> [[UInt8]?]
    ) throws(FormError) {
        do {
            let readings = try readings()
            guard !readings.isEmpty else { return }
            indices[name] = fields.count
            fields.append(Field(name: name, readings: readings))
        } catch {
            throw FormError(member: name, reason: error.description)
        }
    }

    /// The form as an object.
    func json() throws(JSONError) -> [UInt8] {
        var text = [Byte.openBrace]
        for field in fields {
            guard let value = field.readings[field.current] else { continue }
            if text.count > 1 { text.append(Byte.comma) }
            text += try JSON.encode(field.name)
            text.append(Byte.colon)
            text += value
        }
        text.append(Byte.closeBrace)
        return text
    }

    /// Goes on to the next reading of the field that was refused; throws where there is none. Of the errors of one
    /// field that furthest inside its value is told: it belongs to the reading that was meant.
    mutating func refuse(_ error: JSONError) throws(FormError) {
        guard case .member(let name)? = error.path.first, let index = indices[name], refusals < Self.maximumRefusals
        else { throw FormError(error) }
        refusals += 1
        if error.path.count > (fields[index].deepest?.path.count ?? 0) { fields[index].deepest = error }
        fields[index].current += 1
        guard fields[index].current < fields[index].readings.count else {
            throw FormError(fields[index].deepest ?? error)
        }
    }
}

/// The values of the fields of one name, still encoded.
private struct FormText {
    private let values: [Substring]

    init(_ values: [Substring]) { self.values = values }

    static let decode: ParameterDecoding.Decode = { (text: Substring) throws(ParameterFault) -> String in
        try PercentEncoding.decode(text, plusIsSpace: true)
    }

    static func json(_ tree: ParameterTree) throws(ParameterFault) -> [UInt8] {
        do {
            return try JSON.encode(tree)
        } catch {
            throw ParameterFault(error.reason)
        }
    }

    func readings(as field: FormField?) throws(ParameterFault) -> [[UInt8]?] {
        var texts: [String] = []
        for value in values { texts.append(try Self.decode(value)) }
        let isEmpty = texts == [""]
        switch field {
        case let field? where field.style == .json:
            return [isEmpty ? Array("null".utf8) : try Self.embedded(texts)]
        case let field? where field.explode == false && texts.count == 1:
            return try delimited(by: field.style)
        default:
            let scalars = texts.map { ParameterTree.scalar($0) }
            var readings: [[UInt8]?] = [try Self.json(scalars.count == 1 ? scalars[0] : .list(scalars))]
            if isEmpty { readings += [Array("null".utf8), Array("[]".utf8)] }
            let looksLikeJSON = texts.allSatisfy { $0.first == "{" || $0.first == "[" }
            if looksLikeJSON, let embedded = try? Self.embedded(texts) { readings.append(embedded) }
            return readings
        }
    }

    /// Texts that are JSON; several are the elements of an array.
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

    /// The array comes first: read as an array of one, the scalar would do for it.
    private func delimited(by style: ParameterStyle) throws(ParameterFault) -> [[UInt8]?] {
        let text = values[0]
        var shapes: [ParameterTree]
        switch style {
        case .spaceDelimited: shapes = try ParameterDecoding.shapes(of: text, delimitedBy: " ", decode: Self.decode)
        case .pipeDelimited: shapes = try ParameterDecoding.shapes(of: text, delimitedBy: "|", decode: Self.decode)
        default:
            shapes = try ParameterDecoding.shapes(of: text, separator: ",", explode: false, decode: Self.decode)
            shapes.append(shapes.removeFirst())
        }
        var readings: [[UInt8]?] = []
        if text.isEmpty { readings += [Array("null".utf8), Array("[]".utf8)] }
        for shape in shapes { readings.append(try Self.json(shape)) }
        return readings
    }
}
