import SourceTree

/// Parses servers.
struct ServerParser {
    private let reader: ObjectReader

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Parses a server (OpenAPI 3.2, Server Object).
    func server(_ place: NodeContext) -> Server? {
        guard let fields = reader.fields(place, .server), let url = fields.requiredText("url", of: "the server") else {
            return nil
        }
        return Server(
            location: place.node.location,
            url: url,
            urlLocation: fields.node("url")?.location ?? place.node.location,
            name: fields.text("name"),
            description: fields.text("description"),
            variables: fields.named("variables", serverVariable),
            extensions: fields.extensions)
    }

    /// Parses a server variable (OpenAPI 3.2, Server Variable Object).
    private func serverVariable(_ place: NodeContext) -> ServerVariable? {
        guard let fields = reader.fields(place, .serverVariable) else { return nil }
        return ServerVariable(
            location: place.node.location,
            defaultValue: fields.requiredText("default", of: "the server variable"),
            values: fields.texts("enum"),
            description: fields.text("description"),
            extensions: fields.extensions)
    }
}
