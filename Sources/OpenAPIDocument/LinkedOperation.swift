public import SourceTree

/// What the `operationRef` of a link leads to (OpenAPI 3.2, Link Object).
public enum LinkedOperation {
    /// Another file than those that were read, or another host.
    case elsewhere
    /// Nothing, in a file that was read.
    case missing
    /// The object at a location; and by which names it was found, where they start at the entry document's root.
    case found(SourceLocation, tokens: [String]?)
}

extension DocumentLoader {
    /// The operation that a link names by its place. For it alone no file is read: what nothing else refers to is another
    /// document's.
    public func linkedOperation(_ reference: String, of link: Link) -> LinkedOperation {
        let uri = URIReference(reference)
        var file = file(of: link.location)
        if uri.scheme != nil || uri.authority != nil || !uri.path.isEmpty || !uri.query.isEmpty {
            let path = path(of: uri, from: file)
            guard let known = loadedFiles.first(where: { files.path(of: $0) == path }) else { return .elsewhere }
            file = known
        }
        let pointer = place(uri.fragment ?? "", in: Pointer(file: file))
        guard let target = node(at: pointer) else { return .missing }
        return .found(target.node.location, tokens: file == loadedFiles.first ? pointer.tokens : nil)
    }
}
