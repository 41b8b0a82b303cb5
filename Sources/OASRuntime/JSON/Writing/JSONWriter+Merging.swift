extension JSONWriter {
    /// Writes the members of several objects as one object. Of members with the same name, the first one is written.
    public mutating func merged<Value: JSONEncodable>(_ values: [Value]) {
        guard !values.isEmpty else {
            fail("an object of several branches has at least one")
            return
        }
        beginObject()
        var names: Set<ByteText> = []
        for value in values {
            guard isValid else { break }
            addMembers(of: value, besides: &names)
        }
        endObject()
    }

    private mutating func addMembers(of value: some JSONEncodable, besides names: inout Set<ByteText>) {
        var inner = JSONWriter(inside: self)
        value.encode(to: &inner)
        let text: [UInt8]
        do {
            text = try inner.finish()
        } catch {
            fail(error.reason)
            return
        }
        text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
            var reader = JSONReader(text: base, count: bytes.count)
            guard reader.kind == .object else {
                fail("only objects can be of several branches")
                return
            }
            reader.openObject()
            var isFirst = true
            while reader.memberFollows(isFirst: isFirst) {
                isFirst = false
                guard let name = reader.memberName(), reader.colon() else { return }
                reader.skipWhitespace()
                let start = reader.position
                reader.skipValue()
                if names.insert(ByteText(name)).inserted {
                    member(named: name, JSONRawText(bytes: bytes[start..<reader.position]))
                }
            }
        }
    }
}

/// A value that has been encoded already.
private struct JSONRawText: JSONEncodable {
    let bytes: Slice<UnsafeBufferPointer<UInt8>>

    func encode(to json: inout JSONWriter) {
        guard let start = bytes.base.baseAddress, !bytes.isEmpty else { return }
        // Safe: the slice is within its base.
        json.append(start + bytes.startIndex, count: bytes.count)
    }
}
