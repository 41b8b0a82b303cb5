internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// The type of a body and its coding.
struct BodyPlan {
    let coding: BodyCoding
    let type: TypeReference
}

/// Plans the types and codings of bodies.
final class BodyPlanner {
    let context: PlanningContext
    /// The structures of multipart bodies by the pointer of their schema, because several operations can refer to one
    /// body.
    private var multipartStructures = [Pointer: DeclarationID]()

    private var types: TypePlanner { context.types }

    init(context: PlanningContext) { self.context = context }

    /// Returns the type and the coding of a body with a media type.
    func plan(of media: ChosenMediaType, in naming: NamingContext) -> BodyPlan {
        let schema = media.entry.media.schema.map { SchemaConjunction($0) }
        if let schema, context.isCoded(media) {
            return BodyPlan(coding: .coded, type: types.use(of: schema, in: naming).presentType)
        }
        switch media.coding {
        case .text: return BodyPlan(coding: .text, type: .scalar(.string))
        case .scalar: return BodyPlan(coding: .scalar, type: types.use(of: schema, in: naming).presentType)
        case .binary: return BodyPlan(coding: .binary, type: .scalar(.body))
        case .parts:
            reportByPosition(media)
            return BodyPlan(coding: .parts, type: .scalar(.parts))
        case .json: return BodyPlan(coding: .json, type: types.use(of: schema, in: naming).presentType)
        case .form:
            for encoding in media.entry.media.encoding {
                MultipartPlanner.reportUnused(headers: encoding.object, "of a form field", context.diagnostics)
                MultipartPlanner.reportUnused(nested: encoding.object, context.diagnostics)
            }
            let use = types.use(of: schema, in: naming)
            let planner = FormPlanner(types: types)
            let members = planner.members(of: use.type).map(\.key)
            let known = KnownMembers(members, budget: types.resolver.suggestions)
            for encoding in members.isEmpty ? [] : media.entry.media.encoding {
                MultipartPlanner.reportUnknown(encoding, members: known, context.diagnostics)
            }
            let fields = planner.fields(of: use.type, encoding: media.entry.media.encoding)
            return BodyPlan(coding: .form(fields), type: use.type)
        case .multipart:
            guard let schema, let type = multipart(schema, media, in: naming) else {
                reportByPosition(media)
                return BodyPlan(coding: .parts, type: .scalar(.parts))
            }
            return BodyPlan(coding: .multipart, type: type)
        case .stream(let kind):
            return BodyPlan(
                coding: .stream(kind), type: .stream(kind, element(of: media.entry.media, kind, in: naming)))
        }
    }

    private func multipart(_ schema: SchemaConjunction, _ media: ChosenMediaType, in naming: NamingContext)
        -> TypeReference?
    {
        // The pointer of the schema identifies a body: the media types that Swagger 2.0 lists for all bodies share one
        // location.
        if let known = schema.first.flatMap({ multipartStructures[$0.pointer] }) { return .named(known) }
        let planner = MultipartPlanner(
            types: types, encodings: PartEncodings(media.entry.media),
            isFormData: MediaTypeName(media.contentType).subtype == "form-data", header: context.usedHeader,
            diagnostics: context.diagnostics)
        guard let id = planner.structure(of: schema, in: naming) else { return nil }
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
        context.diagnostics.warning(
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
    private func element(of media: MediaType, _ kind: StreamKind, in naming: NamingContext) -> TypeReference {
        if let item = media.itemSchema {
            let resolved = types.resolver.resolve(SchemaConjunction(item))
            if kind == .events, let data = eventData(of: resolved) {
                return types.use(of: data, in: naming).presentType
            }
            return types.use(of: SchemaConjunction(item), in: naming).presentType
        }
        guard let schema = media.schema else { return .scalar(kind == .events ? .string : .json) }
        let type = types.use(of: SchemaConjunction(schema), in: naming).presentType
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
