extension Node {
    /// The number of nodes in it, itself included.
    package var count: Int {
        switch content {
        case .scalar: 1
        case .sequence(let elements): elements.reduce(1) { $0 + $1.count }
        case .mapping(let mapping): mapping.reduce(1) { $0 + $1.value.count }
        }
    }

    /// The mapping, where it is one.
    package var mapping: Mapping? {
        if case .mapping(let mapping) = content { return mapping }
        return nil
    }

    /// The elements, where it is a sequence.
    package var sequence: [Node]? {
        if case .sequence(let elements) = content { return elements }
        return nil
    }

    /// The scalar, where it is one.
    package var scalar: Scalar? {
        if case .scalar(let scalar) = content { return scalar }
        return nil
    }

    /// What kind of scalar it is, `nil` where it is none.
    package var scalarKind: ScalarKind? {
        scalar?.kind
    }

    /// The text of a string: of a quoted scalar, or a plain one that is not `null`, `true` or a number.
    package var string: String? {
        guard let scalar, scalar.kind == .string else { return nil }
        return scalar.text
    }

    /// The text of any scalar, as written: `"3.0"` for `3.0`.
    package var text: String? {
        scalar?.text
    }

    /// The value of a plain `true` or `false`.
    package var bool: Bool? {
        scalar?.bool
    }

    /// The value of an integer, `nil` where it does not fit 64 bits.
    package var int: Int64? {
        scalar?.int
    }

    /// The value of a number or integer.
    package var double: Double? {
        scalar?.double
    }

    /// Whether it is `null`, `~` or nothing at all.
    package var isNull: Bool {
        scalar?.kind == .null
    }
}
