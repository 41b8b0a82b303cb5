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

    /// The effects of the rule. The function is long because it is the table of all rules. Each row is a statement, because
    /// the compiler takes a hundred times as long for one expression of all rows.
    var details: Details {
        switch self {
        case .apiRenamed:
            return .init(
                .api, .neither, .neither, .breaks,
                "the title of the API is changed, and therefore the name of its client")
        case .serverAdded: return .init(.api, .neither, .neither, .compiles, "a server is added")
        case .serverRemoved: return .init(.api, .clients, .clients, .callers, "a server is removed")
        case .serverUrlChanged: return .init(.api, .clients, .clients, .compiles, "the URL of a server is changed")
        case .serverNameChanged:
            return .init(
                .api, .neither, .neither, .callers,
                "the name or description of a server is changed, and therefore its name in Swift")
        case .serverVariableAdded: return .init(.api, .neither, .neither, .compiles, "a server variable is added")
        case .serverVariableRemoved: return .init(.api, .clients, .clients, .callers, "a server variable is removed")
        case .serverDefaultChanged:
            return .init(.api, .clients, .clients, .compiles, "the default of a server variable is changed")
        case .serverValueAdded:
            return .init(.api, .neither, .neither, .callersSwitch, "an allowed value of a server variable is added")
        case .serverValueRemoved:
            return .init(.api, .clients, .clients, .callers, "an allowed value of a server variable is removed")
        case .serverValuesFreed:
            return .init(
                .api, .neither, .neither, .callers, "the list of allowed values of a server variable is removed")
        case .serverValuesListed:
            return .init(.api, .clients, .clients, .callers, "a list of allowed values is added to a server variable")
        case .securityAdded:
            return .init(
                .api, .clients, .clients, .compiles, "credentials are required where none were required before")
        case .securityRemoved:
            return .init(.api, .servers, .servers, .compiles, "credentials are no longer required or accepted")
        case .securityAlternativeAdded:
            return .init(.api, .servers, .servers, .compiles, "an alternative security requirement is added")
        case .securityAlternativeRemoved:
            return .init(.api, .clients, .clients, .compiles, "an alternative security requirement is removed")
        case .securityMadeOptional:
            return .init(.api, .servers, .servers, .compiles, "required credentials become optional")
        case .securityMadeMandatory:
            return .init(.api, .clients, .clients, .compiles, "optional credentials become required")
        case .securityScopeAdded: return .init(.api, .clients, .clients, .compiles, "a required scope is added")
        case .securityScopeRemoved: return .init(.api, .servers, .servers, .compiles, "a required scope is removed")
        case .securitySchemeAdded: return .init(.api, .neither, .neither, .compiles, "a security scheme is added")
        case .securitySchemeRemoved: return .init(.api, .neither, .neither, .callers, "a security scheme is removed")
        case .securitySchemeTypeChanged:
            return .init(.api, .both, .both, .types, "the type of a security scheme is changed")
        case .securitySchemeDeprecated:
            return .init(.api, .neither, .neither, .compiles, "a security scheme is deprecated")
        case .apiKeyNameChanged: return .init(.api, .both, .both, .compiles, "the name of an API key is changed")
        case .apiKeyPlaceChanged: return .init(.api, .both, .both, .types, "the location of an API key is changed")
        case .httpSchemeChanged:
            return .init(
                .api, .both, .both, .callers,
                "the HTTP authentication scheme is changed, for example from bearer to basic")
        case .bearerFormatChanged:
            return .init(.api, .neither, .neither, .compiles, "the format of bearer tokens is changed")
        case .openidUrlChanged: return .init(.api, .clients, .clients, .compiles, "the OpenID Connect URL is changed")
        case .oauthFlowAdded: return .init(.api, .neither, .neither, .compiles, "an OAuth flow is added")
        case .oauthFlowRemoved: return .init(.api, .clients, .clients, .callers, "an OAuth flow is removed")
        case .oauthAuthorizationUrlChanged:
            return .init(.api, .clients, .clients, .compiles, "the authorization URL of an OAuth flow is changed")
        case .oauthTokenUrlChanged:
            return .init(.api, .clients, .clients, .compiles, "the token URL of an OAuth flow is changed")
        case .oauthRefreshUrlChanged:
            return .init(.api, .clients, .clients, .compiles, "the refresh URL of an OAuth flow is changed")
        case .oauthScopeAdded: return .init(.api, .neither, .neither, .compiles, "a scope of an OAuth flow is added")
        case .oauthScopeRemoved: return .init(.api, .clients, .clients, .callers, "a scope of an OAuth flow is removed")
        case .operationAdded: return .init(.operations, .neither, .neither, .handlers, "an operation is added")
        case .operationRemoved: return .init(.operations, .clients, .clients, .breaks, "an operation is removed")
        case .operationRenamed:
            return .init(.operations, .neither, .neither, .breaks, "the operationId of an operation is changed")
        case .operationPathChanged:
            return .init(.operations, .both, .both, .compiles, "the path of an operation is changed")
        case .operationMethodChanged:
            return .init(.operations, .both, .both, .compiles, "the HTTP method of an operation is changed")
        case .operationDeprecated:
            return .init(.operations, .neither, .neither, .compiles, "an operation is deprecated")
        case .operationUndeprecated:
            return .init(.operations, .neither, .neither, .compiles, "an operation is no longer deprecated")
        case .operationTagChanged:
            return .init(
                .operations, .neither, .neither, .handlers,
                "the first tag of an operation, by which handlers are grouped, is changed")
        case .operationFurtherTagsChanged:
            return .init(
                .operations, .neither, .neither, .compiles, "the tags of an operation after the first are changed")
        case .webhookAdded: return .init(.operations, .neither, .neither, .callers, "a webhook is added")
        case .webhookRemoved: return .init(.operations, .clients, .clients, .breaks, "a webhook is removed")
        case .callbackAdded:
            return .init(
                .operations, .neither, .neither, .compiles,
                "a callback of an operation is added")
        case .callbackRemoved:
            return .init(
                .operations, .clients, .clients, .breaks,
                "a callback of an operation is removed")
        case .parameterAdded: return .init(.operations, .neither, .neither, .compiles, "an optional parameter is added")
        case .parameterAddedRequired:
            return .init(.operations, .clients, .clients, .callers, "a required parameter is added")
        case .parameterRemoved: return .init(.operations, .clients, .clients, .breaks, "a parameter is removed")
        case .parameterRenamed: return .init(.operations, .both, .both, .breaks, "a parameter is renamed")
        case .pathParameterRenamed:
            return .init(.operations, .neither, .neither, .breaks, "a path parameter is renamed")
        case .parameterRequired:
            return .init(.operations, .clients, .clients, .types, "an optional parameter becomes required")
        case .parameterOptional:
            return .init(.operations, .servers, .servers, .readers, "a required parameter becomes optional")
        case .parameterPlaceChanged:
            return .init(.operations, .both, .both, .compiles, "the location of a parameter is changed")
        case .parameterStyleChanged:
            return .init(.operations, .both, .both, .compiles, "the style of a parameter is changed")
        case .parameterExplodeChanged:
            return .init(.operations, .both, .both, .compiles, "the value of `explode` of a parameter is changed")
        case .parameterContentChanged:
            return .init(.operations, .both, .both, .compiles, "the media type of a parameter is changed")
        case .parameterDeprecated: return .init(.operations, .neither, .neither, .compiles, "a parameter is deprecated")
        case .parameterUndeprecated:
            return .init(.operations, .neither, .neither, .compiles, "a parameter is no longer deprecated")
        case .parameterReservedAllowed:
            return .init(
                .operations, .servers, .servers, .compiles, "reserved characters are allowed without percent-encoding")
        case .parameterReservedForbidden:
            return .init(.operations, .clients, .clients, .compiles, "reserved characters must be percent-encoded")
        case .parameterEmptyAllowed:
            return .init(.operations, .servers, .servers, .compiles, "a parameter is allowed without a value")
        case .parameterEmptyForbidden:
            return .init(.operations, .clients, .clients, .compiles, "a parameter is no longer allowed without a value")
        case .bodyAdded: return .init(.messages, .neither, .neither, .compiles, "an optional request body is added")
        case .bodyAddedRequired:
            return .init(.messages, .clients, .clients, .callers, "a required request body is added")
        case .bodyRemoved: return .init(.messages, .clients, .clients, .breaks, "a request body is removed")
        case .bodyRequired:
            return .init(.messages, .clients, .clients, .types, "an optional request body becomes required")
        case .bodyOptional:
            return .init(.messages, .servers, .servers, .readers, "a required request body becomes optional")
        case .bodyMediaTypeAdded:
            return .init(.messages, .servers, .servers, .types, "a media type of a request body is added")
        case .bodyMediaTypeRemoved:
            return .init(.messages, .clients, .clients, .types, "a media type of a request body is removed")
        case .bodySchemaAdded: return .init(.messages, .clients, .servers, .types, "the schema of a body is added")
        case .bodySchemaRemoved: return .init(.messages, .servers, .clients, .types, "the schema of a body is removed")
        case .encodingTypeChanged: return .init(.messages, .both, .both, .types, "the media type of a part is changed")
        case .encodingStyleChanged:
            return .init(.messages, .both, .both, .types, "the style of a form field is changed")
        case .encodingExplodeChanged:
            return .init(.messages, .both, .both, .types, "the value of `explode` of a form field is changed")
        case .encodingHeaderAdded:
            return .init(.messages, .neither, .neither, .types, "an optional header field of a part is added")
        case .encodingHeaderAddedRequired:
            return .init(.messages, .clients, .servers, .types, "a required header field of a part is added")
        case .encodingHeaderRemoved:
            return .init(.messages, .clients, .clients, .types, "a header field of a part is removed")
        case .responseAdded:
            return .init(.messages, .neither, .neither, .callersSwitch, "an unsuccessful response is added")
        case .responseRemoved:
            return .init(.messages, .servers, .servers, .breaks, "an unsuccessful response is removed")
        case .responseSuccessAdded:
            return .init(.messages, .clients, .clients, .callersSwitch, "a successful response is added")
        case .responseSuccessRemoved: return .init(.messages, .both, .both, .breaks, "a successful response is removed")
        case .responseDefaultAdded:
            return .init(.messages, .neither, .neither, .callersSwitch, "the `default` response is added")
        case .responseDefaultRemoved:
            return .init(.messages, .servers, .servers, .breaks, "the `default` response is removed")
        case .responseBodyAdded: return .init(.messages, .neither, .neither, .types, "the body of a response is added")
        case .responseBodyRemoved:
            return .init(.messages, .clients, .clients, .types, "the body of a response is removed")
        case .responseMediaTypeAdded:
            return .init(.messages, .neither, .neither, .types, "a media type of a response is added")
        case .responseMediaTypeRemoved:
            return .init(.messages, .clients, .clients, .types, "a media type of a response is removed")
        case .headerAdded:
            return .init(.messages, .neither, .neither, .types, "an optional header field of a response is added")
        case .headerAddedRequired:
            return .init(.messages, .clients, .servers, .types, "a required header field of a response is added")
        case .headerRemoved:
            return .init(.messages, .clients, .clients, .types, "a header field of a response is removed")
        case .headerRequired:
            return .init(.messages, .clients, .servers, .types, "an optional header field becomes required")
        case .headerOptional:
            return .init(.messages, .servers, .clients, .types, "a required header field becomes optional")
        case .headerExplodeChanged:
            return .init(.messages, .both, .both, .compiles, "the value of `explode` of a header field is changed")
        case .headerContentChanged:
            return .init(.messages, .both, .both, .types, "the media type of a header field is changed")
        case .headerDeprecated: return .init(.messages, .neither, .neither, .compiles, "a header field is deprecated")
        case .headerUndeprecated:
            return .init(.messages, .neither, .neither, .compiles, "a header field is no longer deprecated")
        case .linkAdded: return .init(.messages, .neither, .neither, .compiles, "a link is added")
        case .linkRemoved: return .init(.messages, .clients, .clients, .compiles, "a link is removed")
        case .linkChanged: return .init(.messages, .clients, .clients, .compiles, "the operation of a link is changed")
        case .schemaAdded: return .init(.schemas, .neither, .neither, .compiles, "a schema is added to the components")
        case .schemaRemoved:
            return .init(.schemas, .neither, .neither, .breaks, "a schema of the components is removed")
        case .schemaRenamed:
            return .init(.schemas, .neither, .neither, .breaks, "a schema of the components is renamed")
        case .typeChanged: return .init(.schemas, .both, .both, .breaks, "the type of a value is changed")
        case .typeWidened: return .init(.schemas, .servers, .clients, .breaks, "more types of a value are allowed")
        case .typeNarrowed: return .init(.schemas, .clients, .servers, .breaks, "fewer types of a value are allowed")
        case .formatAdded: return .init(.schemas, .clients, .servers, .types, "the format of a value is added")
        case .formatRemoved: return .init(.schemas, .servers, .clients, .types, "the format of a value is removed")
        case .formatChanged: return .init(.schemas, .both, .both, .types, "the format of a value is changed")
        case .formatWidened:
            return .init(
                .schemas, .servers, .clients, .breaks,
                "the format of a number allows more values, for example int64 instead of int32")
        case .formatNarrowed:
            return .init(.schemas, .clients, .servers, .breaks, "the format of a number allows fewer values")
        case .contentEncodingChanged:
            return .init(.schemas, .both, .both, .types, "the content encoding of a string is changed")
        case .contentTypeChanged:
            return .init(.schemas, .both, .both, .compiles, "the content media type of a string is changed")
        case .contentSchemaAdded:
            return .init(.schemas, .clients, .servers, .compiles, "the schema for the content of a string is added")
        case .contentSchemaRemoved:
            return .init(.schemas, .servers, .clients, .compiles, "the schema for the content of a string is removed")
        case .nullableAdded: return .init(.schemas, .servers, .clients, .types, "null is allowed")
        case .nullableRemoved: return .init(.schemas, .clients, .servers, .types, "null is no longer allowed")
        case .defaultAdded: return .init(.schemas, .clients, .neither, .types, "the default of a value is added")
        case .defaultRemoved:
            return .init(.schemas, .clients, .neither, .types, "the default of a value is removed")
        case .defaultChanged:
            return .init(.schemas, .clients, .neither, .compiles, "the default of a value is changed")
        case .schemaDeprecated: return .init(.schemas, .neither, .neither, .compiles, "a schema is deprecated")
        case .schemaUndeprecated:
            return .init(.schemas, .neither, .neither, .compiles, "a schema is no longer deprecated")
        case .propertyAdded: return .init(.schemas, .neither, .neither, .compiles, "an optional property is added")
        case .propertyAddedRequired:
            return .init(.schemas, .clients, .servers, .makers, "a required property is added")
        case .propertyRemoved: return .init(.schemas, .clients, .clients, .breaks, "a property is removed")
        case .propertyRenamed: return .init(.schemas, .both, .both, .breaks, "a property is renamed")
        case .propertyRequired:
            return .init(.schemas, .clients, .servers, .types, "an optional property becomes required")
        case .propertyOptional:
            return .init(.schemas, .servers, .clients, .types, "a required property becomes optional")
        case .propertyDeprecated: return .init(.schemas, .neither, .neither, .compiles, "a property is deprecated")
        case .propertyUndeprecated:
            return .init(.schemas, .neither, .neither, .compiles, "a property is no longer deprecated")
        case .propertyMadeReadOnly:
            return .init(.schemas, .clients, .neither, .breaks, "a property is no longer accepted in requests")
        case .propertyNotReadOnly:
            return .init(.schemas, .neither, .neither, .types, "a property is accepted in requests")
        case .propertyMadeWriteOnly:
            return .init(.schemas, .neither, .clients, .breaks, "a property is no longer sent in responses")
        case .propertyNotWriteOnly:
            return .init(.schemas, .neither, .neither, .types, "a property is sent in responses")
        case .membersForbidden:
            return .init(.schemas, .clients, .servers, .types, "additional properties are no longer allowed")
        case .membersAllowed: return .init(.schemas, .servers, .clients, .types, "additional properties are allowed")
        case .membersTyped:
            return .init(.schemas, .clients, .servers, .types, "the schema for additional properties is added")
        case .membersUntyped:
            return .init(.schemas, .servers, .clients, .types, "the schema for additional properties is removed")
        case .patternMembersAdded:
            return .init(
                .schemas, .clients, .servers, .types, "the schema for properties that match a pattern is added")
        case .patternMembersRemoved:
            return .init(
                .schemas, .servers, .clients, .types, "the schema for properties that match a pattern is removed")
        case .memberNamesRestricted:
            return .init(.schemas, .clients, .servers, .compiles, "the schema for property names is added")
        case .memberNamesFreed:
            return .init(.schemas, .servers, .clients, .compiles, "the schema for property names is removed")
        case .itemsTyped:
            return .init(.schemas, .clients, .servers, .types, "the schema for the elements of an array is added")
        case .itemsUntyped:
            return .init(.schemas, .servers, .clients, .types, "the schema for the elements of an array is removed")
        case .tupleChanged:
            return .init(.schemas, .both, .both, .types, "the number of schemas in `prefixItems` is changed")
        case .containsAdded:
            return .init(
                .schemas, .clients, .servers, .compiles, "an array must contain an element that matches a schema")
        case .containsRemoved:
            return .init(
                .schemas, .servers, .clients, .compiles, "an array need not contain an element that matches a schema")
        case .notAdded: return .init(.schemas, .clients, .servers, .compiles, "values that match a schema are excluded")
        case .notRemoved:
            return .init(.schemas, .servers, .clients, .compiles, "values that match a schema are no longer excluded")
        case .notChanged:
            return .init(.schemas, .both, .both, .compiles, "the schema of the excluded values is changed")
        case .enumAdded: return .init(.schemas, .clients, .servers, .breaks, "a list of allowed values is added")
        case .enumRemoved: return .init(.schemas, .servers, .clients, .breaks, "the list of allowed values is removed")
        case .enumValueAdded: return .init(.schemas, .servers, .clients, .switches, "an allowed value is added")
        case .enumValueRemoved: return .init(.schemas, .clients, .servers, .breaks, "an allowed value is removed")
        case .enumValueRenamed:
            return .init(.schemas, .both, .both, .breaks, "the spelling of an allowed value is changed")
        case .enumNullAdded:
            return .init(
                .schemas, .servers, .clients, .compiles, "null is added to the allowed values of a nullable type")
        case .enumNullRemoved:
            return .init(
                .schemas, .clients, .servers, .compiles, "null is removed from the allowed values of a nullable type")
        case .unionBranchAdded: return .init(.schemas, .servers, .clients, .switches, "a branch of a union is added")
        case .unionBranchRemoved: return .init(.schemas, .clients, .servers, .breaks, "a branch of a union is removed")
        case .unionMadeExclusive:
            return .init(.schemas, .clients, .servers, .compiles, "a union is changed from anyOf to oneOf")
        case .unionMadeInclusive:
            return .init(.schemas, .servers, .clients, .compiles, "a union is changed from oneOf to anyOf")
        case .discriminatorAdded: return .init(.schemas, .clients, .servers, .types, "a discriminator is added")
        case .discriminatorRemoved:
            return .init(.schemas, .servers, .clients, .types, "a discriminator is removed")
        case .discriminatorChanged:
            return .init(.schemas, .both, .both, .compiles, "the property of a discriminator is changed")
        case .discriminatorValueAdded:
            return .init(.schemas, .servers, .clients, .compiles, "a value of a discriminator is added")
        case .discriminatorValueRemoved:
            return .init(.schemas, .clients, .servers, .types, "a value of a discriminator is removed")
        case .discriminatorValueChanged:
            return .init(.schemas, .both, .both, .types, "the branch of a discriminator's value is changed")
        case .xmlChanged:
            return .init(.schemas, .both, .both, .compiles, "the XML representation of a value is changed")
        case .minimumAdded: return .init(.bounds, .clients, .servers, .compiles, "a minimum is added")
        case .minimumRaised: return .init(.bounds, .clients, .servers, .compiles, "the minimum is raised")
        case .minimumLowered: return .init(.bounds, .servers, .clients, .compiles, "the minimum is lowered")
        case .minimumRemoved: return .init(.bounds, .servers, .clients, .compiles, "the minimum is removed")
        case .maximumAdded: return .init(.bounds, .clients, .servers, .compiles, "a maximum is added")
        case .maximumLowered: return .init(.bounds, .clients, .servers, .compiles, "the maximum is lowered")
        case .maximumRaised: return .init(.bounds, .servers, .clients, .compiles, "the maximum is raised")
        case .maximumRemoved: return .init(.bounds, .servers, .clients, .compiles, "the maximum is removed")
        case .minLengthAdded: return .init(.bounds, .clients, .servers, .compiles, "a minimum length is added")
        case .minLengthRaised: return .init(.bounds, .clients, .servers, .compiles, "the minimum length is raised")
        case .minLengthLowered: return .init(.bounds, .servers, .clients, .compiles, "the minimum length is lowered")
        case .minLengthRemoved: return .init(.bounds, .servers, .clients, .compiles, "the minimum length is removed")
        case .maxLengthAdded: return .init(.bounds, .clients, .servers, .compiles, "a maximum length is added")
        case .maxLengthLowered: return .init(.bounds, .clients, .servers, .compiles, "the maximum length is lowered")
        case .maxLengthRaised: return .init(.bounds, .servers, .clients, .compiles, "the maximum length is raised")
        case .maxLengthRemoved:
            return .init(.bounds, .servers, .clients, .compiles, "the maximum length is removed")
        case .minItemsAdded:
            return .init(.bounds, .clients, .servers, .compiles, "a minimum number of elements is added")
        case .minItemsRaised:
            return .init(.bounds, .clients, .servers, .compiles, "the minimum number of elements is raised")
        case .minItemsLowered:
            return .init(.bounds, .servers, .clients, .compiles, "the minimum number of elements is lowered")
        case .minItemsRemoved:
            return .init(.bounds, .servers, .clients, .compiles, "the minimum number of elements is removed")
        case .maxItemsAdded:
            return .init(.bounds, .clients, .servers, .compiles, "a maximum number of elements is added")
        case .maxItemsLowered:
            return .init(.bounds, .clients, .servers, .compiles, "the maximum number of elements is lowered")
        case .maxItemsRaised:
            return .init(.bounds, .servers, .clients, .compiles, "the maximum number of elements is raised")
        case .maxItemsRemoved:
            return .init(.bounds, .servers, .clients, .compiles, "the maximum number of elements is removed")
        case .minPropertiesAdded:
            return .init(.bounds, .clients, .servers, .compiles, "a minimum number of properties is added")
        case .minPropertiesRaised:
            return .init(.bounds, .clients, .servers, .compiles, "the minimum number of properties is raised")
        case .minPropertiesLowered:
            return .init(.bounds, .servers, .clients, .compiles, "the minimum number of properties is lowered")
        case .minPropertiesRemoved:
            return .init(.bounds, .servers, .clients, .compiles, "the minimum number of properties is removed")
        case .maxPropertiesAdded:
            return .init(.bounds, .clients, .servers, .compiles, "a maximum number of properties is added")
        case .maxPropertiesLowered:
            return .init(.bounds, .clients, .servers, .compiles, "the maximum number of properties is lowered")
        case .maxPropertiesRaised:
            return .init(.bounds, .servers, .clients, .compiles, "the maximum number of properties is raised")
        case .maxPropertiesRemoved:
            return .init(.bounds, .servers, .clients, .compiles, "the maximum number of properties is removed")
        case .minContainsAdded:
            return .init(
                .bounds, .clients, .servers, .compiles, "a minimum number of elements that match `contains` is added")
        case .minContainsRaised:
            return .init(
                .bounds, .clients, .servers, .compiles, "the minimum number of elements that match `contains` is raised"
            )
        case .minContainsLowered:
            return .init(
                .bounds, .servers, .clients, .compiles,
                "the minimum number of elements that match `contains` is lowered")
        case .minContainsRemoved:
            return .init(
                .bounds, .servers, .clients, .compiles,
                "the minimum number of elements that match `contains` is removed")
        case .maxContainsAdded:
            return .init(
                .bounds, .clients, .servers, .compiles, "a maximum number of elements that match `contains` is added")
        case .maxContainsLowered:
            return .init(
                .bounds, .clients, .servers, .compiles,
                "the maximum number of elements that match `contains` is lowered")
        case .maxContainsRaised:
            return .init(
                .bounds, .servers, .clients, .compiles, "the maximum number of elements that match `contains` is raised"
            )
        case .maxContainsRemoved:
            return .init(
                .bounds, .servers, .clients, .compiles,
                "the maximum number of elements that match `contains` is removed")
        case .multipleOfAdded: return .init(.bounds, .clients, .servers, .compiles, "`multipleOf` is added")
        case .multipleOfNarrowed:
            return .init(
                .bounds, .clients, .servers, .compiles, "`multipleOf` is changed to a multiple of the old number")
        case .multipleOfWidened:
            return .init(
                .bounds, .servers, .clients, .compiles, "`multipleOf` is changed to a divisor of the old number")
        case .multipleOfRemoved:
            return .init(.bounds, .servers, .clients, .compiles, "`multipleOf` is removed")
        case .multipleOfChanged:
            return .init(
                .bounds, .both, .both, .compiles,
                "`multipleOf` is changed to neither a multiple nor a divisor of the old number")
        case .patternAdded: return .init(.bounds, .clients, .servers, .compiles, "a pattern is added")
        case .patternChanged: return .init(.bounds, .both, .both, .compiles, "the pattern is changed")
        case .patternRemoved: return .init(.bounds, .servers, .clients, .compiles, "the pattern is removed")
        case .uniqueItemsAdded:
            return .init(.bounds, .clients, .servers, .compiles, "the elements of an array must be unique")
        case .uniqueItemsRemoved:
            return .init(.bounds, .servers, .clients, .compiles, "the elements of an array need no longer be unique")
        case .swiftTypeRenamed:
            return .init(.swift, .neither, .neither, .breaks, "the Swift type of a schema is renamed")
        case .swiftTypeChanged:
            return .init(.swift, .neither, .neither, .types, "the Swift type of a schema is changed")
        case .swiftMemberRenamed:
            return .init(.swift, .neither, .neither, .breaks, "a property, parameter or case is renamed in Swift")
        case .swiftMemberChanged:
            return .init(
                .swift, .neither, .neither, .types,
                "the Swift type of a property, parameter or body is changed, for example to `Presence`")
        case .swiftOrderChanged:
            return .init(
                .swift, .neither, .neither, .makers,
                "the order of the arguments of an initialiser or a method is changed")
        case .swiftCasesReordered:
            return .init(
                .swift, .neither, .neither, .compiles,
                "the order of the cases of an enumeration or a union is changed")
        case .swiftMethodRenamed:
            return .init(.swift, .neither, .neither, .breaks, "the Swift method of an operation is renamed")
        case .swiftResultChanged:
            return .init(.swift, .neither, .neither, .callers, "the Swift method of an operation returns another type")
        case .swiftHandlerChanged:
            return .init(.swift, .neither, .neither, .handlers, "the protocol of a handler is renamed")
        case .swiftPagesChanged:
            return .init(
                .swift, .neither, .neither, .callers, "the method that returns all pages is added, removed or changed")
        }
    }
}
