import SourceTree

/// The `swagger` field of a document.
enum SwaggerVersion {
    /// Returns the entry with the Swagger version of a document, or `nil` if it is not a Swagger document.
    static func entry(of root: Node) -> Mapping.Entry? {
        guard let mapping = root.mapping, mapping.entry("openapi") == nil else { return nil }
        return mapping.entry("swagger")
    }

    /// Returns the fields of a Swagger 2.0 document, or `nil` for any other document.
    static func document(_ root: Node) -> Mapping? {
        guard let version = entry(of: root)?.value.text, version == "2.0" || version == "2" else { return nil }
        return root.mapping
    }
}

/// The records that all conversions of Swagger 2.0 add to.
final class SwaggerRecords {
    let diagnostics: Diagnostics
    let reported = ReportedNames()
    /// The number of values that are read more than once.
    private var copiedCount = 0

    init(diagnostics: Diagnostics) { self.diagnostics = diagnostics }

    /// Returns true if the given number of values can be copied. If not, reports that once.
    func mayCopy(_ count: Int, limit: Int, at location: SourceLocation) -> Bool {
        copiedCount += count
        if copiedCount <= limit { return true }
        if reported.insert("copies") {
            diagnostics.error(
                .limitExceeded,
                "the media types of bodies and responses have more than \(limit) values, because each has the whole "
                    + "schema; from here on only the first media type is used", at: location)
        }
        return false
    }
}

/// The files and the records for the conversion of Swagger 2.0.
struct SwaggerContext {
    let resolver: ReferenceResolver
    let records: SwaggerRecords

    var trees: any FileTrees { resolver.trees }
    var diagnostics: Diagnostics { records.diagnostics }

    /// Returns an object of another file or of an extension in the form of OpenAPI 3. The section of the components
    /// determines its kind. The result is `nil` if it is not such an object, which is reported.
    func converted(_ place: NodeContext, _ section: String) -> NodeContext? {
        let file = place.pointer.file
        guard file != trees.entry || place.pointer.text.hasPrefix("#/x-"),
            let defaults = trees.swaggerDefaults(for: file)
        else { return place }
        let conversion = SwaggerConversion(context: self, file: file, defaults: defaults)
        let node: Node?
        switch section {
        case "schemas": node = conversion.schema(place.node)
        case "parameters": node = conversion.parameter(place.node)
        case "requestBodies": node = conversion.requestBody(place.node, consumes: defaults.consumes)
        case "responses": node = conversion.response(place.node, produces: defaults.produces)
        case "headers": node = conversion.header(place.node)
        case "pathItems": node = conversion.pathItem(place.node)
        case "securitySchemes": node = conversion.securityScheme(place.node)
        default: node = place.node
        }
        return node.map { NodeContext(node: $0, pointer: place.pointer, owner: place.owner, scope: place.scope) }
    }

    /// Returns the target of a reference in the source of a file, or `nil` if it does not exist.
    func writtenNode(_ text: String, from file: FileID) -> (node: Node, file: FileID)? {
        let uri = URIReference(text)
        let isRemote = uri.scheme == "https" || uri.scheme == "http"
        guard uri.scheme == nil || uri.scheme == "file" || isRemote, uri.authority == nil || isRemote else {
            return nil
        }
        var target = file
        if !uri.path.isEmpty {
            guard let other = try? trees.referredFile(trees.path(of: uri, from: file)) else { return nil }
            target = other
        }
        guard var node = trees.writtenRoot(of: target) else { return nil }
        for token in Pointer(file: target, text: "#" + (uri.fragment ?? "")).tokens {
            guard let child = node.child(token) else { return nil }
            node = child
        }
        return (node, target)
    }
}
