extension Rule {
    /// The effects of a rule, and the words of its row in `docs/changes.md`.
    struct Details {
        let topic: Topic
        /// The sides that the change breaks if the value is sent to the API.
        let request: WireImpact
        /// The sides that the change breaks if the API sends the value.
        let response: WireImpact
        let source: SourceRule
        let summary: String

        init(
            _ topic: Topic, _ request: WireImpact, _ response: WireImpact, _ source: SourceRule, _ summary: String
        ) {
            self.topic = topic
            self.request = request
            self.response = response
            self.source = source
            self.summary = summary
        }
    }

    /// The effects of the rule. The function is long because it is the table of all rules.
    var details: Details {
        switch self {
        case .apiRenamed:
            .init(
                .api, .neither, .neither, .breaks,
                "the title of the API is changed, and therefore the name of its client")
        case .serverAdded: .init(.api, .neither, .neither, .compiles, "a server is added")
        case .serverRemoved: .init(.api, .clients, .clients, .callers, "a server is removed")
        case .serverUrlChanged: .init(.api, .clients, .clients, .compiles, "the URL of a server is changed")
        case .serverNameChanged:
            .init(
                .api, .neither, .neither, .callers,
                "the name or description of a server is changed, and therefore its name in Swift")
        case .serverVariableAdded: .init(.api, .neither, .neither, .compiles, "a server variable is added")
        case .serverVariableRemoved: .init(.api, .clients, .clients, .callers, "a server variable is removed")
        case .serverDefaultChanged:
            .init(.api, .clients, .clients, .compiles, "the default of a server variable is changed")
        case .serverValueAdded:
            .init(.api, .neither, .neither, .callersSwitch, "an allowed value of a server variable is added")
        case .serverValueRemoved:
            .init(.api, .clients, .clients, .callers, "an allowed value of a server variable is removed")
        case .serverValuesFreed:
            .init(.api, .neither, .neither, .callers, "the list of allowed values of a server variable is removed")
        case .serverValuesListed:
            .init(.api, .clients, .clients, .callers, "a list of allowed values is added to a server variable")
        case .securityAdded:
            .init(.api, .clients, .clients, .compiles, "credentials are required where none were required before")
        case .securityRemoved:
            .init(.api, .servers, .servers, .compiles, "credentials are no longer required or accepted")
        case .securityAlternativeAdded:
            .init(.api, .servers, .servers, .compiles, "an alternative security requirement is added")
        case .securityAlternativeRemoved:
            .init(.api, .clients, .clients, .compiles, "an alternative security requirement is removed")
        case .securityMadeOptional:
            .init(.api, .servers, .servers, .compiles, "required credentials become optional")
        case .securityMadeMandatory:
            .init(.api, .clients, .clients, .compiles, "optional credentials become required")
        case .securityScopeAdded: .init(.api, .clients, .clients, .compiles, "a required scope is added")
        case .securityScopeRemoved: .init(.api, .servers, .servers, .compiles, "a required scope is removed")
        case .securitySchemeAdded: .init(.api, .neither, .neither, .compiles, "a security scheme is added")
        case .securitySchemeRemoved: .init(.api, .neither, .neither, .callers, "a security scheme is removed")
        case .securitySchemeTypeChanged: .init(.api, .both, .both, .types, "the type of a security scheme is changed")
        case .securitySchemeDeprecated: .init(.api, .neither, .neither, .compiles, "a security scheme is deprecated")
        case .apiKeyNameChanged: .init(.api, .both, .both, .compiles, "the name of an API key is changed")
        case .apiKeyPlaceChanged: .init(.api, .both, .both, .types, "the location of an API key is changed")
        case .httpSchemeChanged:
            .init(
                .api, .both, .both, .callers,
                "the HTTP authentication scheme is changed, for example from bearer to basic")
        case .bearerFormatChanged: .init(.api, .neither, .neither, .compiles, "the format of bearer tokens is changed")
        case .openidUrlChanged: .init(.api, .clients, .clients, .compiles, "the OpenID Connect URL is changed")
        case .oauthFlowAdded: .init(.api, .neither, .neither, .compiles, "an OAuth flow is added")
        case .oauthFlowRemoved: .init(.api, .clients, .clients, .callers, "an OAuth flow is removed")
        case .oauthAuthorizationUrlChanged:
            .init(.api, .clients, .clients, .compiles, "the authorization URL of an OAuth flow is changed")
        case .oauthTokenUrlChanged:
            .init(.api, .clients, .clients, .compiles, "the token URL of an OAuth flow is changed")
        case .oauthRefreshUrlChanged:
            .init(.api, .clients, .clients, .compiles, "the refresh URL of an OAuth flow is changed")
        case .oauthScopeAdded: .init(.api, .neither, .neither, .compiles, "a scope of an OAuth flow is added")
        case .oauthScopeRemoved: .init(.api, .clients, .clients, .callers, "a scope of an OAuth flow is removed")
        case .operationAdded: .init(.operations, .neither, .neither, .handlers, "an operation is added")
        case .operationRemoved: .init(.operations, .clients, .clients, .breaks, "an operation is removed")
        case .operationRenamed:
            .init(.operations, .neither, .neither, .breaks, "the operationId of an operation is changed")
        case .operationPathChanged: .init(.operations, .both, .both, .compiles, "the path of an operation is changed")
        case .operationMethodChanged:
            .init(.operations, .both, .both, .compiles, "the HTTP method of an operation is changed")
        case .operationDeprecated: .init(.operations, .neither, .neither, .compiles, "an operation is deprecated")
        case .operationUndeprecated:
            .init(.operations, .neither, .neither, .compiles, "an operation is no longer deprecated")
        case .operationTagChanged:
            .init(
                .operations, .neither, .neither, .handlers,
                "the first tag of an operation, by which handlers are grouped, is changed")
        case .operationFurtherTagsChanged:
            .init(.operations, .neither, .neither, .compiles, "the tags of an operation after the first are changed")
        case .webhookAdded: .init(.operations, .neither, .neither, .callers, "a webhook is added")
        case .webhookRemoved: .init(.operations, .clients, .clients, .breaks, "a webhook is removed")
        case .callbackAdded:
            .init(
                .operations, .neither, .neither, .compiles,
                "a callback of an operation is added")
        case .callbackRemoved:
            .init(
                .operations, .clients, .clients, .breaks,
                "a callback of an operation is removed")
        case .parameterAdded: .init(.operations, .neither, .neither, .compiles, "an optional parameter is added")
        case .parameterAddedRequired:
            .init(.operations, .clients, .clients, .callers, "a required parameter is added")
        case .parameterRemoved: .init(.operations, .clients, .clients, .breaks, "a parameter is removed")
        case .parameterRenamed: .init(.operations, .both, .both, .breaks, "a parameter is renamed")
        case .pathParameterRenamed:
            .init(.operations, .neither, .neither, .breaks, "a path parameter is renamed")
        case .parameterRequired:
            .init(.operations, .clients, .clients, .types, "an optional parameter becomes required")
        case .parameterOptional:
            .init(.operations, .servers, .servers, .readers, "a required parameter becomes optional")
        case .parameterPlaceChanged:
            .init(.operations, .both, .both, .compiles, "the location of a parameter is changed")
        case .parameterStyleChanged:
            .init(.operations, .both, .both, .compiles, "the style of a parameter is changed")
        case .parameterExplodeChanged:
            .init(.operations, .both, .both, .compiles, "the value of `explode` of a parameter is changed")
        case .parameterContentChanged:
            .init(.operations, .both, .both, .compiles, "the media type of a parameter is changed")
        case .parameterDeprecated: .init(.operations, .neither, .neither, .compiles, "a parameter is deprecated")
        case .parameterUndeprecated:
            .init(.operations, .neither, .neither, .compiles, "a parameter is no longer deprecated")
        case .parameterReservedAllowed:
            .init(
                .operations, .servers, .servers, .compiles, "reserved characters are allowed without percent-encoding")
        case .parameterReservedForbidden:
            .init(.operations, .clients, .clients, .compiles, "reserved characters must be percent-encoded")
        case .parameterEmptyAllowed:
            .init(.operations, .servers, .servers, .compiles, "a parameter is allowed without a value")
        case .parameterEmptyForbidden:
            .init(.operations, .clients, .clients, .compiles, "a parameter is no longer allowed without a value")
        case .bodyAdded: .init(.messages, .neither, .neither, .compiles, "an optional request body is added")
        case .bodyAddedRequired: .init(.messages, .clients, .clients, .callers, "a required request body is added")
        case .bodyRemoved: .init(.messages, .clients, .clients, .breaks, "a request body is removed")
        case .bodyRequired: .init(.messages, .clients, .clients, .types, "an optional request body becomes required")
        case .bodyOptional: .init(.messages, .servers, .servers, .readers, "a required request body becomes optional")
        case .bodyMediaTypeAdded:
            .init(.messages, .servers, .servers, .types, "a media type of a request body is added")
        case .bodyMediaTypeRemoved:
            .init(.messages, .clients, .clients, .types, "a media type of a request body is removed")
        case .bodySchemaAdded: .init(.messages, .clients, .servers, .types, "the schema of a body is added")
        case .bodySchemaRemoved: .init(.messages, .servers, .clients, .types, "the schema of a body is removed")
        case .encodingTypeChanged: .init(.messages, .both, .both, .types, "the media type of a part is changed")
        case .encodingStyleChanged: .init(.messages, .both, .both, .types, "the style of a form field is changed")
        case .encodingExplodeChanged:
            .init(.messages, .both, .both, .types, "the value of `explode` of a form field is changed")
        case .encodingHeaderAdded:
            .init(.messages, .neither, .neither, .types, "an optional header field of a part is added")
        case .encodingHeaderAddedRequired:
            .init(.messages, .clients, .servers, .types, "a required header field of a part is added")
        case .encodingHeaderRemoved: .init(.messages, .clients, .clients, .types, "a header field of a part is removed")
        case .responseAdded:
            .init(.messages, .neither, .neither, .callersSwitch, "an unsuccessful response is added")
        case .responseRemoved: .init(.messages, .servers, .servers, .breaks, "an unsuccessful response is removed")
        case .responseSuccessAdded:
            .init(.messages, .clients, .clients, .callersSwitch, "a successful response is added")
        case .responseSuccessRemoved: .init(.messages, .both, .both, .breaks, "a successful response is removed")
        case .responseDefaultAdded:
            .init(.messages, .neither, .neither, .callersSwitch, "the `default` response is added")
        case .responseDefaultRemoved:
            .init(.messages, .servers, .servers, .breaks, "the `default` response is removed")
        case .responseBodyAdded: .init(.messages, .neither, .neither, .types, "the body of a response is added")
        case .responseBodyRemoved: .init(.messages, .clients, .clients, .types, "the body of a response is removed")
        case .responseMediaTypeAdded:
            .init(.messages, .neither, .neither, .types, "a media type of a response is added")
        case .responseMediaTypeRemoved:
            .init(.messages, .clients, .clients, .types, "a media type of a response is removed")
        case .headerAdded:
            .init(.messages, .neither, .neither, .types, "an optional header field of a response is added")
        case .headerAddedRequired:
            .init(.messages, .clients, .servers, .types, "a required header field of a response is added")
        case .headerRemoved: .init(.messages, .clients, .clients, .types, "a header field of a response is removed")
        case .headerRequired: .init(.messages, .clients, .servers, .types, "an optional header field becomes required")
        case .headerOptional: .init(.messages, .servers, .clients, .types, "a required header field becomes optional")
        case .headerExplodeChanged:
            .init(.messages, .both, .both, .compiles, "the value of `explode` of a header field is changed")
        case .headerContentChanged:
            .init(.messages, .both, .both, .types, "the media type of a header field is changed")
        case .headerDeprecated: .init(.messages, .neither, .neither, .compiles, "a header field is deprecated")
        case .headerUndeprecated:
            .init(.messages, .neither, .neither, .compiles, "a header field is no longer deprecated")
        case .linkAdded: .init(.messages, .neither, .neither, .compiles, "a link is added")
        case .linkRemoved: .init(.messages, .clients, .clients, .compiles, "a link is removed")
        case .linkChanged: .init(.messages, .clients, .clients, .compiles, "the operation of a link is changed")
        case .schemaAdded: .init(.schemas, .neither, .neither, .compiles, "a schema is added to the components")
        case .schemaRemoved: .init(.schemas, .neither, .neither, .breaks, "a schema of the components is removed")
        case .schemaRenamed: .init(.schemas, .neither, .neither, .breaks, "a schema of the components is renamed")
        case .typeChanged: .init(.schemas, .both, .both, .breaks, "the type of a value is changed")
        case .typeWidened: .init(.schemas, .servers, .clients, .breaks, "more types of a value are allowed")
        case .typeNarrowed: .init(.schemas, .clients, .servers, .breaks, "fewer types of a value are allowed")
        case .formatAdded: .init(.schemas, .clients, .servers, .types, "the format of a value is added")
        case .formatRemoved: .init(.schemas, .servers, .clients, .types, "the format of a value is removed")
        case .formatChanged: .init(.schemas, .both, .both, .types, "the format of a value is changed")
        case .formatWidened:
            .init(
                .schemas, .servers, .clients, .breaks,
                "the format of a number allows more values, for example int64 instead of int32")
        case .formatNarrowed: .init(.schemas, .clients, .servers, .breaks, "the format of a number allows fewer values")
        case .contentEncodingChanged:
            .init(.schemas, .both, .both, .types, "the content encoding of a string is changed")
        case .contentTypeChanged:
            .init(.schemas, .both, .both, .compiles, "the content media type of a string is changed")
        case .contentSchemaAdded:
            .init(.schemas, .clients, .servers, .compiles, "the schema for the content of a string is added")
        case .contentSchemaRemoved:
            .init(.schemas, .servers, .clients, .compiles, "the schema for the content of a string is removed")
        case .nullableAdded: .init(.schemas, .servers, .clients, .types, "null is allowed")
        case .nullableRemoved: .init(.schemas, .clients, .servers, .types, "null is no longer allowed")
        case .defaultAdded: .init(.schemas, .clients, .neither, .types, "the default of a value is added")
        case .defaultRemoved:
            .init(.schemas, .clients, .neither, .types, "the default of a value is removed")
        case .defaultChanged:
            .init(.schemas, .clients, .neither, .compiles, "the default of a value is changed")
        case .schemaDeprecated: .init(.schemas, .neither, .neither, .compiles, "a schema is deprecated")
        case .schemaUndeprecated: .init(.schemas, .neither, .neither, .compiles, "a schema is no longer deprecated")
        case .propertyAdded: .init(.schemas, .neither, .neither, .compiles, "an optional property is added")
        case .propertyAddedRequired:
            .init(.schemas, .clients, .servers, .makers, "a required property is added")
        case .propertyRemoved: .init(.schemas, .clients, .clients, .breaks, "a property is removed")
        case .propertyRenamed: .init(.schemas, .both, .both, .breaks, "a property is renamed")
        case .propertyRequired:
            .init(.schemas, .clients, .servers, .types, "an optional property becomes required")
        case .propertyOptional: .init(.schemas, .servers, .clients, .types, "a required property becomes optional")
        case .propertyDeprecated: .init(.schemas, .neither, .neither, .compiles, "a property is deprecated")
        case .propertyUndeprecated: .init(.schemas, .neither, .neither, .compiles, "a property is no longer deprecated")
        case .propertyMadeReadOnly:
            .init(.schemas, .clients, .neither, .breaks, "a property is no longer accepted in requests")
        case .propertyNotReadOnly: .init(.schemas, .neither, .neither, .types, "a property is accepted in requests")
        case .propertyMadeWriteOnly:
            .init(.schemas, .neither, .clients, .breaks, "a property is no longer sent in responses")
        case .propertyNotWriteOnly:
            .init(.schemas, .neither, .neither, .types, "a property is sent in responses")
        case .membersForbidden:
            .init(.schemas, .clients, .servers, .types, "additional properties are no longer allowed")
        case .membersAllowed: .init(.schemas, .servers, .clients, .types, "additional properties are allowed")
        case .membersTyped:
            .init(.schemas, .clients, .servers, .types, "the schema for additional properties is added")
        case .membersUntyped:
            .init(.schemas, .servers, .clients, .types, "the schema for additional properties is removed")
        case .patternMembersAdded:
            .init(.schemas, .clients, .servers, .types, "the schema for properties that match a pattern is added")
        case .patternMembersRemoved:
            .init(.schemas, .servers, .clients, .types, "the schema for properties that match a pattern is removed")
        case .memberNamesRestricted:
            .init(.schemas, .clients, .servers, .compiles, "the schema for property names is added")
        case .memberNamesFreed:
            .init(.schemas, .servers, .clients, .compiles, "the schema for property names is removed")
        case .itemsTyped:
            .init(.schemas, .clients, .servers, .types, "the schema for the elements of an array is added")
        case .itemsUntyped:
            .init(.schemas, .servers, .clients, .types, "the schema for the elements of an array is removed")
        case .tupleChanged:
            .init(.schemas, .both, .both, .types, "the number of schemas in `prefixItems` is changed")
        case .containsAdded:
            .init(.schemas, .clients, .servers, .compiles, "an array must contain an element that matches a schema")
        case .containsRemoved:
            .init(.schemas, .servers, .clients, .compiles, "an array need not contain an element that matches a schema")
        case .notAdded: .init(.schemas, .clients, .servers, .compiles, "values that match a schema are excluded")
        case .notRemoved:
            .init(.schemas, .servers, .clients, .compiles, "values that match a schema are no longer excluded")
        case .notChanged: .init(.schemas, .both, .both, .compiles, "the schema of the excluded values is changed")
        case .enumAdded: .init(.schemas, .clients, .servers, .breaks, "a list of allowed values is added")
        case .enumRemoved: .init(.schemas, .servers, .clients, .breaks, "the list of allowed values is removed")
        case .enumValueAdded: .init(.schemas, .servers, .clients, .switches, "an allowed value is added")
        case .enumValueRemoved: .init(.schemas, .clients, .servers, .breaks, "an allowed value is removed")
        case .enumValueRenamed: .init(.schemas, .both, .both, .breaks, "the spelling of an allowed value is changed")
        case .enumNullAdded:
            .init(.schemas, .servers, .clients, .compiles, "null is added to the allowed values of a nullable type")
        case .enumNullRemoved:
            .init(.schemas, .clients, .servers, .compiles, "null is removed from the allowed values of a nullable type")
        case .unionBranchAdded: .init(.schemas, .servers, .clients, .switches, "a branch of a union is added")
        case .unionBranchRemoved: .init(.schemas, .clients, .servers, .breaks, "a branch of a union is removed")
        case .unionMadeExclusive:
            .init(.schemas, .clients, .servers, .compiles, "a union is changed from anyOf to oneOf")
        case .unionMadeInclusive:
            .init(.schemas, .servers, .clients, .compiles, "a union is changed from oneOf to anyOf")
        case .discriminatorAdded: .init(.schemas, .clients, .servers, .types, "a discriminator is added")
        case .discriminatorRemoved:
            .init(.schemas, .servers, .clients, .types, "a discriminator is removed")
        case .discriminatorChanged:
            .init(.schemas, .both, .both, .compiles, "the property of a discriminator is changed")
        case .discriminatorValueAdded:
            .init(.schemas, .servers, .clients, .compiles, "a value of a discriminator is added")
        case .discriminatorValueRemoved:
            .init(.schemas, .clients, .servers, .types, "a value of a discriminator is removed")
        case .discriminatorValueChanged:
            .init(.schemas, .both, .both, .types, "the branch of a discriminator's value is changed")
        case .xmlChanged: .init(.schemas, .both, .both, .compiles, "the XML representation of a value is changed")
        case .minimumAdded: .init(.bounds, .clients, .servers, .compiles, "a minimum is added")
        case .minimumRaised: .init(.bounds, .clients, .servers, .compiles, "the minimum is raised")
        case .minimumLowered: .init(.bounds, .servers, .clients, .compiles, "the minimum is lowered")
        case .minimumRemoved: .init(.bounds, .servers, .clients, .compiles, "the minimum is removed")
        case .maximumAdded: .init(.bounds, .clients, .servers, .compiles, "a maximum is added")
        case .maximumLowered: .init(.bounds, .clients, .servers, .compiles, "the maximum is lowered")
        case .maximumRaised: .init(.bounds, .servers, .clients, .compiles, "the maximum is raised")
        case .maximumRemoved: .init(.bounds, .servers, .clients, .compiles, "the maximum is removed")
        case .minLengthAdded: .init(.bounds, .clients, .servers, .compiles, "a minimum length is added")
        case .minLengthRaised: .init(.bounds, .clients, .servers, .compiles, "the minimum length is raised")
        case .minLengthLowered: .init(.bounds, .servers, .clients, .compiles, "the minimum length is lowered")
        case .minLengthRemoved: .init(.bounds, .servers, .clients, .compiles, "the minimum length is removed")
        case .maxLengthAdded: .init(.bounds, .clients, .servers, .compiles, "a maximum length is added")
        case .maxLengthLowered: .init(.bounds, .clients, .servers, .compiles, "the maximum length is lowered")
        case .maxLengthRaised: .init(.bounds, .servers, .clients, .compiles, "the maximum length is raised")
        case .maxLengthRemoved:
            .init(.bounds, .servers, .clients, .compiles, "the maximum length is removed")
        case .minItemsAdded: .init(.bounds, .clients, .servers, .compiles, "a minimum number of elements is added")
        case .minItemsRaised: .init(.bounds, .clients, .servers, .compiles, "the minimum number of elements is raised")
        case .minItemsLowered:
            .init(.bounds, .servers, .clients, .compiles, "the minimum number of elements is lowered")
        case .minItemsRemoved:
            .init(.bounds, .servers, .clients, .compiles, "the minimum number of elements is removed")
        case .maxItemsAdded: .init(.bounds, .clients, .servers, .compiles, "a maximum number of elements is added")
        case .maxItemsLowered:
            .init(.bounds, .clients, .servers, .compiles, "the maximum number of elements is lowered")
        case .maxItemsRaised: .init(.bounds, .servers, .clients, .compiles, "the maximum number of elements is raised")
        case .maxItemsRemoved:
            .init(.bounds, .servers, .clients, .compiles, "the maximum number of elements is removed")
        case .minPropertiesAdded:
            .init(.bounds, .clients, .servers, .compiles, "a minimum number of properties is added")
        case .minPropertiesRaised:
            .init(.bounds, .clients, .servers, .compiles, "the minimum number of properties is raised")
        case .minPropertiesLowered:
            .init(.bounds, .servers, .clients, .compiles, "the minimum number of properties is lowered")
        case .minPropertiesRemoved:
            .init(.bounds, .servers, .clients, .compiles, "the minimum number of properties is removed")
        case .maxPropertiesAdded:
            .init(.bounds, .clients, .servers, .compiles, "a maximum number of properties is added")
        case .maxPropertiesLowered:
            .init(.bounds, .clients, .servers, .compiles, "the maximum number of properties is lowered")
        case .maxPropertiesRaised:
            .init(.bounds, .servers, .clients, .compiles, "the maximum number of properties is raised")
        case .maxPropertiesRemoved:
            .init(.bounds, .servers, .clients, .compiles, "the maximum number of properties is removed")
        case .minContainsAdded:
            .init(.bounds, .clients, .servers, .compiles, "a minimum number of elements that match `contains` is added")
        case .minContainsRaised:
            .init(
                .bounds, .clients, .servers, .compiles, "the minimum number of elements that match `contains` is raised"
            )
        case .minContainsLowered:
            .init(
                .bounds, .servers, .clients, .compiles,
                "the minimum number of elements that match `contains` is lowered")
        case .minContainsRemoved:
            .init(
                .bounds, .servers, .clients, .compiles,
                "the minimum number of elements that match `contains` is removed")
        case .maxContainsAdded:
            .init(.bounds, .clients, .servers, .compiles, "a maximum number of elements that match `contains` is added")
        case .maxContainsLowered:
            .init(
                .bounds, .clients, .servers, .compiles,
                "the maximum number of elements that match `contains` is lowered")
        case .maxContainsRaised:
            .init(
                .bounds, .servers, .clients, .compiles, "the maximum number of elements that match `contains` is raised"
            )
        case .maxContainsRemoved:
            .init(
                .bounds, .servers, .clients, .compiles,
                "the maximum number of elements that match `contains` is removed")
        case .multipleOfAdded: .init(.bounds, .clients, .servers, .compiles, "`multipleOf` is added")
        case .multipleOfNarrowed:
            .init(.bounds, .clients, .servers, .compiles, "`multipleOf` is changed to a multiple of the old number")
        case .multipleOfWidened:
            .init(.bounds, .servers, .clients, .compiles, "`multipleOf` is changed to a divisor of the old number")
        case .multipleOfRemoved:
            .init(.bounds, .servers, .clients, .compiles, "`multipleOf` is removed")
        case .multipleOfChanged:
            .init(
                .bounds, .both, .both, .compiles,
                "`multipleOf` is changed to neither a multiple nor a divisor of the old number")
        case .patternAdded: .init(.bounds, .clients, .servers, .compiles, "a pattern is added")
        case .patternChanged: .init(.bounds, .both, .both, .compiles, "the pattern is changed")
        case .patternRemoved: .init(.bounds, .servers, .clients, .compiles, "the pattern is removed")
        case .uniqueItemsAdded: .init(.bounds, .clients, .servers, .compiles, "the elements of an array must be unique")
        case .uniqueItemsRemoved:
            .init(.bounds, .servers, .clients, .compiles, "the elements of an array need no longer be unique")
        case .swiftTypeRenamed: .init(.swift, .neither, .neither, .breaks, "the Swift type of a schema is renamed")
        case .swiftTypeChanged: .init(.swift, .neither, .neither, .types, "the Swift type of a schema is changed")
        case .swiftMemberRenamed:
            .init(.swift, .neither, .neither, .breaks, "a property, parameter or case is renamed in Swift")
        case .swiftMemberChanged:
            .init(
                .swift, .neither, .neither, .types,
                "the Swift type of a property, parameter or body is changed, for example to `Presence`")
        case .swiftOrderChanged:
            .init(
                .swift, .neither, .neither, .makers,
                "the order of the arguments of an initialiser or a method is changed")
        case .swiftCasesReordered:
            .init(
                .swift, .neither, .neither, .compiles,
                "the order of the cases of an enumeration or a union is changed")
        case .swiftMethodRenamed:
            .init(.swift, .neither, .neither, .breaks, "the Swift method of an operation is renamed")
        case .swiftResultChanged:
            .init(.swift, .neither, .neither, .callers, "the Swift method of an operation returns another type")
        case .swiftHandlerChanged: .init(.swift, .neither, .neither, .handlers, "the protocol of a handler is renamed")
        case .swiftPagesChanged:
            .init(
                .swift, .neither, .neither, .callers, "the method that returns all pages is added, removed or changed")
        }
    }
}
