import SourceTree
import TextSupport

/// What a parameter becomes, which its `in` says (Swagger 2.0, Parameter Object).
enum SwaggerParameterPlace {
    /// The request body.
    case body
    /// A property of the request body.
    case form
    /// A parameter.
    case other
}

extension SwaggerConversion {
    /// What a parameter, or the one that a reference leads to, becomes. A reference that leads nowhere is one of a
    /// parameter, and reported as such.
    func place(of node: Node) -> SwaggerParameterPlace {
        guard let place = followed(node)?.node.mapping?.entry("in"), let text = place.value.string else {
            return .other
        }
        switch text {
        case "body": return .body
        case "formData": return .form
        default:
            let isBody = text.lowercased() == "body"
            guard isBody || text.lowercased() == "formdata" else { return .other }
            diagnostics.warning(
                .looseValue, "'in' is written '\(text)'; it is read as '\(isBody ? "body" : "formData")'",
                at: place.value.location)
            return isBody ? .body : .form
        }
    }

    /// The object at the end of the references to it, as it is written, and the file it is in.
    func followed(_ node: Node) -> (node: Node, file: FileID)? {
        var current = (node: node, file: file)
        for _ in 0..<DocumentLoader.maximumHops {
            guard let text = current.node.mapping?["$ref"]?.string else { return current }
            guard let next = loader.writtenNode(text, from: current.file) else { return nil }
            current = next
        }
        return nil
    }
}

extension DocumentLoader {
    /// What a reference leads to in the file as it is written; `nil` where that is nothing.
    func writtenNode(_ text: String, from file: FileID) -> (node: Node, file: FileID)? {
        let uri = URIReference(text)
        let isRemote = uri.scheme == "https" || uri.scheme == "http"
        guard uri.scheme == nil || uri.scheme == "file" || isRemote, uri.authority == nil || isRemote else {
            return nil
        }
        var target = file
        if !uri.path.isEmpty {
            guard let other = try? read(path(of: uri, from: file)) else { return nil }
            target = other
        }
        guard var node = writtenRoot(of: target) else { return nil }
        for token in Pointer(file: target, text: "#" + (uri.fragment ?? "")).tokens {
            guard let child = node.child(token) else { return nil }
            node = child
        }
        return (node, target)
    }
}

extension Node {
    /// The value under a key or at a position.
    func child(_ token: String) -> Node? {
        switch content {
        case .scalar: return nil
        case .mapping(let mapping): return mapping[token]
        case .sequence(let elements):
            guard let index = integerValue(of: token), elements.indices.contains(index) else { return nil }
            return elements[index]
        }
    }
}
