import SourceTree

/// Parses operations and their responses.
struct OperationParser {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }
    private var diagnostics: Diagnostics { reader.diagnostics }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Parses an operation (OpenAPI 3.2, Operation Object).
    func operation(_ place: NodeContext) -> Operation? {
        guard let fields = reader.fields(place, .operation) else { return nil }
        return Operation(
            location: place.node.location,
            operationID: fields.text("operationId"),
            idLocation: fields("operationId")?.node.location,
            summary: fields.text("summary"),
            description: fields.text("description"),
            tags: fields.texts("tags"),
            parameters: fields.list("parameters") { reader.referenceable($0, .parameter) },
            requestBody: fields.object("requestBody") { reader.referenceable($0, .requestBody) },
            responses: responses(fields),
            callbacks: fields.named("callbacks") { reader.referenceable($0, .callback) },
            security: fields("security").map(SecurityParser(reader).securityRequirements),
            servers: fields.list("servers", ServerParser(reader).server),
            isDeprecated: fields.flag("deprecated"),
            externalDocumentation: fields.object("externalDocs", InformationParser(reader).externalDocumentation),
            extensions: fields.extensions)
    }

    /// Parses the responses of an operation (OpenAPI 3.2, Responses Object). They are optional since 3.1.
    private func responses(_ fields: Fields) -> [ResponseEntry] {
        guard let place = fields("responses") else {
            if context.version.minor == 0 { fields.reportMissing("responses", of: "the operation") }
            return []
        }
        guard let place = context.inPlace.resolved(place), let mapping = reader.mapping(place, "'responses'") else {
            return []
        }
        if !mapping.contains(where: { !$0.key.hasPrefix("x-") }), !place.node.isNull {
            diagnostics.warning(.missingField, "the operation has no response", at: place.owner)
        }
        var entries: [ResponseEntry] = []
        for entry in mapping where !entry.key.hasPrefix("x-") {
            guard let key = status(entry) else { continue }
            if let first = entries.first(where: { $0.key == key }) {
                diagnostics.warning(
                    .invalidStatus, "'\(entry.key)' is the same status as '\(key)'; it is left out",
                    at: entry.keyLocation, notes: [.init("this response is used", at: first.location)])
                continue
            }
            guard let response = reader.referenceable(place.child(entry), .response) else { continue }
            entries.append(ResponseEntry(key: key, location: entry.keyLocation, response: response))
        }
        return entries
    }

    /// Returns the status `200`, `4XX` or `default` of a key, which may have a different spelling.
    private func status(_ entry: Mapping.Entry) -> String? {
        let key = entry.key
        if key == "default" || Self.isStatus(key[...]) { return key }
        let wellWritten = String(key.prefix(3)).uppercased()
        let isClear = key.lowercased() == "default" || Self.isStatus(wellWritten[...]) && !Self.isNumber(key)
        guard isClear else {
            diagnostics.warning(
                .invalidStatus,
                "'\(key)' is not a status; it must be a number such as '200', a range such as '4XX', or 'default'",
                at: entry.keyLocation)
            return nil
        }
        let meant = key.lowercased() == "default" ? "default" : wellWritten
        diagnostics.warning(
            .invalidStatus,
            "'\(key)' is not a valid status; reading it as '\(meant)'", at: entry.keyLocation)
        return meant
    }

    /// Returns true for `100` to `599` and `1XX` to `5XX`.
    private static func isStatus(_ text: Substring) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 3, UInt8(ascii: "1")...UInt8(ascii: "5") ~= bytes[0] else { return false }
        if bytes[1] == UInt8(ascii: "X") { return bytes[2] == UInt8(ascii: "X") }
        return bytes[1...].allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }

    private static func isNumber(_ text: String) -> Bool {
        text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
}
