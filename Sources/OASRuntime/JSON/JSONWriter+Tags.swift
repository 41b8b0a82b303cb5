/// A member that says which branch of a union an object is, written in front of the object's own.
struct JSONTag {
    let name: StaticString
    let value: String
    /// The depth of the object that it stands in, once it is written.
    var depth = 0
}

extension JSONWriter {
    /// Writes an object with a member in front that tells which branch of a union it is: the payload's type does not
    /// hold it. Should the payload have a member of that name among its additional ones, that is left out.
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

    /// Writes an object with the tag that its payload holds in front; one without a tag is written without it.
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

    /// Whether the current object has started with this member.
    func hasTag(_ name: String) -> Bool {
        guard let writtenTag, writtenTag.depth == depth else { return false }
        return writtenTag.name.description == name
    }
}
