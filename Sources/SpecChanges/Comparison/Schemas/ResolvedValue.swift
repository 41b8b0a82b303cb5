internal import OpenAPIDocument
internal import SafeText
internal import SchemaResolution
internal import SourceTree

/// The resolved schema of a value in one of the documents: the shape that code is generated for, with everything that
/// restricts values.
final class ResolvedValue {
    /// A value of `enum` or `const`.
    struct ListedValue {
        let node: Node
        /// Equal for equal values.
        let text: String

        var location: SourceLocation { node.location }
    }

    let intersection: SchemaIntersection
    /// The types of the value, or none for a union, for null alone and if every type is allowed.
    let types: [SchemaType]
    /// True if null is the only value.
    let isNull: Bool
    let isNullable: Bool
    /// The listed values except null.
    let values: [ListedValue]?
    /// The location of null among the listed values.
    let listedNull: SourceLocation?
    let members: [ObjectShape.Member]
    /// The unions, all of which a value must match. There are none if their branches are merged into one shape.
    let unions: [ValueUnion]
    let constraints: SchemaConstraints
    let defaultValue: Node?

    init(_ conjunction: SchemaConjunction, with resolver: SchemaResolver) {
        let resolved = resolver.resolve(conjunction)
        let shape = resolver.underlying(resolved).shape
        let intersection = resolver.intersection(of: conjunction)
        self.intersection = intersection
        isNull = if case .null = shape { true } else { false }
        isNullable = resolved.isNullable || isNull
        unions =
            switch shape {
            // String enumerations were merged into one. A union with a branch that allows any value allows any value.
            case .enumeration, .any: []
            case .union: intersection.valueUnions
            default: intersection.valueUnions.filter { $0.branches.count > 1 }
            }
        let listed = intersection.listedValues
        types =
            Self.types(of: shape) ?? Self.types(of: listed)
            ?? (unions.isEmpty && !shape.isAny ? intersection.types : [])
        let isText = types == [.string]
        var values = listed?.values.map(\.node)
        if case .enumeration(let enumeration) = shape { values = enumeration.values.map(\.node) }
        self.values = values?.map { node in
            // An unquoted number in a list of texts is a text: `01` is another value than `1`.
            ListedValue(node: node, text: isText ? doubleQuoted(node.text ?? "") : node.canonicalText)
        }
        listedNull = listed?.null
        members = intersection.members
        constraints = intersection.constraints
        var defaultValue = intersection.defaultValue
        if isText, let node = defaultValue, let text = node.text, !node.isNull {
            defaultValue = Node(.scalar(Scalar(text, isPlain: false)), at: node.location)
        }
        self.defaultValue = defaultValue
    }

    /// Returns the types of listed values, or `nil` if there are none or they include lists or mappings.
    private static func types(of listed: ListedValues?) -> [SchemaType]? {
        guard let values = listed?.values, !values.isEmpty else { return nil }
        var types: [SchemaType] = []
        for value in values {
            let type: SchemaType
            switch value.node.scalarKind {
            case .string: type = .string
            case .integer: type = .integer
            case .number: type = .number
            case .boolean: type = .boolean
            case .null, nil: return nil
            }
            if !types.contains(type) { types.append(type) }
        }
        return types
    }

    /// Returns the types of a shape's values, or `nil` for any value and for a union of more than plain types.
    private static func types(of shape: ResolvedSchema.Shape) -> [SchemaType]? {
        switch shape {
        case .any: return nil
        case .null, .named: return []
        case .scalar(let scalar): return [scalar.type]
        case .enumeration(let enumeration): return [enumeration.kind == .string ? .string : .integer]
        case .object, .map: return [.object]
        case .array: return [.array]
        case .union(let union):
            var types: [SchemaType] = []
            for branch in union.branches {
                guard case .scalar(let scalar) = branch.resolved.shape, scalar.format == nil,
                    scalar.contentEncoding == nil
                else { return nil }
                types.append(scalar.type)
            }
            return types
        }
    }

    var schemas: [Schema] { intersection.schemas }
    /// The branches of the first union.
    var branches: [Schema] { unions.first?.branches ?? [] }
    var format: String? { intersection.format }
    var items: [Schema] { intersection.items?.schemas ?? [] }
    var discriminator: Discriminator? { intersection.first(\.discriminator) }
    var isReadOnly: Bool { intersection.isReadOnly }
    var isWriteOnly: Bool { intersection.isWriteOnly }
    var isDeprecated: Bool { intersection.isDeprecated }
    /// True for a union of more than plain types.
    var isUnion: Bool { types.isEmpty && !branches.isEmpty }
    /// True if any JSON value is allowed.
    var isAny: Bool { types.isEmpty && branches.isEmpty && values == nil && !isNull }
}

extension ObjectShape.Member {
    /// The schemas that declare the member, or none if it is required but declared nowhere.
    var schemas: [Schema] { value?.schemas ?? [] }
}
