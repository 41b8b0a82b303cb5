internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// A media type that no code is generated for, because another of the same body is used.
struct UnusedMediaType {
    let name: String
    let location: SourceLocation
    /// The media type that is used.
    let used: String
    /// Further places that have it.
    var furtherCount = 0
}

/// What is in the document and in no operation of the model is said.
extension OperationPlanner {
    /// Says what becomes of a response's media types. `kept` are in the model beside the one that is chosen.
    func report(
        _ media: ChosenMediaType, _ kept: [String], among content: [MediaTypeEntry], of located: LocatedOperation,
        _ status: ModelResponse.Status
    ) {
        guard content.count > 1, status.isSuccess, !located.origin.isReceived else {
            return report(media, kept, among: content)
        }
        // Another method is answered with these.
        let variants = variants(of: located.operation, method: located.method)
        let asked = content.filter { variants.contains(MediaTypeName($0.type)) }
        report(media, kept + asked.map(\.type), among: content)
    }

    /// Says what becomes of a body's media types: that one is bytes although it describes a value, and, at the end, that
    /// one is not used, unless it is among those that are `kept` beside the one that is chosen.
    func report(_ media: ChosenMediaType, _ kept: [String] = [], among content: [MediaTypeEntry]) {
        reportRaw(media)
        reportIgnored(media)
        for entry in content where entry.location != media.entry.location {
            if kept.contains(entry.type) {
                reportRaw(ChosenMediaType(entry, MediaTypeName(entry.type), with: references))
                continue
            }
            guard used.insert(entry.location).inserted else { continue }
            if let known = unusedMediaTypes.firstIndex(where: { $0.name == entry.type }) {
                unusedMediaTypes[known].furtherCount += 1
            } else {
                unusedMediaTypes.append(
                    UnusedMediaType(name: entry.type, location: entry.location, used: media.entry.type))
            }
        }
    }

    /// Says which fields of a media type only others have (OpenAPI 3.2, Media Type Object).
    private func reportIgnored(_ media: ChosenMediaType) {
        let name = media.entry.type
        switch media.coding {
        case .stream, .multipart, .parts: break
        default:
            if let item = media.entry.media.itemSchema {
                diagnostics.warning(
                    .unsupportedField, "'itemSchema' has no effect: '\(name)' is no sequence of values",
                    at: item.location)
            }
        }
        switch media.coding {
        case .form, .multipart, .parts: break
        default:
            if let first = media.entry.media.encoding.first {
                diagnostics.warning(
                    .unsupportedField, "'encoding' has no effect: '\(name)' has neither fields nor parts",
                    at: first.location)
            }
        }
    }

    private func reportRaw(_ media: ChosenMediaType) {
        guard isRaw(media) else { return }
        let bytes =
            switch media.coding {
            case .text: "text"
            case .multipart, .parts: "parts"
            default: "bytes"
            }
        diagnostics.warning(
            .rawMediaType, "'\(media.entry.type)' is passed on as \(bytes), not as a typed value",
            at: media.entry.location)
    }

    /// Whether a value of a described shape is passed on as it is.
    private func isRaw(_ media: ChosenMediaType) -> Bool {
        switch media.coding {
        case .text, .binary: break
        case .multipart:
            let schema = media.entry.media.schema
            // The parts of a form have names, and an array has none for them.
            return isChoice(schema)
                || schema.flatMap(types.resolver.target)?.isArrayOfParts == true
                    && MediaTypeName(media.contentType).subtype == "form-data" && !hasPositions(media.entry.media)
        case .parts:
            // Encodings by position are reported themselves.
            let media = media.entry.media
            return media.itemSchema != nil && !hasPositions(media) && !streamsFiles(media)
        default: return false
        }
        if isCoded(media) { return false }
        if MediaTypeName(media.entry.type).isStructured { return true }
        guard let schema = media.entry.media.schema else { return false }
        switch types.resolver.underlying(types.resolver.resolve(schema)).shape {
        case .object, .map, .array, .union, .enumeration: return true
        case .any, .null, .scalar, .named: return false
        }
    }

    private func hasPositions(_ media: MediaType) -> Bool {
        PartEncodings(media).firstByPosition != nil
    }

    /// Whether a schema does not say which members there are, but which there can be.
    private func isChoice(_ schema: Schema?) -> Bool {
        guard let schema, types.resolver.target(of: schema)?.isArrayOfParts != true,
            case .union = types.resolver.underlying(types.resolver.resolve(schema)).shape
        else {
            return false
        }
        return true
    }

    /// Reports the media types and the components that no operation uses.
    func reportUnused() {
        for media in unusedMediaTypes {
            let more = media.furtherCount == 1 ? "1 more place" : "\(media.furtherCount) more places"
            diagnostics.warning(
                .unusedMediaType, "'\(media.name)' is not used: the body is sent and read as '\(media.used)'",
                at: media.location, notes: media.furtherCount > 0 ? [.init("and in \(more)")] : [])
        }
        let components = document.components
        for item in components.parameters {
            reportUnused(
                ("parameter", "parameters"), item.name, item.location, at: references.parameter(item.object)?.location)
        }
        for item in components.requestBodies {
            reportUnused(
                ("request body", "requestBodies"), item.name, item.location,
                at: references.requestBody(item.object)?.location)
        }
        for item in components.responses {
            reportUnused(
                ("response", "responses"), item.name, item.location, at: references.response(item.object)?.location)
        }
        for item in components.headers {
            reportUnused(("header", "headers"), item.name, item.location, at: references.header(item.object)?.location)
        }
        for item in components.pathItems {
            reportUnused(("path item", "pathItems"), item.name, item.location, of: references.pathItem(item.object))
        }
        for item in components.callbacks {
            let first = references.callback(item.object)?.entries.first
            reportUnused(
                ("callback", "callbacks"), item.name, item.location, of: first.map { references.pathItem($0.item) })
        }
    }

    private func reportUnused(
        _ kind: (name: String, section: String), _ name: String, _ location: SourceLocation, of item: PathItem?
    ) {
        reportUnused(kind, name, location, at: item?.operations.first?.operation.location)
    }

    /// Says that a component is not used, unless it is not there at all or was to be used, which is said already.
    private func reportUnused(
        _ kind: (name: String, section: String), _ name: String, _ location: SourceLocation, at object: SourceLocation?
    ) {
        guard let object, !used.contains(object),
            !references.isMeant(section: kind.section, name: name, of: document.fileID)
        else { return }
        diagnostics.warning(
            .unusedComponent, "nothing refers to the \(kind.name) '\(name)'; no code is generated for it", at: location)
    }
}
