extension Rule {
    /// Of the API as a whole: servers and security.
    static let connectionRules = """
        api-renamed                 | neither | neither | breaks   | the API has another title, and so its client another name
        server-added                | neither | neither | compiles | a server is added
        server-removed              | clients | clients | callers  | a server is gone
        server-url-changed          | clients | clients | compiles | a server has another URL
        server-name-changed         | neither | neither | callers  | a server has another description, and so another name in Swift
        server-variable-added       | neither | neither | compiles | a variable of a server's URL is added
        server-variable-removed     | clients | clients | callers  | a variable of a server's URL is gone
        server-default-changed      | clients | clients | compiles | a variable of a server's URL has another default
        server-value-added          | neither | neither | callers switch | a value that a variable may have is added
        server-value-removed        | clients | clients | callers  | a value that a variable may have is gone
        server-values-freed         | neither | neither | callers  | a variable may have any value from now on
        server-values-listed        | clients | clients | callers  | a variable may have listed values only from now on
        security-added              | clients | clients | compiles | credentials are demanded where none were
        security-removed            | servers | servers | compiles | credentials are no longer demanded
        security-alternative-added  | servers | servers | compiles | another way to prove who asks is accepted
        security-alternative-removed | clients | clients | compiles | a way to prove who asks is no longer accepted
        security-made-optional      | servers | servers | compiles | credentials may be left out from now on
        security-made-mandatory     | clients | clients | compiles | credentials may not be left out any more
        security-scope-added        | clients | clients | compiles | a further scope is demanded
        security-scope-removed      | servers | servers | compiles | a scope is no longer demanded
        security-scheme-added       | neither | neither | compiles | a security scheme is added
        security-scheme-removed     | neither | neither | callers  | a security scheme is gone
        security-scheme-type-changed | both   | both    | types    | a security scheme is of another type
        security-scheme-deprecated  | neither | neither | compiles | a security scheme is deprecated
        api-key-name-changed        | both    | both    | compiles | the key goes by another name
        api-key-place-changed       | both    | both    | types    | the key goes in another place
        http-scheme-changed         | both    | both    | callers  | another HTTP scheme, such as basic for bearer
        bearer-format-changed       | neither | neither | compiles | bearer tokens have another format
        openid-url-changed          | clients | clients | compiles | the OpenID Connect address changed
        oauth-flow-added            | neither | neither | compiles | a further way to a token
        oauth-flow-removed          | clients | clients | compiles | a way to a token is gone
        oauth-authorization-url-changed | clients | clients | compiles | the authorization address changed
        oauth-token-url-changed     | clients | clients | compiles | the token address changed
        oauth-refresh-url-changed   | clients | clients | compiles | the refresh address changed
        oauth-scope-added           | neither | neither | compiles | a flow offers a further scope
        oauth-scope-removed         | clients | clients | compiles | a flow no longer offers a scope
        """

    /// Of operations and their parameters.
    static let operationRules = """
        operation-added             | neither | neither | handlers | an operation is added
        operation-removed           | clients | clients | breaks   | an operation is gone
        operation-renamed           | neither | neither | breaks   | an operation has another operationId
        operation-path-changed      | both    | both    | compiles | an operation has another path
        operation-method-changed    | both    | both    | compiles | an operation has another method
        operation-deprecated        | neither | neither | compiles | an operation is deprecated
        operation-undeprecated      | neither | neither | compiles | an operation is no longer deprecated
        operation-tag-changed       | neither | neither | handlers | an operation's first tag, by which handlers are grouped
        webhook-added               | neither | neither | callers  | a request that the API sends is added
        webhook-removed             | clients | clients | breaks   | the API no longer sends a request
        callback-added              | neither | neither | compiles | a request that the API sends in the course of an operation is added
        callback-removed            | clients | clients | breaks   | the API no longer sends a request in the course of an operation
        parameter-added             | neither | neither | compiles | an optional parameter is added
        parameter-added-required    | clients | clients | callers  | a parameter that must be there is added
        parameter-removed           | clients | clients | breaks   | a parameter is gone
        parameter-renamed           | both    | both    | breaks   | a parameter has another name
        path-parameter-renamed      | neither | neither | breaks   | a place in the path has another name
        parameter-required          | clients | clients | types    | an optional parameter must be there from now on
        parameter-optional          | servers | servers | readers  | a parameter may be left out from now on
        parameter-place-changed     | both    | both    | compiles | a parameter goes in another place
        parameter-style-changed     | both    | both    | compiles | a parameter is written in another style
        parameter-explode-changed   | both    | both    | compiles | the elements of a parameter are joined or apart
        parameter-content-changed   | both    | both    | compiles | a parameter is written in another media type
        parameter-deprecated        | neither | neither | compiles | a parameter is deprecated
        parameter-undeprecated      | neither | neither | compiles | a parameter is no longer deprecated
        parameter-reserved-allowed  | servers | servers | compiles | reserved characters may be sent as they are
        parameter-reserved-forbidden | clients | clients | compiles | reserved characters must be encoded
        parameter-empty-allowed     | servers | servers | compiles | a parameter may be sent without a value
        parameter-empty-forbidden   | clients | clients | compiles | a parameter must have a value
        """
}
