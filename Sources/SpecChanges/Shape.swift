internal import OpenAPIDocument
internal import SafeText
internal import SourceTree

/// What schemas that hold at the same place come to on the wire: references followed, `allOf` folded into one.
///
/// Like `ModelBuilder`'s composition, but with everything that restricts values and nothing of Swift.
final class Shape {
    struct Property {
        let name: String
        let location: SourceLocation
        /// Several where several parts declare it; none where it is required and nowhere declared.
        var schemas: [Schema]
        var isRequired = false
    }

    struct Value {
        let node: Node
        /// The value as one text, the same for equal values.
        var text: String

        var location: SourceLocation { node.location }

        init(_ node: Node) {
            self.node = node
            text = node.fingerprint
        }
    }

    enum Members {
        case unspecified
        case forbidden
        case allowed
        case typed([Schema])
    }

    /// The schemas that make it, references followed.
    private(set) var parts: [Schema] = []
    private(set) var types: [SchemaType] = []
    private var hasTypes = false
    private(set) var isNullable = false
    private(set) var format: String?
    private(set) var values: [Value]?
    /// Where null stands among the values; nil where it does not, whatever the type says of it.
    private(set) var listedNull: SourceLocation?
    private(set) var properties: [Property] = []
    private var positions = [String: Int]()
    private(set) var members = Members.unspecified
    private(set) var items: [Schema] = []
    private(set) var branches: [Schema] = []
    private(set) var isExclusive = false
    private(set) var discriminator: Discriminator?
    private(set) var bounds = SchemaConstraints.none
    private(set) var isReadOnly = false
    private(set) var isWriteOnly = false
    private(set) var isDeprecated = false
    private(set) var defaultValue: Node?

    init(_ schemas: [Schema], of side: DocumentSide) {
        var open: Set<Pointer> = []
        for schema in schemas { gather(schema, of: side, open: &open) }
        var nullables = 0
        var tellings = 0
        let hasMore = parts.contains { $0.isTelling && !$0.isNullOnly }
        for part in parts {
            // A part that says nothing but null lets the others be null.
            if hasMore, part.isNullOnly {
                isNullable = true
                continue
            }
            if part.isTelling {
                tellings += 1
                if part.allowsNull { nullables += 1 }
            } else if part.isNullable {
                isNullable = true
            }
            merge(part)
        }
        if tellings > 0, nullables == tellings { isNullable = true }
        dropNullBranches(of: side)
        if !hasTypes { types = impliedTypes }
        readNumbersAsTexts()
        if !isNullable, branches.isEmpty, types.isEmpty, values?.isEmpty == true { isNullable = true }
    }

    /// Adds a schema, what it refers to and what its `allOf` holds, bases first. What leads back to itself is left out.
    private func gather(_ schema: Schema, of side: DocumentSide, open: inout Set<Pointer>) {
        guard open.insert(schema.pointer).inserted, side.mayShape(1 + schema.properties.count) else { return }
        if let reference = schema.reference ?? schema.dynamicReference, let target = side.references.schema(reference) {
            gather(target, of: side, open: &open)
        }
        for branch in schema.allOf { gather(branch, of: side, open: &open) }
        if schema.reference == nil || schema.hasKeywordsBesideReference { parts.append(schema) }
    }

    private func merge(_ part: Schema) {
        isReadOnly = isReadOnly || part.isReadOnly
        isWriteOnly = isWriteOnly || part.isWriteOnly
        isDeprecated = isDeprecated || part.isDeprecated
        format = format ?? part.format
        defaultValue = part.defaultValue ?? defaultValue
        mergeTypes(part)
        mergeValues(part)
        for property in part.properties {
            if let known = positions[property.name] {
                properties[known].schemas.append(property.schema)
            } else {
                positions[property.name] = properties.count
                properties.append(
                    Property(name: property.name, location: property.location, schemas: [property.schema]))
            }
        }
        for name in part.required {
            if let known = positions[name.name] {
                properties[known].isRequired = true
            } else {
                positions[name.name] = properties.count
                properties.append(
                    Property(name: name.name, location: name.location, schemas: [], isRequired: true))
            }
        }
        mergeMembers(part.additionalProperties)
        mergeMembers(part.unevaluatedProperties)
        if let element = part.items { items.append(element) }
        let own = part.oneOf + part.anyOf
        if branches.isEmpty, !own.isEmpty {
            branches = own
            isExclusive = !part.oneOf.isEmpty
        }
        discriminator = discriminator ?? part.discriminator
        if part.hasConstraints { bounds.tighten(by: part.constraints) }
    }

    private func mergeTypes(_ part: Schema) {
        guard !part.types.isEmpty else { return }
        guard hasTypes else {
            hasTypes = true
            types = part.types
            return
        }
        types = types.filter { type in
            part.types.contains(type) || (type == .integer && part.types.contains(.number))
        }
    }

    private func mergeValues(_ part: Schema) {
        guard let nodes = part.constant.map({ [$0] }) ?? part.enumeration else { return }
        var own: [Value] = []
        for node in nodes where !node.isNull {
            own.append(Value(node))
        }
        let null = nodes.first { $0.isNull }?.location
        if let known = values {
            if null == nil { listedNull = nil }
            values = known.filter { value in own.contains { $0.text == value.text } }
        } else {
            listedNull = null
            values = own
        }
    }

    /// Reads plain numbers as texts where a text is expected, as the model does: `01` is another value than `1` there.
    private func readNumbersAsTexts() {
        guard types == [.string] else { return }
        values = values?.map { value in
            var value = value
            if let text = value.node.text { value.text = doubleQuoted(text) }
            return value
        }
        if let node = defaultValue, let text = node.text, !node.isNull {
            defaultValue = Node(.scalar(Scalar(text, isPlain: false)), at: node.location)
        }
    }

    private func mergeMembers(_ additional: AdditionalProperties) {
        switch (additional, members) {
        case (.unspecified, _): break
        case (_, .forbidden): break
        case (.allowed(false, _), _): members = .forbidden
        case (.allowed(true, _), .unspecified): members = .allowed
        case (.allowed(true, _), _): break
        case (.schema(let schema), .typed(let known)): members = .typed(known + [schema])
        case (.schema(let schema), _): members = .typed([schema])
        }
    }

    private func dropNullBranches(of side: DocumentSide) {
        guard !branches.isEmpty else { return }
        var kept: [Schema] = []
        for branch in branches {
            let target = side.target(of: branch)
            if target.allowsNull { isNullable = true }
            if !target.isNullOnly { kept.append(branch) }
        }
        branches = kept
        // One branch left is what the value is.
        if kept.count == 1, types.isEmpty, properties.isEmpty, values == nil {
            let inner = side.shape(of: kept)
            adopt(inner)
        }
    }

    private func adopt(_ inner: Shape) {
        (parts, types, hasTypes, format, values) = (parts + inner.parts, inner.types, true, inner.format, inner.values)
        (properties, positions, members) = (inner.properties, inner.positions, inner.members)
        (items, branches, isExclusive) = (inner.items, inner.branches, inner.isExclusive)
        (discriminator, bounds) = (inner.discriminator, inner.bounds)
    }

    private var impliedTypes: [SchemaType] {
        if !properties.isEmpty { return [.object] }
        if case .typed = members { return [.object] }
        if !items.isEmpty { return [.array] }
        if let type = format.flatMap(SchemaType.init(impliedBy:)) { return [type] }
        return []
    }
}

extension Schema {
    /// Whether it says more than a description or that null is allowed.
    fileprivate var isTelling: Bool {
        !types.isEmpty || typeLocation != nil || enumeration != nil || constant != nil || !properties.isEmpty
            || items != nil || !oneOf.isEmpty || !anyOf.isEmpty || boolean != nil
    }

    var allowsNull: Bool {
        if isNullable { return true }
        if let enumeration, enumeration.contains(where: \.isNull) { return true }
        return constant?.isNull ?? false
    }

    /// `type: 'null'` and the like.
    var isNullOnly: Bool {
        if let enumeration { return enumeration.allSatisfy(\.isNull) }
        if let constant { return constant.isNull }
        return types.isEmpty && typeLocation != nil && isNullable
    }
}
