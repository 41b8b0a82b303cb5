/// A kind of object that references can lead to, other than schemas.
struct ObjectKind<Object: Sendable> {
    /// With its article, as messages print it: "a parameter".
    let name: String
    /// Where the components declare such objects: `parameters`.
    let section: String
    /// Where parsed ones are kept.
    let memo: WritableKeyPath<ObjectMemo, [Pointer: Referenceable<Object>]>
    /// Whether a `$ref` is a field of the object itself, which may have others beside it, as a path item's is.
    var hasReferenceField = false
    /// Parses one in place.
    let parse: (Parser, Place) -> Object?
}

/// The objects that references lead to, and those of the components.
struct ObjectMemo {
    var parameters: [Pointer: Referenceable<Parameter>] = [:]
    var headers: [Pointer: Referenceable<Header>] = [:]
    var requestBodies: [Pointer: Referenceable<RequestBody>] = [:]
    var responses: [Pointer: Referenceable<Response>] = [:]
    var mediaTypes: [Pointer: Referenceable<MediaType>] = [:]
    var examples: [Pointer: Referenceable<Example>] = [:]
    var links: [Pointer: Referenceable<Link>] = [:]
    var callbacks: [Pointer: Referenceable<Callback>] = [:]
    var pathItems: [Pointer: Referenceable<PathItem>] = [:]
    var securitySchemes: [Pointer: Referenceable<SecurityScheme>] = [:]
}

extension ObjectKind where Object == Parameter {
    static var parameter: Self {
        Self(name: "a parameter", section: "parameters", memo: \.parameters) { $0.parameter($1) }
    }
}

extension ObjectKind where Object == Header {
    static var header: Self {
        Self(name: "a header", section: "headers", memo: \.headers) { $0.header($1) }
    }
}

extension ObjectKind where Object == RequestBody {
    static var requestBody: Self {
        Self(name: "a request body", section: "requestBodies", memo: \.requestBodies) { $0.requestBody($1) }
    }
}

extension ObjectKind where Object == Response {
    static var response: Self {
        Self(name: "a response", section: "responses", memo: \.responses) { $0.response($1) }
    }
}

extension ObjectKind where Object == MediaType {
    static var mediaType: Self {
        Self(name: "a media type", section: "mediaTypes", memo: \.mediaTypes) { $0.mediaType($1) }
    }
}

extension ObjectKind where Object == Example {
    static var example: Self {
        Self(name: "an example", section: "examples", memo: \.examples) { $0.example($1) }
    }
}

extension ObjectKind where Object == Link {
    static var link: Self {
        Self(name: "a link", section: "links", memo: \.links) { $0.link($1) }
    }
}

extension ObjectKind where Object == Callback {
    static var callback: Self {
        Self(name: "a callback", section: "callbacks", memo: \.callbacks) { $0.callback($1) }
    }
}

extension ObjectKind where Object == PathItem {
    static var pathItem: Self {
        Self(name: "a path item", section: "pathItems", memo: \.pathItems, hasReferenceField: true) { $0.pathItem($1) }
    }
}

extension ObjectKind where Object == SecurityScheme {
    static var securityScheme: Self {
        Self(name: "a security scheme", section: "securitySchemes", memo: \.securitySchemes) { $0.securityScheme($1) }
    }
}
