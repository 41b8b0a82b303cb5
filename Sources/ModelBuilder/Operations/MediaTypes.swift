internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// A media type of a `content` map, without its parameters.
struct MediaTypeName {
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
    var isStructured: Bool {
        subtype == "xml" || subtype.hasSuffix("+xml") || subtype == "x-www-form-urlencoded" || type == "multipart"
            || subtype == "event-stream"
            || ["jsonl", "ndjson", "x-ndjson", "json-seq", "yaml", "x-yaml"].contains(subtype)
    }
}

extension Substring {
    /// Without spaces and tabs at both ends.
    fileprivate var trimmed: String {
        var text = self
        while let first = text.first, first == " " || first == "\t" { text = text.dropFirst() }
        while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
        return String(text)
    }
}

/// The media type that a body is read or written as: JSON, then `+json`, then document order (`MODELLING` §6).
struct ChosenMediaType {
    let entry: MediaTypeEntry
    let coding: BodyCoding
    /// What goes over the wire: never a range.
    let contentType: String

    init?(from content: [MediaTypeEntry], diagnostics: Diagnostics) {
        let named = content.map { ($0, MediaTypeName($0.type)) }
        guard
            let (entry, name) = named.first(where: { $0.1.isJSON }) ?? named.first(where: { $0.1.isJSONLike })
                ?? named.first
        else { return nil }
        self.entry = entry
        if name.isJSON || name.isJSONLike {
            coding = .json
            contentType = entry.type
        } else if name.isAny && entry.media.schema.map({ $0.format != "binary" }) == true {
            coding = .json
            contentType = "application/json"
        } else if name.isText {
            coding = .text
            contentType = name.subtype == "*" ? "text/plain" : entry.type
        } else {
            coding = .binary
            contentType = entry.type.contains("*") ? "application/octet-stream" : entry.type
            if name.isStructured {
                diagnostics.warning(
                    .rawMediaType, "'\(entry.type)' is passed on as bytes, not as a typed value", at: entry.location)
            }
        }
    }
}
