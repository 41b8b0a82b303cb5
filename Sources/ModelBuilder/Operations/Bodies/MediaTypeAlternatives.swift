internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// Compares the media types of one body: which of them have the same value, and which are alternatives.
struct MediaTypeAlternatives {
    let context: PlanningContext

    private var references: ReferenceIndex { context.references }

    /// Returns the media types whose bodies are another value than the chosen one. A further encoding of the same value
    /// is left out, such as XML beside JSON, or text and forms of the same schema.
    func alternatives(to chosen: ChosenMediaType, in content: [MediaTypeEntry]) -> [ChosenMediaType] {
        guard content.count > 1, let first = ChosenMediaType(from: content, with: references) else { return [] }
        let firstName = MediaTypeName(first.entry.type)
        var result: [ChosenMediaType] = []
        for entry in content where entry.type != chosen.entry.type {
            let name = MediaTypeName(entry.type)
            // Media types that differ only in their parameters, such as `application/json;profile=v1`, are one.
            if name.isAny || name == firstName && entry.type != first.entry.type { continue }
            // The media types are compared with the first one, so that each choice has the same alternatives.
            let other = ChosenMediaType(entry, name, with: references)
            if entry.type == first.entry.type {
                if !isSame(chosen, first) { result.append(first) }
            } else if !name.isStructured, !isSame(first, other) {
                result.append(other)
            }
        }
        return result
    }

    /// Returns the further media types that are accepted for a body because they are passed on in the same way.
    func furtherContentTypes(of chosen: ChosenMediaType, in content: [MediaTypeEntry]) -> [String] {
        // `contentType` is never a range, but a range can be accepted. If any value is accepted, JSON is requested.
        let isJSON = if case .json = chosen.coding { true } else { false }
        var result = chosen.contentType == chosen.entry.type || isJSON ? [] : [chosen.entry.type]
        // A media type that is not the default choice is requested alone, and so is one with a coder.
        guard !context.isCoded(chosen),
            ChosenMediaType(from: content, with: references)?.entry.type == chosen.entry.type
        else {
            return result
        }
        for entry in content where entry.type != chosen.entry.type {
            switch (chosen.coding, ChosenMediaType.coding(of: MediaTypeName(entry.type), entry.media, with: references))
            {
            case (.text, .text), (.binary, .binary): result.append(entry.type)
            case (.scalar, .scalar) where isSame(chosen.entry.media.schema, entry.media.schema):
                result.append(entry.type)
            default: continue
            }
        }
        return result
    }

    private func isSame(_ chosen: ChosenMediaType, _ other: ChosenMediaType) -> Bool {
        let schema = chosen.entry.media.schema
        if context.isCoded(chosen) || context.isCoded(other) {
            return isValue(chosen) && isValue(other) && isSame(schema, other.entry.media.schema)
        }
        switch (chosen.coding, other.coding) {
        case (.text, .text), (.binary, .binary), (.parts, .parts): return true
        case (.json, .text):
            // A scalar is the same value in text and in JSON. The text of an object is assumed to be its JSON.
            return isScalar(schema) || !isScalar(other.entry.media.schema)
        case (.text, .json): return isSame(other, chosen)
        // Events are read one by one, so a stream of events is always another value.
        case (_, .stream(.events)): return false
        case (.scalar, _), (_, .scalar): return isSame(schema, other.entry.media.schema)
        case (_, .text), (_, .binary), (_, .parts), (.text, _), (.binary, _), (.parts, _), (.stream, _): return false
        default: return isSame(schema, other.entry.media.schema)
        }
    }

    /// Returns true if the whole body is decoded into the type of its schema.
    private func isValue(_ media: ChosenMediaType) -> Bool {
        switch media.coding {
        case .json, .scalar, .form, .multipart: true
        case .text, .binary, .parts, .stream: context.isCoded(media)
        }
    }

    private func isScalar(_ schema: Schema?) -> Bool {
        guard let schema else { return true }
        switch context.types.resolver.underlying(context.types.resolver.resolve(schema)).shape {
        case .any, .null, .scalar, .enumeration: return true
        case .object, .map, .array, .union, .named: return false
        }
    }

    /// Returns true if two schemas refer to one component, or if both are inline. Two inline schemas are assumed to be
    /// copies of each other.
    private func isSame(_ a: Schema?, _ b: Schema?) -> Bool {
        a?.reference?.target == b?.reference?.target
    }

    /// Returns the media types that can be requested as alternatives for a success. Each of them makes another method.
    func variants(of operation: OpenAPIDocument.Operation, method: String) -> [MediaTypeName] {
        var result: [MediaTypeName] = []
        for entry in operation.responses {
            guard let status = ModelResponse.Status(key: entry.key), status.isSuccess,
                let response = references.response(entry.response), response.content.count > 1
            else { continue }
            let content = status.possibleContent(of: response, method: method)
            guard let chosen = ChosenMediaType(from: content, with: references) else { continue }
            let names = alternatives(to: chosen, in: content).map { MediaTypeName($0.entry.type) }
            for name in names where !result.contains(name) { result.append(name) }
        }
        return result
    }
}

extension MediaTypeName {
    /// The part of a name that describes the media type: `csv`, `text` for `text/plain`, `image` for `image/*`.
    var word: String {
        if isEventStream { return "stream" }
        switch (type, subtype) {
        case ("text", "plain"): return "text"
        case (_, "octet-stream"): return "bytes"
        case (_, "x-www-form-urlencoded"): return "form"
        case (_, "*"): return type
        // A text without a subtype is not a media type. It is used as it is.
        default: return subtype.isEmpty ? type : subtype
        }
    }
}
