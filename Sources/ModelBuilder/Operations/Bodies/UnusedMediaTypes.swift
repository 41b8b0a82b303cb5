internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// A media type without generated code, because another media type of the same body is used.
struct UnusedMediaType {
    let name: String
    let location: SourceLocation
    /// The media type that is used instead.
    let used: String
    /// The number of further bodies with the same unused media type.
    var furtherCount = 0
}

/// Reports media types that are not used, and fields and schemas that have no effect for a media type.
final class UnusedMediaTypes {
    let alternatives: MediaTypeAlternatives
    private let context: PlanningContext
    private let bodies: BodyPlanner
    private var unused: [UnusedMediaType] = []
    /// The source locations of the media types in `unused`.
    private var seen: Set<SourceLocation> = []

    init(context: PlanningContext, bodies: BodyPlanner, alternatives: MediaTypeAlternatives) {
        self.context = context
        self.bodies = bodies
        self.alternatives = alternatives
    }

    /// Reports the unused media types of a response. `kept` contains those that the model has in addition to the chosen
    /// one.
    func report(
        _ media: ChosenMediaType, _ kept: [String], among content: [MediaTypeEntry], of located: LocatedOperation,
        _ status: ModelResponse.Status
    ) {
        guard content.count > 1, status.isSuccess, !located.origin.isReceived else {
            return report(media, kept, among: content)
        }
        // Variants of the operation request these media types.
        let variants = alternatives.variants(of: located.operation, method: located.method)
        let asked = content.filter { variants.contains(MediaTypeName($0.type)) }
        report(media, kept + asked.map(\.type), among: content)
    }

    /// Reports that a body is passed on as bytes although its schema describes a value. Collects the media types that
    /// are neither the chosen one nor in `kept`, which are reported at the end.
    func report(_ media: ChosenMediaType, _ kept: [String] = [], among content: [MediaTypeEntry]) {
        reportRaw(media)
        reportIgnored(media)
        for entry in content where entry.location != media.entry.location {
            if kept.contains(entry.type) {
                reportRaw(ChosenMediaType(entry, MediaTypeName(entry.type), with: context.references))
                continue
            }
            guard seen.insert(entry.location).inserted else { continue }
            if let known = unused.firstIndex(where: { $0.name == entry.type }) {
                unused[known].furtherCount += 1
            } else {
                unused.append(
                    UnusedMediaType(name: entry.type, location: entry.location, used: media.entry.type))
            }
        }
    }

    /// Reports fields that have no effect for the media type (OpenAPI 3.2, Media Type Object).
    private func reportIgnored(_ media: ChosenMediaType) {
        let name = media.entry.type
        switch media.coding {
        case .stream, .multipart, .parts: break
        default:
            if let item = media.entry.media.itemSchema {
                context.diagnostics.warning(
                    .unsupportedField, "'itemSchema' has no effect: '\(name)' is not a sequential media type",
                    at: item.location)
            }
        }
        switch media.coding {
        case .form, .multipart, .parts: break
        default:
            if let first = media.entry.media.encoding.first {
                context.diagnostics.warning(
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
        context.diagnostics.warning(
            .rawMediaType, "'\(media.entry.type)' is passed on as \(bytes), not as a typed value",
            at: media.entry.location)
    }

    /// Returns true if a body is passed on undecoded although its schema describes a value.
    private func isRaw(_ media: ChosenMediaType) -> Bool {
        switch media.coding {
        case .text, .binary: break
        case .multipart:
            let schema = media.entry.media.schema
            // The parts of a form have names, but an array has no names for them.
            return isChoice(schema)
                || schema.flatMap(context.types.resolver.target)?.isArrayOfParts == true
                    && MediaTypeName(media.contentType).subtype == "form-data" && !hasPositions(media.entry.media)
        case .parts:
            // Encodings by position have a diagnostic of their own.
            let media = media.entry.media
            return media.itemSchema != nil && !hasPositions(media) && !bodies.streamsFiles(media)
        default: return false
        }
        if context.isCoded(media) { return false }
        if MediaTypeName(media.entry.type).isStructured { return true }
        guard let schema = media.entry.media.schema else { return false }
        switch context.types.resolver.underlying(context.types.resolver.resolve(schema)).shape {
        case .object, .map, .array, .union, .enumeration: return true
        case .any, .null, .scalar, .named: return false
        }
    }

    private func hasPositions(_ media: MediaType) -> Bool {
        PartEncodings(media).firstByPosition != nil
    }

    /// Returns true for a union, which does not determine the members.
    private func isChoice(_ schema: Schema?) -> Bool {
        guard let schema, context.types.resolver.target(of: schema)?.isArrayOfParts != true,
            case .union = context.types.resolver.underlying(context.types.resolver.resolve(schema)).shape
        else {
            return false
        }
        return true
    }

    /// Reports the collected media types.
    func reportUnused() {
        for media in unused {
            let more = media.furtherCount == 1 ? "1 more place" : "\(media.furtherCount) more places"
            context.diagnostics.warning(
                .unusedMediaType,
                "media type '\(media.name)' is not used; the body is sent and read as '\(media.used)'",
                at: media.location, notes: media.furtherCount > 0 ? [.init("and in \(more)")] : [])
        }
    }
}
