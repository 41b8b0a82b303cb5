extension Node {
    /// The number of nodes in this tree, including this node.
    package var count: Int {
        switch content {
        case .scalar: 1
        case .sequence(let elements): elements.reduce(1) { $0 + $1.count }
        case .mapping(let mapping): mapping.reduce(1) { $0 + $1.value.count }
        }
    }

    /// The mapping, or `nil` if the node is not a mapping.
    package var mapping: Mapping? {
        if case .mapping(let mapping) = content { return mapping }
        return nil
    }

    /// The elements, or `nil` if the node is not a sequence.
    package var sequence: [Node]? {
        if case .sequence(let elements) = content { return elements }
        return nil
    }

    /// The scalar, or `nil` if the node is not a scalar.
    package var scalar: Scalar? {
        if case .scalar(let scalar) = content { return scalar }
        return nil
    }

    /// The kind of scalar, or `nil` if the node is not a scalar.
    package var scalarKind: ScalarKind? {
        scalar?.kind
    }

    /// The text of a string, which is a quoted scalar or a plain one that is not `null`, a Boolean or a number.
    package var string: String? {
        guard let scalar, scalar.kind == .string else { return nil }
        return scalar.text
    }

    /// The text of any scalar as it is written: `"3.0"` for `3.0`.
    package var text: String? {
        scalar?.text
    }

    /// The value of a plain `true` or `false`.
    package var bool: Bool? {
        scalar?.bool
    }

    /// The value of an integer, or `nil` if it does not fit in 64 bits.
    package var int: Int64? {
        scalar?.int
    }

    /// The value of a number or integer.
    package var double: Double? {
        scalar?.double
    }

    /// True for `null`, `~` or an empty value.
    package var isNull: Bool {
        scalar?.kind == .null
    }
}
