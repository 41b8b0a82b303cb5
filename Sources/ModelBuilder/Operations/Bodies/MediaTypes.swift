internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// The name of a media type without its parameters, as in a `content` map.
struct MediaTypeName: Equatable {
    let type: String
    let subtype: String

    init(_ text: String) {
        let bare = text.split(separator: ";").first.map(String.init) ?? ""
        let parts = bare.lowercased().split(separator: "/", maxSplits: 1).map { $0.trimmed }
        type = parts.first ?? ""
        subtype = parts.count > 1 ? parts[1] : ""
    }

    var isJSON: Bool { subtype == "json" }
    var isJSONLike: Bool { subtype.hasSuffix("+json") }
    var isText: Bool { type == "text" && subtype != "event-stream" && subtype != "xml" }
    var isAny: Bool { type == "*" }
    var isForm: Bool { subtype == "x-www-form-urlencoded" }
    var isMultipart: Bool { type == "multipart" }
    var isEventStream: Bool { subtype == "event-stream" }
    /// True for a sequence of JSON texts, in lines or as records of RFC 7464.
    var isJSONSequence: Bool {
        ["jsonl", "ndjson", "x-ndjson", "x-jsonl", "jsonlines", "x-jsonlines", "json-seq"].contains(subtype)
            || subtype.hasSuffix("+json-seq") || subtype.hasSuffix("+jsonl")
    }
    /// True for a text format of structured values that the generated code does not read: its bodies are bytes.
    var isStructured: Bool {
        subtype == "xml" || subtype.hasSuffix("+xml") || ["yaml", "x-yaml"].contains(subtype)
    }
}

extension Substring {
    /// The text without spaces and tabs at both ends.
    fileprivate var trimmed: String {
        var text = self
        while let first = text.first, first == " " || first == "\t" { text = text.dropFirst() }
        while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
        return String(text)
    }
}

/// The media type that a body is read or written as: JSON, then `+json`, then the first in the document
/// (docs/modelling.md, 10.1).
struct ChosenMediaType {
    /// The coding that follows from the media type and its schema.
    enum Coding {
        case json, text, binary, form, multipart, parts
        /// The text of a single value that is not a string, such as a number or a date.
        case scalar
        case stream(StreamKind)
    }

    let entry: MediaTypeEntry
    let coding: Coding
    /// The media type that is sent. It is never a range.
    let contentType: String

    /// Chooses one of several media types. If `wanted` is among them, it is chosen.
    init?(from content: [MediaTypeEntry], wanted: MediaTypeName? = nil, with references: ReferenceIndex) {
        let named = content.map { ($0, MediaTypeName($0.type)) }
        guard
            let (entry, name) = named.first(where: { $0.1 == wanted })
                ?? named.first(where: { $0.1.isJSON && $0.1.type == "application" })
                ?? named.first(where: { $0.1.isJSON }) ?? named.first(where: { $0.1.isJSONLike }) ?? named.first
        else { return nil }
        self.init(entry, name, with: references)
    }

    init(_ entry: MediaTypeEntry, _ name: MediaTypeName, with references: ReferenceIndex) {
        self.entry = entry
        coding = Self.coding(of: name, entry.media, with: references)
        switch coding {
        case .json where name.isAny: contentType = "application/json"
        case .scalar where name.isAny:
            let isText = Self.scalarType(of: entry.media.schema, with: references) == .string
            contentType = isText ? "text/plain" : "application/json"
        case .text where name.subtype == "*", .scalar where name.subtype == "*",
            .binary where name.isText && name.subtype == "*":
            contentType = "text/plain"
        case .binary where entry.type.contains("*"): contentType = "application/octet-stream"
        case .multipart where name.subtype == "*", .parts where name.subtype == "*": contentType = "multipart/form-data"
        default: contentType = entry.type
        }
    }

    static func coding(of name: MediaTypeName, _ media: MediaType, with references: ReferenceIndex) -> Coding {
        if name.isJSON || name.isJSONLike { return isBytes(media.schema, with: references) ? .binary : .json }
        let scalar = scalarType(of: media.schema, with: references)
        if name.isAny {
            if media.schema == nil || isBytes(media.schema, with: references) { return .binary }
            return scalar == nil ? .json : .scalar
        }
        if name.isEventStream { return .stream(.events) }
        if name.isJSONSequence { return .stream(.jsonLines) }
        if name.isForm { return media.schema == nil ? .binary : .form }
        if name.isMultipart { return media.schema == nil ? .parts : .multipart }
        guard name.isText, !isBytes(media.schema, with: references) else { return .binary }
        return scalar == nil || isPlainText(media.schema, with: references) ? .text : .scalar
    }

    /// Returns the type of a schema whose values all have one scalar type, or `nil` for any other schema.
    private static func scalarType(of schema: Schema?, with references: ReferenceIndex) -> SchemaType? {
        guard let schema = schema.map({ references.target(of: $0, followsKeywords: true) }), schema.allOf.isEmpty,
            schema.oneOf.isEmpty,
            schema.anyOf.isEmpty, schema.types.count <= 1
        else { return nil }
        switch schema.types.first {
        case .string, .number, .integer, .boolean: return schema.types.first
        case nil where schema.enumeration?.allSatisfy({ $0.string != nil }) == true: return .string
        case nil, .object, .array: return nil
        }
    }

    /// Returns true if any text is a value of the schema.
    private static func isPlainText(_ schema: Schema?, with references: ReferenceIndex) -> Bool {
        guard let schema = schema.map({ references.target(of: $0, followsKeywords: true) }) else { return true }
        return schema.types == [.string] && schema.format == nil && schema.enumeration == nil && schema.constant == nil
    }

    /// Returns true if a body is "any sequence of octets" (OpenAPI 3.0, Data Types), which no JSON string is. Documents
    /// use this format for JSON that they do not describe, for exports and logs, and for files with a wrong media type.
    private static func isBytes(_ schema: Schema?, with references: ReferenceIndex) -> Bool {
        guard let schema = schema.map({ references.target(of: $0, followsKeywords: true) }) else { return false }
        return schema.format == "binary" && (schema.types.isEmpty || schema.types == [.string])
    }
}
