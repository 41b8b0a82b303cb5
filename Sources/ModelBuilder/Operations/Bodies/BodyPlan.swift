internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// The type of a body and its coding.
struct BodyPlan {
    let coding: BodyCoding
    let type: TypeReference
}

extension OperationPlanner {
    func bodyPlan(of media: ChosenMediaType, in context: NamingContext) -> BodyPlan {
        let schema = media.entry.media.schema.map { SchemaConjunction($0) }
        if let schema, isCoded(media) {
            return BodyPlan(coding: .coded, type: types.use(of: schema, in: context).presentType)
        }
        switch media.coding {
        case .text: return BodyPlan(coding: .text, type: .scalar(.string))
        case .scalar: return BodyPlan(coding: .scalar, type: types.use(of: schema, in: context).presentType)
        case .binary: return BodyPlan(coding: .binary, type: .scalar(.body))
        case .parts:
            reportByPosition(media)
            return BodyPlan(coding: .parts, type: .scalar(.parts))
        case .json: return BodyPlan(coding: .json, type: types.use(of: schema, in: context).presentType)
        case .form:
            for encoding in media.entry.media.encoding {
                MultipartPlanner.reportUnused(headers: encoding.object, "of a form field", diagnostics)
                MultipartPlanner.reportUnused(nested: encoding.object, diagnostics)
            }
            let use = types.use(of: schema, in: context)
            let planner = FormPlanner(types: types)
            let members = planner.members(of: use.type).map(\.key)
            let known = KnownMembers(members, budget: types.resolver.suggestions)
            for encoding in members.isEmpty ? [] : media.entry.media.encoding {
                MultipartPlanner.reportUnknown(encoding, members: known, diagnostics)
            }
            let fields = planner.fields(of: use.type, encoding: media.entry.media.encoding)
            return BodyPlan(coding: .form(fields), type: use.type)
        case .multipart:
            guard let schema, let type = multipart(schema, media, in: context) else {
                reportByPosition(media)
                return BodyPlan(coding: .parts, type: .scalar(.parts))
            }
            return BodyPlan(coding: .multipart, type: type)
        case .stream(let kind):
            return BodyPlan(
                coding: .stream(kind), type: .stream(kind, element(of: media.entry.media, kind, in: context)))
        }
    }

    /// Returns true if the user of the generated code provides a coder for the media type. Without one, the bytes or
    /// the text are passed on.
    func isCoded(_ media: ChosenMediaType) -> Bool {
        switch media.coding {
        case .text, .binary:
            guard let schema = media.entry.media.schema, schema.format != "binary" else { return false }
            return coders.contains(MediaTypeName(media.entry.type))
        default: return false
        }
    }

    private func multipart(_ schema: SchemaConjunction, _ media: ChosenMediaType, in context: NamingContext)
        -> TypeReference?
    {
        // The pointer of the schema identifies a body: the media types that Swagger 2.0 lists for all bodies share one
        // location.
        if let known = schema.first.flatMap({ multipartStructures[$0.pointer] }) { return .named(known) }
        let planner = MultipartPlanner(
            types: types, encodings: PartEncodings(media.entry.media),
            isFormData: MediaTypeName(media.contentType).subtype == "form-data", header: usedHeader,
            diagnostics: diagnostics)
        guard let id = planner.structure(of: schema, in: context) else { return nil }
        if let pointer = schema.first?.pointer { multipartStructures[pointer] = id }
        return .named(id)
    }

    /// Reports that encodings by position have no effect on parts that are not decoded.
    private func reportByPosition(_ media: ChosenMediaType) {
        let encodings = PartEncodings(media.entry.media)
        if streamsFiles(media.entry.media), encodings.prefix.isEmpty, encodings.item?.headers.isEmpty != false {
            return
        }
        guard let first = encodings.firstByPosition else { return }
        diagnostics.warning(
            .unsupportedObject, "the encodings of these parts have no effect, because the parts are not decoded",
            at: first.location)
    }

    /// Returns true if the media type describes a sequence of files, so that its parts need no decoding.
    func streamsFiles(_ media: MediaType) -> Bool {
        guard let item = media.itemSchema, media.schema == nil else { return false }
        switch types.resolver.underlying(types.resolver.resolve(item)).shape {
        case .any: return true
        case .scalar(let scalar): return scalar.format == "binary"
        default: return false
        }
    }

    /// Returns the type of a stream's elements. It is described by `itemSchema` (3.2), else by the items of an array,
    /// else by the schema itself, as in documents of 3.0 and 3.1 (docs/modelling.md, 10.4).
    private func element(of media: MediaType, _ kind: StreamKind, in context: NamingContext) -> TypeReference {
        if let item = media.itemSchema {
            let resolved = types.resolver.resolve(SchemaConjunction(item))
            if kind == .events, let data = eventData(of: resolved) {
                return types.use(of: data, in: context).presentType
            }
            return types.use(of: SchemaConjunction(item), in: context).presentType
        }
        guard let schema = media.schema else { return .scalar(kind == .events ? .string : .json) }
        let type = types.use(of: SchemaConjunction(schema), in: context).presentType
        if case .array(let element) = type { return element }
        return type
    }

    /// Returns the schema of `data` if the schema of an item describes the event itself, or `nil` if it does not
    /// (OpenAPI 3.2, Server-Sent Event Streams).
    private func eventData(of item: ResolvedSchema) -> SchemaConjunction? {
        guard case .object(let object) = types.resolver.underlying(item).shape else { return nil }
        let fields: Set = ["event", "data", "id", "retry"]
        guard object.members.allSatisfy({ fields.contains($0.key) }) else { return nil }
        return object.members.first { $0.key == "data" }?.value
    }
}
