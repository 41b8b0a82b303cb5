extension Rule {
    /// Of bodies and responses.
    static let messageRules = """
        body-added                  | neither | neither | compiles | a body may be sent
        body-added-required         | clients | clients | callers  | a body must be sent
        body-removed                | clients | clients | breaks   | no body is taken any more
        body-required               | clients | clients | types    | a body must be sent from now on
        body-optional               | servers | servers | readers  | a body may be left out from now on
        body-media-type-added       | servers | servers | types    | the body is taken in a further media type
        body-media-type-removed     | clients | clients | types    | the body is no longer taken in a media type
        body-schema-added           | clients | servers | types    | the shape of a body is said from now on
        body-schema-removed         | servers | clients | types    | the shape of a body is no longer said
        encoding-type-changed       | both    | both    | types    | a part is written in another media type
        encoding-style-changed      | both    | both    | types    | a field is written in another style
        encoding-explode-changed    | both    | both    | types    | the elements of a field are joined or apart
        encoding-header-added       | neither | neither | types    | a part may have a further header
        encoding-header-added-required | clients | servers | types    | a part must have a further header
        encoding-header-removed     | clients | clients | types    | a header of a part is gone
        response-added              | neither | neither | callers switch | a response that is no success is added
        response-removed            | servers | servers | breaks   | a response that is no success is gone
        response-success-added      | clients | clients | callers switch | a successful response is added
        response-success-removed    | both    | both    | breaks   | a successful response is gone
        response-default-added      | neither | neither | callers switch | a response for all other statuses is added
        response-default-removed    | servers | servers | breaks   | the response for all other statuses is gone
        response-body-added         | neither | neither | types    | a response that had no body has one
        response-body-removed       | clients | clients | types    | a response has no body any more
        response-media-type-added   | neither | neither | types    | a response comes in a further media type
        response-media-type-removed | clients | clients | types    | a response no longer comes in a media type
        header-added                | neither | neither | types    | a response has a further header
        header-added-required       | clients | servers | types    | a response always has a further header
        header-removed              | clients | clients | types    | a header of a response is gone
        header-required             | clients | servers | types    | a header is always there from now on
        header-optional             | servers | clients | types    | a header may be missing from now on
        header-explode-changed      | both    | both    | compiles | the members of a header are written in another way
        header-content-changed      | both    | both    | types    | a header is written in another media type
        header-deprecated           | neither | neither | compiles | a header is deprecated
        header-undeprecated         | neither | neither | compiles | a header is no longer deprecated
        link-added                  | neither | neither | compiles | a link is added
        link-removed                | clients | clients | compiles | a link is gone
        link-changed                | clients | clients | compiles | a link leads to another operation
        """

    /// Of what the generator makes of a document whose meaning on the wire is the same.
    static let swiftRules = """
        swift-type-renamed          | neither | neither | breaks   | a schema's type has another name in Swift
        swift-type-changed          | neither | neither | types    | a schema's type is another one in Swift
        swift-member-renamed        | neither | neither | breaks   | a property, parameter or case has another name in Swift
        swift-member-changed        | neither | neither | types    | a property, parameter or body has another Swift type, for example `Presence`
        swift-order-changed         | neither | neither | makers   | an initialiser or a method takes its arguments in another order
        swift-cases-reordered       | neither | neither | compiles | the cases of an enumeration or the variants of a union have another order
        swift-method-renamed        | neither | neither | breaks   | an operation's method has another name
        swift-result-changed        | neither | neither | callers  | an operation's method returns another type
        swift-handler-changed       | neither | neither | handlers | a handler's protocol has another name
        swift-pages-changed         | neither | neither | callers  | the method that walks all pages came, went or changed
        """
}
