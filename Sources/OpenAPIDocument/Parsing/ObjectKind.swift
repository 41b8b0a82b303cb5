/// A kind of object that references can lead to, other than schemas.
struct ObjectKind<Object: Sendable> {
    /// With its article, as messages print it: "a parameter".
    let name: String
    /// Where the components declare such objects: `parameters`.
    let section: String
    /// Whether a `$ref` is a field of the object itself, which may have others beside it, as a path item's is.
    var hasReferenceField = false
    /// Parses one in place.
    let parse: (Parser, Place) -> Object?
}

/// The objects that references lead to, and those of the components.
struct ObjectMemo {
    /// One place may be referred to as two kinds, of which one is then reported.
    private struct Key: Hashable {
        let section: String
        let pointer: Pointer
    }

    // One dictionary for all kinds, since each type of dictionary is more code.
    private var objects = [Key: any Sendable]()
    /// The references among them, by section.
    private(set) var references = [String: [Pointer: Reference]]()

    subscript<Object>(kind: ObjectKind<Object>, pointer: Pointer) -> Referenceable<Object>? {
        get { objects[Key(section: kind.section, pointer: pointer)] as? Referenceable<Object> }
        set {
            objects[Key(section: kind.section, pointer: pointer)] = newValue
            let reference = newValue?.reference ?? (newValue?.object as? PathItem)?.reference
            if let reference { references[kind.section, default: [:]][pointer] = reference }
        }
    }
}

extension ObjectKind where Object == Parameter {
    static var parameter: Self {
        Self(name: "a parameter", section: "parameters") { $0.parameter($1) }
    }
}

extension ObjectKind where Object == Header {
    static var header: Self {
        Self(name: "a header", section: "headers") { $0.header($1) }
    }
}

extension ObjectKind where Object == RequestBody {
    static var requestBody: Self {
        Self(name: "a request body", section: "requestBodies") { $0.requestBody($1) }
    }
}

extension ObjectKind where Object == Response {
    static var response: Self {
        Self(name: "a response", section: "responses") { $0.response($1) }
    }
}

extension ObjectKind where Object == MediaType {
    static var mediaType: Self {
        Self(name: "a media type", section: "mediaTypes") { $0.mediaType($1) }
    }
}

extension ObjectKind where Object == Example {
    static var example: Self {
        Self(name: "an example", section: "examples") { $0.example($1) }
    }
}

extension ObjectKind where Object == Link {
    static var link: Self {
        Self(name: "a link", section: "links") { $0.link($1) }
    }
}

extension ObjectKind where Object == Callback {
    static var callback: Self {
        Self(name: "a callback", section: "callbacks") { $0.callback($1) }
    }
}

extension ObjectKind where Object == PathItem {
    static var pathItem: Self {
        Self(name: "a path item", section: "pathItems", hasReferenceField: true) { $0.pathItem($1) }
    }
}

extension ObjectKind where Object == SecurityScheme {
    static var securityScheme: Self {
        Self(name: "a security scheme", section: "securitySchemes") { $0.securityScheme($1) }
    }
}
