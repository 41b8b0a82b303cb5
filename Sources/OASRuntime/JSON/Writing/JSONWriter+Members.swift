extension JSONWriter {
    /// Writes a member that is always present.
    public mutating func member<Value: JSONEncodable>(_ name: StaticString, _ value: Value) {
        guard isValid else { return }
        self.name(name)
        value.encode(to: &self)
    }

    /// Writes a member unless it is `nil`.
    public mutating func optionalMember<Value: JSONEncodable>(_ name: StaticString, _ value: Value?) {
        guard let value, isValid else { return }
        self.name(name)
        value.encode(to: &self)
    }

    /// Writes a string member unless it is `nil`. Strings are the most common members, and this method needs no
    /// metadata of generic optionals.
    public mutating func optionalMember(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        self.name(name)
        string(value)
    }

    /// Writes a member, with `null` for `nil`.
    public mutating func nullableMember<Value: JSONEncodable>(_ name: StaticString, _ value: Value?) {
        guard isValid else { return }
        self.name(name)
        if let value { value.encode(to: &self) } else { null() }
    }

    /// Writes a member by its presence: nothing, `null`, or the value.
    public mutating func presenceMember<Value: JSONEncodable>(_ name: StaticString, _ value: Presence<Value>) {
        switch value {
        case .absent: break
        case .null:
            self.name(name)
            null()
        case .value(let value): member(name, value)
        }
    }

    /// Writes members in their order.
    public mutating func members<Value: JSONEncodable>(_ values: JSONObject<Value>) {
        for position in values.indices { member(named: values.keys[position], values.values[position]) }
    }

    /// Writes members in addition to the declared ones, in their order. A member with the name of a declared one is not
    /// written.
    @_documentation(visibility: internal)
    public mutating func members<Value: JSONEncodable>(_ values: JSONObject<Value>, besides declared: JSONFields) {
        for position in values.indices where declared.names.index(of: values.keys[position]) < 0 {
            member(named: values.keys[position], values.values[position])
        }
    }

    /// Writes a member whose name is known only at run time.
    public mutating func member<Value: JSONEncodable>(named name: String, _ value: Value) {
        guard isValid, !hasTag(name) else { return }
        separate()
        string(name)
        appendColon()
        value.encode(to: &self)
    }

    private mutating func name(_ name: StaticString) {
        separate()
        string(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        appendColon()
    }
}
