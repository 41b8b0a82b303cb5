/// A discriminator of a union, which is written before the other members of an object.
struct JSONTag {
    let name: StaticString
    let value: String
    /// The depth of its object, once it is written.
    var depth = 0
}

extension JSONWriter {
    /// Writes an object with a discriminator as its first member. The type of the payload does not have that member. An
    /// additional member of the payload with the same name is not written.
    @_documentation(visibility: internal)
    public mutating func tagged<Value: JSONEncodable>(_ name: StaticString, _ tag: String, _ value: Value) {
        let outer = writtenTag
        awaitedTag = JSONTag(name: name, value: tag)
        value.encode(to: &self)
        writtenTag = outer
        if awaitedTag != nil {
            awaitedTag = nil
            fail("only an object can hold the member '\(name)' that a union needs")
        }
    }

    /// Writes an object with the discriminator that the payload stores, as its first member. Without a discriminator
    /// only the payload is written.
    @_documentation(visibility: internal)
    public mutating func tagged<Value: JSONEncodable>(_ name: StaticString, _ tag: String?, _ value: Value) {
        if let tag { tagged(name, tag, value) } else { value.encode(to: &self) }
    }

    mutating func writeAwaitedTag() {
        guard var tag = awaitedTag else { return }
        awaitedTag = nil
        member(tag.name, tag.value)
        tag.depth = depth
        writtenTag = tag
    }

    /// Returns true if the current object begins with this member.
    func hasTag(_ name: String) -> Bool {
        guard let writtenTag, writtenTag.depth == depth else { return false }
        return writtenTag.name.withUTF8Buffer { $0.elementsEqual(name.utf8) }
    }
}
