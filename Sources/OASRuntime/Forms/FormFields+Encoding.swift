extension FormFields {
    /// Encodes a value as `application/x-www-form-urlencoded`. Throws unless the value is a JSON object.
    func encode(_ value: some JSONEncodable) throws(FormError) -> [UInt8] {
        do {
            return try encode(json: JSON.encode(value))
        } catch let error as JSONError {
            throw FormError(error)
        } catch let error as FormError {
            throw error
        } catch {
            throw FormError(member: "", reason: "\(error)")
        }
    }

    /// Encodes a value as text, for a whole query.
    func query(_ value: some JSONEncodable) throws(ParameterFault) -> String {
        do throws(FormError) {
            let bytes = try encode(value)
            return String(decoding: bytes, as: UTF8.self)
        } catch {
            throw ParameterFault(error.description)
        }
    }

    private func encode(json: [UInt8]) throws -> [UInt8] {
        var items: [String] = []
        for member in try JSON.decode(RawMembers.self, from: json).members {
            do {
                items += try self.items(of: member)
            } catch let fault as ParameterFault {
                throw FormError(member: member.name, reason: fault.description)
            }
        }
        return Array(items.joined(separator: "&").utf8)
    }

    /// Returns the fields of a member. `null` becomes a field without a value, so that a form can clear a value.
    private func items(of member: RawMembers.Member) throws -> [String] {
        let name = PercentEncoding.form(member.name)
        if member.value.kind == .null { return ["\(name)="] }
        let field = fields[ByteText(member.name)]
        switch field {
        case let field? where field.style != .json:
            // Like a query parameter it is written by RFC 6570: a space is `%20` (OpenAPI 3.1, appendix E).
            return try JSON.decode(ParameterTree.self, from: member.value.text)
                .query(
                    member.name, style: field.style, explode: field.explode, allowReserved: field.allowReserved)
        default:
            // One field for each element (OpenAPI 3.2, "Encoding By Name").
            let isArray = member.value.kind == .array
            let values = isArray ? try JSON.decode([RawJSON].self, from: member.value.text) : [member.value]
            return try values.map { value in
                let text = field == nil ? try value.plainText() : String(decoding: value.text, as: UTF8.self)
                return "\(name)=\(PercentEncoding.form(text))"
            }
        }
    }
}
