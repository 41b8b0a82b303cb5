internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// Plans a multipart body: a structure with a property for each part (RFC 7578; OpenAPI 3.1.2, Encoding Object).
struct MultipartPlanner {
    let types: TypePlanner
    let encoding: [Named<Encoding>]
    /// Whether parts have the names of a form's fields, so that styles apply.
    let isFormData: Bool
    /// The object that a header is, or that it refers to.
    let header: (Referenceable<Header>) -> Header?
    let diagnostics: Diagnostics

    /// Nil where the schema does not say what the parts are.
    func structure(of schema: SchemaParts, in context: NamingContext) -> DeclarationID? {
        let composed = types.composer.resolved(types.composer.compose(schema))
        guard case .object(let object) = composed.shape, !object.members.isEmpty else { return nil }
        reportUnused(members: object.members.map(\.key))
        // The structure is the body's alone: elsewhere the same schema is JSON.
        let ownContext = NamingContext(
            owner: context.owner, key: context.key == "body" ? "form" : "\(context.key)_form", rank: context.rank)
        let id = types.declareStructure(at: composed.parts.location, composed.annotations, in: ownContext) { id in
            let parts = object.members.map { property(of: $0, in: id) }
            return parts.flatMap { [$0] + (headers(of: $0, among: parts, in: id).map { [$0] } ?? []) }
        }
        types[id].coding = .multipart
        addFurtherParts(object.additional, to: id)
        return id
    }

    /// Parts that no property names, in a dictionary by their names.
    private func addFurtherParts(_ additional: ObjectShape.Additional, to id: DeclarationID) {
        guard case .structure(let properties, _) = types[id].body else { return }
        switch additional {
        case .none: return
        case .values(let parts) where !isFile(types.composer.compose(parts)):
            let type = types.use(of: parts, in: NamingContext(owner: .type(id), key: "additional_property")).type
            types[id].body = .structure(properties, additional: type)
            types[id].additionalPart = Part(coding: types.isScalar(type) ? .text : .json, isRepeated: false)
        case .any, .values:
            types[id].body = .structure(properties, additional: .scalar(.file))
            types[id].additionalPart = Part(coding: .file, isRepeated: false)
        }
    }

    private func reportUnused(members: [String]) {
        for entry in encoding {
            Self.reportUnknown(entry, members: members, diagnostics)
            if !isFormData, entry.object.style != nil || entry.object.explode != nil || entry.object.allowReserved {
                diagnostics.warning(
                    .unsupportedObject, "styles have no effect on parts that are not of 'multipart/form-data'",
                    at: entry.object.location)
            }
        }
    }

    /// The style in which a property with members or elements becomes parts (OpenAPI 3.2, Encoding Object, "Fixed Fields
    /// for RFC6570-style Serialization"). It comes before `contentType`.
    private func style(of member: ObjectShape.Member, _ composed: ComposedSchema?) -> FormField.Coding? {
        guard isFormData, let written = encoding.first(where: { $0.name == member.key })?.object, let composed,
            let field = FormPlanner(types: types).style(written)
        else { return nil }
        switch types.composer.resolved(composed).shape {
        case .object, .map, .array, .union: return field
        case .any, .null, .scalar, .enumeration, .named: return nil
        }
    }

    private func property(of member: ObjectShape.Member, in id: DeclarationID) -> PlannedProperty {
        let given = member.value.flatMap { types.overrides.name(of: $0, as: .property) }
        let context = NamingContext(owner: .type(id), key: given?.text ?? member.key)
        let contentType = encoding.first { $0.name == member.key }?.object.contentType.flatMap(Self.firstType)
        let isJSON = contentType.map { MediaTypeName($0).isJSON || MediaTypeName($0).isJSONLike } ?? false
        let composed = member.value.map { types.composer.compose($0) }
        var use: PlannedUse
        var part: Part
        if let field = style(of: member, composed) {
            use = types.use(of: member.value, in: context)
            part = Part(coding: .text, isRepeated: false, field: field)
        } else if !isJSON, composed.map(isFile) ?? true {
            use = PlannedUse(
                type: .scalar(.file), isNullable: false, annotations: composed?.annotations ?? Annotations())
            part = Part(coding: .file, isRepeated: false, contentType: contentType)
        } else if !isJSON, let composed, case .array(let items) = types.composer.resolved(composed).shape {
            use = repeated(items, composed, in: context)
            part = Part(coding: coding(ofElement: use.type), isRepeated: true, contentType: contentType)
        } else {
            use = types.use(of: member.value, in: context)
            let coding: Part.Coding = isJSON || types.isStructured(use.type) ? .json : .text
            part = Part(coding: coding, isRepeated: false, contentType: contentType)
        }
        // A part is there or is not: nothing stands for null.
        let isRequired = member.isRequired && !use.isNullable
        use.isNullable = false
        if part.coding == .json, part.contentType == "application/json" { part.contentType = nil }
        if part.coding == .text, part.contentType == "text/plain" { part.contentType = nil }
        return PlannedProperty(
            key: member.key, location: member.location, pointer: member.value?.first?.pointer, use: use,
            isRequired: isRequired, directions: types.directions(of: member), part: part, given: given)
    }

    private func repeated(_ items: SchemaParts?, _ array: ComposedSchema, in context: NamingContext) -> PlannedUse {
        let element: TypeReference
        if let items, !isFile(types.composer.compose(items)) {
            element = types.use(of: items, in: context.items).type
        } else {
            element = .scalar(.file)
        }
        return PlannedUse(type: .array(element), isNullable: array.isNullable, annotations: array.annotations)
    }

    private func coding(ofElement type: TypeReference) -> Part.Coding {
        guard case .array(let element) = type else { return .json }
        if element == .scalar(.file) { return .file }
        if case .array = element { return .json }
        return types.isStructured(element) ? .json : .text
    }

    /// Whether a part of this schema is a file: bytes as they are, or anything at all.
    private func isFile(_ composed: ComposedSchema) -> Bool {
        let composed = types.composer.resolved(composed)
        switch composed.shape {
        case .any: return true
        case .scalar(let scalar):
            guard scalar.type == .string else { return false }
            return scalar.format == "binary"
                || scalar.contentEncoding == nil && composed.parts.first?.contentMediaType != nil
        case .null, .enumeration, .object, .map, .array, .union, .named: return false
        }
    }

    /// The first of several media types that is no range.
    private static func firstType(_ list: String) -> String? {
        let types = list.split(separator: ",").map { String($0.drop { $0 == " " }) }
        return types.first { !$0.contains("*") && !$0.isEmpty }
    }
}
