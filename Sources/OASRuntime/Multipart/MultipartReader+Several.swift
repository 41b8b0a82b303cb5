import HTTPTypes

// Values that several parts make up.

extension MultipartReader {
    /// A value that must be there, written as the fields of a form, each in a part.
    public mutating func styled<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, _ field: FormField
    ) -> Value? {
        required(name) { $0.optionalStyled(name, type, field) }
    }

    /// A value that may be missing, written as the fields of a form, each in a part. All of them together are at most
    /// as long as one value (``MultipartLimits/maximumValueBytes``).
    public mutating func optionalStyled<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, _ field: FormField
    ) -> Value? {
        guard failure == nil else { return nil }
        do throws(ParameterFault) {
            guard let items = try items(name, field) else {
                fail(name, "is longer than \(form.limits.maximumValueBytes) bytes", exceedsLimit: true)
                return nil
            }
            return try ParameterDecoding.query(
                type, name: name, in: items, style: field.style, explode: field.explode)
        } catch {
            fail(name, error.description)
            return nil
        }
    }

    /// Returns the parts that may be fields of a value, or nil if they are longer than the limit for a value. Files are
    /// left out, and so are parts that are too long and not certain to be fields of the value.
    private func items(_ name: String, _ field: FormField) throws(ParameterFault) -> [RawParameter]? {
        var items: [RawParameter] = []
        var room = form.limits.maximumValueBytes
        for (key, parts) in named ?? [:] {
            let isMember = field.style == .deepObject && key[...].behind(prefix: "\(name)[") != nil
            let isItself = key.hasBytes(of: name) || isMember
            guard isItself || field.style == .form && field.explode else { continue }
            for part in parts where part.disposition.filename == nil {
                guard let bytes = try? part.bytes(upTo: room) else {
                    if isItself { return nil }
                    continue
                }
                room -= bytes.count
                // As in a query, text that cannot be decoded is an error only if the type asks for it.
                let value = (try? text(bytes, in: part)).map(Self.encoded) ?? PercentEncoding.nonASCII(bytes)
                items.append(RawParameter(name: ByteText(key), value: value[...]))
            }
        }
        return items
    }

    /// Text as it would be in a query, where commas separate and percent signs and pluses have a meaning.
    private static func encoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "%"): bytes += "%25".utf8
            case Byte.plus: bytes += "%2B".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The values that no property names, by their names.
    public mutating func others<Value: JSONDecodable>(
        besides known: Set<String>, _ type: Value.Type, as form: MultipartValueForm = .text
    ) -> JSONObject<Value> {
        var values = JSONObject<Value>()
        for name in further(besides: known) {
            values[name] = optionalValue(name, type, as: form)
        }
        return values
    }

    /// The files that no property names, by their names.
    public mutating func otherFiles(besides known: Set<String>) -> JSONObject<MultipartFile> {
        var files = JSONObject<MultipartFile>()
        for name in further(besides: known) { files[name] = optionalFile(name) }
        return files
    }

    /// The names of parts that are not known. `field[width]` is known if `field` is.
    private func further(besides known: Set<String>) -> [String] {
        let known = Set(known.map { ByteText($0) })
        return (named?.keys ?? []).filter { key in
            let stem = key[...].halves(at: Byte.openBracket)?.0
            return !known.contains(ByteText(key)) && !(stem.map { known.contains(ByteText($0)) } ?? false)
        }
    }
}
