/// A kind of object, other than a schema, that references can resolve to.
struct ObjectKind<Object: Sendable> {
    /// The name with its article, as in messages: "a parameter".
    let name: String
    /// The section of the components that declares such objects: `parameters`.
    let section: String
    /// True if `$ref` is a field of the object, which may have other fields beside it, as for a path item.
    var hasReferenceField = false
    /// Parses an object in place.
    let parse: (ObjectReader, NodeContext) -> Object?
}

/// The objects that references resolve to, and the component objects.
struct ObjectMemo {
    /// One place can be the target of references of two kinds. One of them is then reported.
    private struct Key: Hashable {
        let section: String
        let pointer: Pointer
    }

    // There is one dictionary for all kinds, because each type of dictionary adds code.
    private var objects = [Key: any Sendable]()
    /// The references, by section.
    private(set) var references = [String: [Pointer: Reference]]()

    subscript<Object>(kind: ObjectKind<Object>, pointer: Pointer) -> Referenceable<Object>? {
        get { objects[Key(section: kind.section, pointer: pointer)] as? Referenceable<Object> }
        set {
            objects[Key(section: kind.section, pointer: pointer)] = newValue
            let reference = newValue?.reference ?? (newValue?.object as? PathItem)?.reference
            if let reference { references[kind.section, default: [:]][pointer] = reference }
        }
    }

    /// Returns an object, with references resolved. The result is `nil` if they resolve to nothing or form a cycle.
    func object<Object>(_ referenceable: Referenceable<Object>, _ kind: ObjectKind<Object>) -> Object? {
        var current = referenceable
        var visited: Set<Pointer> = []
        while let reference = current.reference {
            guard visited.insert(reference.target).inserted, let next = self[kind, reference.target] else { return nil }
            current = next
        }
        return current.object
    }

    /// Returns a copy in which each place has the object at the end of its chain of references, so that a lookup
    /// resolves at most one reference. The time is linear in the number of references.
    func compressed() -> ObjectMemo {
        var result = self
        // A path item with a reference is an object as well and is kept.
        for (section, links) in references where section != ObjectKind<PathItem>.pathItem.section {
            var ends = [Pointer: Pointer]()
            for start in links.keys {
                var chain: [Pointer] = []
                var visited: Set<Pointer> = []
                var end = start
                while let link = links[end], visited.insert(end).inserted {
                    chain.append(end)
                    end = ends[link.target] ?? link.target
                }
                for pointer in chain {
                    ends[pointer] = end
                    let object = objects[Key(section: section, pointer: end)]
                    result.objects[Key(section: section, pointer: pointer)] = object
                }
            }
        }
        return result
    }
}

extension ObjectKind where Object == Parameter {
    static var parameter: Self {
        Self(name: "a parameter", section: "parameters") { ParameterParser($0).parameter($1) }
    }
}

extension ObjectKind where Object == Header {
    static var header: Self {
        Self(name: "a header", section: "headers") { ParameterParser($0).header($1) }
    }
}

extension ObjectKind where Object == RequestBody {
    static var requestBody: Self {
        Self(name: "a request body", section: "requestBodies") { BodyParser($0).requestBody($1) }
    }
}

extension ObjectKind where Object == Response {
    static var response: Self {
        Self(name: "a response", section: "responses") { BodyParser($0).response($1) }
    }
}

extension ObjectKind where Object == MediaType {
    static var mediaType: Self {
        Self(name: "a media type", section: "mediaTypes") { ContentParser($0).mediaType($1) }
    }
}

extension ObjectKind where Object == Example {
    static var example: Self {
        Self(name: "an example", section: "examples") { ExampleParser($0).example($1) }
    }
}

extension ObjectKind where Object == Link {
    static var link: Self {
        Self(name: "a link", section: "links") { LinkParser($0).link($1) }
    }
}

extension ObjectKind where Object == Callback {
    static var callback: Self {
        Self(name: "a callback", section: "callbacks") { PathParser($0).callback($1) }
    }
}

extension ObjectKind where Object == PathItem {
    static var pathItem: Self {
        Self(name: "a path item", section: "pathItems", hasReferenceField: true) { PathParser($0).pathItem($1) }
    }
}

extension ObjectKind where Object == SecurityScheme {
    static var securityScheme: Self {
        Self(name: "a security scheme", section: "securitySchemes") { SecurityParser($0).securityScheme($1) }
    }
}
