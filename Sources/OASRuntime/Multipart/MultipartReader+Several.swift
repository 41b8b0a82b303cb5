import HTTPTypes

// Values that consist of several parts.

extension MultipartReader {
    /// Reads a required value that is written as form fields, each in a part.
    public mutating func styled<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, _ field: FormField
    ) -> Value? {
        required(name) { $0.optionalStyled(name, type, field) }
    }

    /// Reads an optional value that is written as form fields, each in a part. All of them together may be at most as
    /// long as one value (``MultipartLimits/maximumValueBytes``).
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

    /// Returns the parts that may be fields of a value, or `nil` if they are longer than the limit for a value. Files
    /// are left out, and so are parts that are too long and not certain to be fields of the value.
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
                // As in a query, text that cannot be decoded is an error only if the type reads it.
                let value = (try? text(bytes, in: part)).map(Self.encoded) ?? PercentEncoding.nonASCII(bytes)
                items.append(RawParameter(name: ByteText(key), value: value[...]))
            }
        }
        return items
    }

    /// Returns text as it would be in a query, where percent signs and pluses have a meaning.
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

    /// Reads the values that have no documented property, by name.
    public mutating func others<Value: JSONDecodable>(
        besides known: Set<String>, _ type: Value.Type, as form: MultipartValueForm = .text
    ) -> JSONObject<Value> {
        var values = JSONObject<Value>()
        for name in further(besides: known) {
            values[name] = optionalValue(name, type, as: form)
        }
        return values
    }

    /// Reads the files that have no documented property, by name.
    public mutating func otherFiles(besides known: Set<String>) -> JSONObject<MultipartFile> {
        var files = JSONObject<MultipartFile>()
        for name in further(besides: known) { files[name] = optionalFile(name) }
        return files
    }

    /// Returns the names of parts that are not known. `field[width]` is known if `field` is.
    private func further(besides known: Set<String>) -> [String] {
        let known = Set(known.map { ByteText($0) })
        return (named?.keys ?? []).filter { key in
            let stem = key[...].halves(at: Byte.openBracket)?.0
            return !known.contains(ByteText(key)) && !(stem.map { known.contains(ByteText($0)) } ?? false)
        }
    }
}
