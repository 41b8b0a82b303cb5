internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// Plans a multipart body as a structure with a property for each part (RFC 7578; OpenAPI 3.1.2, Encoding Object).
struct MultipartPlanner {
    let types: TypePlanner
    let encodings: PartEncodings
    /// True for `multipart/form-data`, in which parts have names and encodings may have styles.
    let isFormData: Bool
    /// True if the parts are identified by their order, so that each of them is one value.
    var isByPosition = false
    /// Returns the header itself or the header that a reference resolves to.
    let header: (Referenceable<Header>) -> Header?
    let diagnostics: Diagnostics

    /// Declares a structure for the parts. Returns `nil` if the schema does not describe the parts.
    func structure(of schema: SchemaConjunction, in context: NamingContext) -> DeclarationID? {
        if let array = schema.first.flatMap(types.resolver.target), schema.parts.count == 1,
            let id = orderedStructure(of: array, in: context)
        {
            return id
        }
        let resolved = types.resolver.underlying(types.resolver.resolve(schema))
        guard case .object(let object) = resolved.shape, !object.members.isEmpty else { return nil }
        reportUnused(members: object.members.map(\.key))
        // The structure is for this body only: in other places the same schema is JSON.
        let ownContext = NamingContext(
            owner: context.owner, key: context.key == "body" ? "form" : "\(context.key)_form", rank: context.rank)
        let id = types.declareStructure(at: resolved.conjunction.location, resolved.annotations, in: ownContext) { id in
            let parts = object.members.map { property(of: $0, in: id) }
            let keys = Set(parts.map(\.key))
            return parts.flatMap { [$0] + (headers(of: $0, among: keys, in: id).map { [$0] } ?? []) }
        }
        types[id].coding = .multipart
        types[id].origin = resolved.conjunction.first?.pointer
        addFurtherParts(object.additional, to: id)
        return id
    }

    /// Adds a dictionary for the parts that no property names.
    private func addFurtherParts(_ additional: ObjectShape.Additional, to id: DeclarationID) {
        guard case .structure(let properties, _) = types[id].body else { return }
        switch additional {
        case .none: return
        case .values(let parts) where !isFile(types.resolver.resolve(parts), as: nil):
            let type = types.use(of: parts, in: NamingContext(owner: .type(id), key: "additional_property")).type
            types[id].body = .structure(properties, additional: type)
            types[id].additionalPart = Part(coding: types.isScalar(type) ? .text : .json, isRepeated: false)
        case .any, .values:
            types[id].body = .structure(properties, additional: .scalar(.file))
            types[id].additionalPart = Part(coding: .file, isRepeated: false)
        }
    }

    private func reportUnused(members: [String]) {
        guard !encodings.named.isEmpty else { return }
        let members = KnownMembers(members, budget: types.resolver.suggestions)
        for entry in encodings.named {
            Self.reportUnknown(entry, members: members, diagnostics)
            if !isFormData, entry.object.style != nil || entry.object.explode != nil || entry.object.allowReserved {
                diagnostics.warning(
                    .unsupportedObject,
                    "'style', 'explode' and 'allowReserved' have no effect outside 'multipart/form-data'",
                    at: entry.object.location)
            }
        }
    }

    /// Returns the style of a property that has members or elements (OpenAPI 3.2, Encoding Object, "Fixed Fields for
    /// RFC6570-style Serialization"). The style takes precedence over `contentType`.
    private func style(of member: ObjectShape.Member, _ resolved: ResolvedSchema?) -> FormField.Coding? {
        guard isFormData, let written = encodings[member.key], let resolved, !isFiles(resolved),
            let field = FormPlanner(types: types).style(written)
        else { return nil }
        switch types.resolver.underlying(resolved).shape {
        case .object, .map, .array, .union: return field
        case .any, .null, .scalar, .enumeration, .named: return nil
        }
    }

    func property(of member: ObjectShape.Member, in id: DeclarationID) -> PlannedProperty {
        let given = member.value.flatMap { types.overrides.name(of: $0, as: .property) }
        let context = NamingContext(owner: .type(id), key: given?.text ?? member.key)
        var (use, part) = nested(member, in: context) ?? value(member, in: context)
        // A part is present or absent. It cannot be null.
        let isRequired = member.isRequired && !use.isNullable
        use.isNullable = false
        part.dropDefaultType()
        return PlannedProperty(
            key: member.key, location: member.location, pointer: member.value?.first?.pointer, use: use,
            isRequired: isRequired, directions: part.coding == .parts ? .both : types.directions(of: member),
            part: part, given: given)
    }

    /// Returns the type and coding of a part that is one value, or one value for each element of an array.
    private func value(_ member: ObjectShape.Member, in context: NamingContext) -> (PlannedUse, Part) {
        let contentType = encodings[member.key]?.contentType.flatMap(Self.firstType)
        let resolved = member.value.map { types.resolver.resolve($0) }
        if let field = style(of: member, resolved) {
            return (types.use(of: member.value, in: context), Part(coding: .text, isRepeated: false, field: field))
        }
        guard let resolved else {
            let coding: Part.Coding = isJSON(contentType) ? .json : .file
            let type: TypeReference = .scalar(coding == .json ? .json : .file)
            return (
                PlannedUse(type: type, isNullable: false, annotations: Annotations()),
                Part(coding: coding, isRepeated: false, contentType: contentType)
            )
        }
        if isFile(resolved, as: contentType) || isForeign(resolved, as: contentType, at: member.location) {
            return (
                PlannedUse(type: .scalar(.file), isNullable: false, annotations: resolved.annotations),
                Part(coding: .file, isRepeated: false, contentType: contentType)
            )
        }
        if !isByPosition, !isJSON(contentType), isFiles(resolved) {
            return (
                PlannedUse(type: .array(.scalar(.file)), isNullable: false, annotations: resolved.annotations),
                Part(coding: .file, isRepeated: true, contentType: contentType)
            )
        }
        if !isByPosition, !isJSON(contentType), case .array(let items) = types.resolver.underlying(resolved).shape {
            let use = repeated(items, resolved, in: context)
            return (use, Part(coding: coding(ofElement: use.type), isRepeated: true, contentType: contentType))
        }
        let use = types.use(of: resolved, in: context)
        let isText = !isJSON(contentType) && (isByPosition ? types.isScalar(use.type) : !types.isStructured(use.type))
        return (use, Part(coding: isText ? .text : .json, isRepeated: false, contentType: contentType))
    }

    /// Returns the type and coding of a part that consists of parts itself (OpenAPI 3.2, "Nested Encoding").
    private func nested(_ member: ObjectShape.Member, in context: NamingContext) -> (PlannedUse, Part)? {
        guard let written = encodings[member.key] else { return nil }
        let inner = PartEncodings(within: written)
        let contentType = written.contentType.flatMap(Self.firstType)
        if let contentType, let value = member.value, MediaTypeName(contentType).isMultipart {
            let planner = MultipartPlanner(
                types: types, encodings: inner, isFormData: MediaTypeName(contentType).subtype == "form-data",
                header: header, diagnostics: diagnostics)
            if let id = planner.structure(of: value, in: context) {
                let use = PlannedUse(type: .named(id), isNullable: false, annotations: types[id].annotations)
                return (use, Part(coding: .parts, isRepeated: false, contentType: contentType))
            }
        }
        Self.reportUnused(nested: written, diagnostics)
        return nil
    }

    private func repeated(_ items: SchemaConjunction?, _ array: ResolvedSchema, in context: NamingContext) -> PlannedUse
    {
        let type = element(items, as: nil, in: context.items)
        return PlannedUse(type: .array(type), isNullable: array.isNullable, annotations: array.annotations)
    }

    /// Returns the type of parts that are each an item of an array.
    func element(_ items: SchemaConjunction?, as contentType: String?, in context: NamingContext) -> TypeReference {
        guard let items, !isFile(types.resolver.resolve(items), as: contentType) else { return .scalar(.file) }
        return types.use(of: items, in: context).type
    }

    private func coding(ofElement type: TypeReference) -> Part.Coding {
        guard case .array(let element) = type else { return .json }
        if element == .scalar(.file) { return .file }
        if case .array = element { return .json }
        return types.isStructured(element) ? .json : .text
    }

    /// Returns true if a part of this schema is a file: it is binary, or the schema allows any value.
    func isFile(_ resolved: ResolvedSchema, as contentType: String?) -> Bool {
        if isJSON(contentType) { return false }
        let resolved = types.resolver.underlying(resolved)
        switch resolved.shape {
        case .any: return true
        case .scalar(let scalar): return scalar.isFile
        // A union of a file and of text is a file, because bytes can contain the text as well.
        case .union(let union): return union.branches.contains(where: isFile) && union.branches.allSatisfy(isText)
        case .null, .enumeration, .object, .map, .array, .named: return false
        }
    }

    /// Returns true if a part of this schema is an array of files, or a union of such an array and of text.
    private func isFiles(_ resolved: ResolvedSchema) -> Bool {
        switch types.resolver.underlying(resolved).shape {
        case .array(let items): items.map { isFile(types.resolver.resolve($0), as: nil) } ?? false
        case .union(let union):
            union.branches.contains { isFiles($0.resolved) }
                && union.branches.allSatisfy { isFiles($0.resolved) || isText($0) }
        case .any, .null, .scalar, .enumeration, .object, .map, .named: false
        }
    }

    private func isFile(_ branch: UnionShape.Branch) -> Bool { isFile(branch.resolved, as: nil) }

    private func isText(_ branch: UnionShape.Branch) -> Bool {
        switch types.resolver.underlying(branch.resolved).shape {
        case .scalar, .enumeration: true
        case .any, .null, .object, .map, .array, .union, .named: false
        }
    }

    /// Returns true for a part that the user of the generated code has to encode as XML or YAML, and reports it.
    private func isForeign(_ resolved: ResolvedSchema, as contentType: String?, at location: SourceLocation) -> Bool {
        guard let contentType, MediaTypeName(contentType).isStructured else { return false }
        switch types.resolver.underlying(resolved).shape {
        case .object, .map, .union:
            diagnostics.warning(
                .rawMediaType, "'\(contentType)' is passed on as bytes, not as a typed value", at: location)
            return true
        case .any, .null, .scalar, .enumeration, .array, .named: return false
        }
    }

    func isJSON(_ contentType: String?) -> Bool {
        contentType.map { MediaTypeName($0).isJSON || MediaTypeName($0).isJSONLike } ?? false
    }

    /// Returns the first media type of a list that is not a range.
    static func firstType(_ list: String) -> String? {
        var isQuoted = false
        var isEscaped = false
        // A comma in a quoted parameter is part of it (RFC 9110, section 5.6.6).
        let types = list.split { character in
            if isEscaped {
                isEscaped = false
            } else if isQuoted, character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            }
            return character == "," && !isQuoted
        }
        return types.map { String($0.drop { $0 == " " }) }.first { type in
            !type.isEmpty && !type.prefix { $0 != ";" }.contains("*")
        }
    }
}

extension ScalarShape {
    /// True if a part with this type contains bytes and not text (OpenAPI 3.0.4, 3.1.2, "Considerations for File
    /// Uploads").
    fileprivate var isFile: Bool {
        type == .string && (format == "binary" || contentEncoding == nil && contentMediaType != nil)
    }
}
