import SourceTree
import StableText

/// Follows references in the source of a Swagger 2.0 file.
struct SwaggerReferences {
    let context: SwaggerContext
    /// The file of the nodes.
    let file: FileID

    /// Returns the object at the end of a chain of references as it is written, and its file.
    func followed(_ node: Node) -> (node: Node, file: FileID)? {
        var current = (node: node, file: context.trees.file(of: node.location))
        for _ in 0..<ReferenceResolver.maximumHops {
            guard let text = current.node.mapping?["$ref"]?.string else { return current }
            guard let next = written(text, from: current.file) else { return nil }
            current = next
        }
        return nil
    }

    /// Returns an entry with its value replaced by the target of an in-place reference. Fields beside the reference
    /// replace those of the target. An entry without such a reference, or whose target does not exist, is returned
    /// unchanged.
    func inPlace(_ entry: Mapping.Entry) -> Mapping.Entry {
        guard let own = entry.value.mapping, entry.value.isReference, let target = followed(entry.value)?.node,
            context.trees.mayExpand(target.count)
        else { return entry }
        var node = target
        if let mapping = target.mapping, own.count > 1 {
            let fields = own.entries.filter { $0.key != "$ref" }
            node = fields.reduce(mapping) { $0.setting($1) }.node(at: target.location)
        }
        return Mapping.Entry(key: entry.key, keyLocation: entry.keyLocation, value: node)
    }

    /// Returns the target of a reference in the source of a file, or `nil` if it does not exist.
    private func written(_ text: String, from file: FileID) -> (node: Node, file: FileID)? {
        let uri = URIReference(text)
        let isRemote = uri.scheme == "https" || uri.scheme == "http"
        guard uri.scheme == nil || uri.scheme == "file" || isRemote, uri.authority == nil || isRemote else {
            return nil
        }
        var target = file
        if !uri.path.isEmpty {
            guard let other = try? context.trees.referredFile(context.trees.path(of: uri, from: file)) else {
                return nil
            }
            target = other
        }
        guard var node = context.trees.writtenRoot(of: target) else { return nil }
        for token in Pointer(file: target, text: "#" + (uri.fragment ?? "")).tokens {
            guard let child = node.child(token) else { return nil }
            node = child
        }
        return (node, target)
    }

    /// Returns the place of a section that is a reference to another file, and its target, so that references to the
    /// objects of that file resolve to the section.
    func site(of section: Mapping.Entry) -> (site: Pointer, target: Pointer)? {
        let names = ["definitions": "schemas", "responses": "responses", "parameters": "parameters"]
        guard let name = names[section.key], let value = section.value.mapping?["$ref"], let text = value.string else {
            return nil
        }
        let target = context.resolver.target(of: text, at: value.location, in: nil)
        return (Pointer(file: file, tokens: ["components", name]), target)
    }
}

extension Node {
    /// Returns the value under a key or at a position.
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
