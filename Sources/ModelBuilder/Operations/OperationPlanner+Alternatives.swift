internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// Bodies of one response, or of a request, that differ by their media type.
extension OperationPlanner {
    /// What else a body can be than the one that is chosen. Another spelling of the same value is nothing else: XML beside
    /// JSON, or text and forms of the same schema.
    func alternatives(to chosen: ChosenMediaType, in content: [MediaTypeEntry]) -> [ChosenMediaType] {
        guard content.count > 1, let first = ChosenMediaType(from: content, with: references) else { return [] }
        let firstName = MediaTypeName(first.entry.type)
        var result: [ChosenMediaType] = []
        for entry in content where entry.type != chosen.entry.type {
            let name = MediaTypeName(entry.type)
            // Parameters alone, `application/json;profile=v1`, do not tell bodies apart.
            if name.isAny || name == firstName && entry.type != first.entry.type { continue }
            // Whichever is asked for, they are the same ones: those that are not what comes first.
            let other = ChosenMediaType(entry, name, with: references)
            if entry.type == first.entry.type {
                if !isSame(chosen, first) { result.append(first) }
            } else if !name.isStructured, !isSame(first, other) {
                result.append(other)
            }
        }
        return result
    }

    /// Further media types that need no telling apart, since their bodies are passed on alike.
    func furtherContentTypes(of chosen: ChosenMediaType, in content: [MediaTypeEntry]) -> [String] {
        // What is accepted may be a range; what is sent is one type. JSON is asked for where anything can come.
        let isJSON = if case .json = chosen.coding { true } else { false }
        var result = chosen.contentType == chosen.entry.type || isJSON ? [] : [chosen.entry.type]
        // What is asked for is asked for alone.
        guard !isCoded(chosen), ChosenMediaType(from: content, with: references)?.entry.type == chosen.entry.type else {
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
        if isCoded(chosen) || isCoded(other) {
            return isValue(chosen) && isValue(other) && isSame(schema, other.entry.media.schema)
        }
        switch (chosen.coding, other.coding) {
        case (.text, .text), (.binary, .binary), (.parts, .parts): return true
        case (.json, .text):
            // A scalar is the same as text; an object's text is its JSON.
            return isScalar(schema) || !isScalar(other.entry.media.schema)
        case (.text, .json): return isSame(other, chosen)
        // Events are read one by one, whatever their schema.
        case (_, .stream(.events)): return false
        case (.scalar, _), (_, .scalar): return isSame(schema, other.entry.media.schema)
        case (_, .text), (_, .binary), (_, .parts), (.text, _), (.binary, _), (.parts, _), (.stream, _): return false
        default: return isSame(schema, other.entry.media.schema)
        }
    }

    /// Whether a body is read into the type of its schema as a whole.
    private func isValue(_ media: ChosenMediaType) -> Bool {
        switch media.coding {
        case .json, .scalar, .form, .multipart: true
        case .text, .binary, .parts, .stream: isCoded(media)
        }
    }

    private func isScalar(_ schema: Schema?) -> Bool {
        guard let schema else { return true }
        switch types.resolver.underlying(types.resolver.resolve(schema)).shape {
        case .any, .null, .scalar, .enumeration: return true
        case .object, .map, .array, .union, .named: return false
        }
    }

    /// Whether two schemas lead to one component, or are both written where they stand: then they are taken for two copies
    /// of one.
    private func isSame(_ a: Schema?, _ b: Schema?) -> Bool {
        a?.reference?.target == b?.reference?.target
    }

    /// The media types that an operation's success can be asked for instead: each makes a method of its own.
    func variants(of operation: OpenAPIDocument.Operation, method: String) -> [MediaTypeName] {
        var result: [MediaTypeName] = []
        for entry in operation.responses {
            guard let status = ModelResponse.Status(key: entry.key), status.isSuccess,
                let response = references.response(entry.response), response.content.count > 1
            else { continue }
            let content = possibleContent(of: response, status, method: method)
            guard let chosen = ChosenMediaType(from: content, with: references) else { continue }
            let names = alternatives(to: chosen, in: content).map { MediaTypeName($0.entry.type) }
            for name in names where !result.contains(name) { result.append(name) }
        }
        return result
    }

    /// A response once more for each further kind of body.
    func alternativeResponses(
        to response: ModelResponse, of chosen: ChosenMediaType, in content: [MediaTypeEntry],
        context: (String) -> NamingContext
    ) -> [ModelResponse] {
        var result: [ModelResponse] = []
        for media in alternatives(to: chosen, in: content) {
            let word = MediaTypeName(media.entry.type).word
            guard let name = SwiftSpelling.member("\(response.name) \(word)"), name != response.name.text,
                !result.contains(where: { $0.name.text == name })
            else { continue }
            let plan = bodyPlan(of: media, in: context("\(response.name)_\(word)_body"))
            addRoot(plan.type, isSentByUsers: false)
            var alternative = response
            alternative.name = MemberName(name)
            alternative.body = ResponseBody(contentType: media.entry.type, coding: plan.coding, type: plan.type)
            alternative.isAlternative = true
            alternative.links = []
            result.append(alternative)
        }
        return result
    }
}

extension MediaTypeName {
    /// What a name says of the media type: `csv`, `text` for `text/plain`, `image` for `image/*`.
    var word: String {
        if isEventStream { return "stream" }
        switch (type, subtype) {
        case ("text", "plain"): return "text"
        case (_, "octet-stream"): return "bytes"
        case (_, "x-www-form-urlencoded"): return "form"
        case (_, "*"): return type
        // A word that is no media type is taken as one.
        default: return subtype.isEmpty ? type : subtype
        }
    }
}
