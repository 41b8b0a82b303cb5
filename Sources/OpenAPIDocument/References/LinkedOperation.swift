package import SourceTree

/// The result of resolving the `operationRef` of a link (OpenAPI 3.2, Link Object).
package enum LinkedOperation {
    /// The reference is to a file that was not read, or to another host.
    case elsewhere
    /// The file was read and has nothing at that place.
    case missing
    /// The source location of the operation object, and the tokens of its JSON pointer if the reference is to the entry
    /// document.
    case found(SourceLocation, tokens: [String]?)
}

extension ReferenceIndex {
    /// Resolves the `operationRef` of a link. Reads no file for it: an operation in a file that nothing else refers to
    /// belongs to another document.
    package func linkedOperation(_ reference: String, of link: Link) -> LinkedOperation {
        let uri = URIReference(reference)
        var file = resolver.trees.file(of: link.location)
        if uri.scheme != nil || uri.authority != nil || !uri.path.isEmpty || !uri.query.isEmpty {
            let path = resolver.trees.path(of: uri, from: file)
            guard let known = files.first(where: { sources.path(of: $0) == path }) else { return .elsewhere }
            file = known
        }
        let pointer = resolver.place(uri.fragment ?? "", in: Pointer(file: file))
        guard let target = node(at: pointer) else { return .missing }
        return .found(target.node.location, tokens: file == files.first ? pointer.tokens : nil)
    }
}
