extension FormFields {
    /// Decodes a value from `application/x-www-form-urlencoded`.
    ///
    /// Only the type determines what a field is. So each field has several readings as JSON, and if the type refuses
    /// one, the next is tried. This happens for each field alone first, and then by a limited number of rereads of the
    /// whole form (`FormReadings.maximumRereads`). So the time is linear in the number of bytes.
    func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: [UInt8], charset: TextCharset = .utf8,
        maximumFields: Int = FormFields.defaultMaximumFields
    ) throws(FormError) -> Value {
        let text = try Self.text(bytes, charset)
        // The fields are counted before any memory is allocated for them.
        guard text.utf8.lazy.filter({ $0 == UInt8(ascii: "&") }).count < maximumFields else {
            throw FormError(member: "", reason: "there are more than \(maximumFields) fields", exceedsLimit: true)
        }
        var readings = try FormReadings(RawParameter.query(text[...]), fields, charset)
        while true {
            do throws(MemberError) {
                return try readings.decode(type)
            } catch {
                switch error {
                case .unreadable(let name, let fault):
                    throw FormError(member: name.shown(), reason: fault.description)
                case .json(let error): try readings.refuse(error, as: type)
                }
            }
        }
    }

    /// Returns the charset that the content type of a form declares.
    static func charset(of contentType: String?) throws(FormError) -> TextCharset {
        do {
            return try TextCharset(contentType: contentType)
        } catch {
            throw FormError(member: "", reason: error.description)
        }
    }

    /// The largest number of fields in a form, unless a server sets another limit.
    static let defaultMaximumFields = 10_000

    /// Returns the form as text. A form should have no bytes above ASCII, but some writers do not percent-encode them.
    /// Unless they are UTF-8 they are percent-encoded here, and decoded later in the form's charset, field by field.
    private static func text(_ bytes: [UInt8], _ charset: TextCharset) throws(FormError) -> String {
        guard charset.extendsASCII else {
            throw FormError(member: "", reason: "'\(charset.name)' is no charset for a form")
        }
        let isUTF8 = charset.isUTF8 && bytes.withUnsafeBufferPointer({ firstInvalidUTF8(in: $0) }) == nil
        if isUTF8 { return String(decoding: bytes, as: UTF8.self) }
        return PercentEncoding.nonASCII(bytes)
    }
}

/// The fields of a form, each with the JSON texts that it may represent.
private struct FormReadings {
    private struct Field {
        let name: ByteText
        /// The JSON texts in the order in which they are tried. `nil` represents the absence of the member.
        let readings: [[UInt8]?]
        var current = 0
        var deepest: JSONError?
    }

    private var fields: [Field] = []
    private var indices: [ByteText: Int] = [:]
    private var unreadable = UnreadableMembers()
    /// True once each field has been settled on its own.
    private var isSettled = false
    private var rereads = 0

    init(
        _ items: [RawParameter], _ described: [ByteText: FormField], _ charset: TextCharset
    ) throws(FormError) {
        let decode = FormText.decoding(charset)
        var values = JSONObject<[Substring]>()
        for item in items { values[item.name.text, default: []].append(item.value) }
        fields.reserveCapacity(values.count)
        for (key, values) in values {
            let name = ByteText(key)
            let field = described[name]
            guard field?.style != .deepObject else { continue }
            try add(name, isDescribed: field != nil) { () throws(ParameterFault) in
                try FormText(values, decode).readings(as: field)
            }
        }
        for (name, field) in described.sorted(by: { $0.key < $1.key }) {
            if field.style == .deepObject {
                try add(name) { () throws(ParameterFault) in
                    let shapes = try ParameterDecoding.deepShapes(name.text, in: items, decode: decode)
                    let isCleared = if case .scalar(let text)? = shapes.first { text.isEmpty } else { false }
                    return (isCleared ? [Array("null".utf8)] : []) + (try shapes.map(FormText.json))
                }
            } else if field.style == .form, field.explode, values[name.text] == nil {
                // The members of an object in this style are fields of the form.
                let others = SpreadMembers(items.filter { described[$0.name] == nil }, decode: decode)
                try add(name) { () throws(ParameterFault) in [try FormText.json(others.tree), nil] }
            }
        }
    }

    /// Adds the readings of a field. A field that cannot be decoded is an error if the document describes it. Otherwise
    /// it is an error only if the type reads it.
    private mutating func add(
        _ name: ByteText, isDescribed: Bool = true, _ readings: () throws(ParameterFault) -> [[UInt8]?]
    ) throws(FormError) {
        do {
            let readings = try readings()
            guard !readings.isEmpty else { return }
            indices[name] = fields.count
            fields.append(Field(name: name, readings: readings))
        } catch {
            guard !isDescribed else { throw FormError(member: name.text.shown(), reason: error.description) }
            unreadable.add(name.text, error)
        }
    }

    /// Decodes the form with the current readings.
    func decode<Value: JSONDecodable>(_ type: Value.Type) throws(MemberError) -> Value {
        try unreadable.decode(type, from: Self.object(fields[...])).value
    }

    private static func object(_ fields: ArraySlice<Field>) throws(MemberError) -> [UInt8] {
        var text = [Byte.openBrace]
        for field in fields {
            guard let value = field.readings[field.current] else { continue }
            if text.count > 1 { text.append(Byte.comma) }
            do {
                text += try JSON.encode(field.name.text)
            } catch {
                throw .json(error)
            }
            text.append(Byte.colon)
            text += value
        }
        text.append(Byte.closeBrace)
        return text
    }

    /// Advances to other readings after a field was refused. Throws if there are none left.
    mutating func refuse<Value: JSONDecodable>(_ error: JSONError, as type: Value.Type) throws(FormError) {
        guard case .member(let name)? = error.path.first, let index = indices[ByteText(name)] else {
            throw FormError(error)
        }
        if !isSettled {
            isSettled = true
            let before = fields[index].current
            for index in fields.indices { try settle(index, as: type) }
            if fields[index].current != before { return }
        }
        // A union with a discriminator refuses a field only if the discriminator is present, so the whole form is read
        // again.
        rereads += 1
        guard rereads <= maximumRereads else { throw FormError(error) }
        try advance(index, error)
    }

    /// The largest number of rereads of the whole form: as many as read 4 MiB together, but at least 8 and at most 256.
    private var maximumRereads: Int {
        let bytes = fields.reduce(1) { $0 + $1.name.text.utf8.count + ($1.readings[$1.current]?.count ?? 0) }
        return max(8, min(256, (4 << 20) / bytes))
    }

    /// Finds the reading of one field that the type does not refuse, without the other fields. Errors about missing
    /// fields are ignored.
    private mutating func settle<Value: JSONDecodable>(_ index: Int, as type: Value.Type) throws(FormError) {
        while fields[index].readings.count > 1, fields[index].readings[fields[index].current] != nil {
            do throws(MemberError) {
                _ = try UnreadableMembers().decode(type, from: Self.object(fields[index...index]))
                return
            } catch {
                guard case .json(let error) = error, case .member(let name)? = error.path.first,
                    ByteText(name) == fields[index].name
                else { return }
                try advance(index, error)
            }
        }
    }

    /// Advances to the next reading of a field. Throws if there is none left. Of several errors for one field, it
    /// throws the one that is deepest inside its value, because that error belongs to the intended reading.
    private mutating func advance(_ index: Int, _ error: JSONError) throws(FormError) {
        if error.path.count > (fields[index].deepest?.path.count ?? 0) { fields[index].deepest = error }
        fields[index].current += 1
        guard fields[index].current < fields[index].readings.count else {
            throw FormError(fields[index].deepest ?? error)
        }
    }
}
