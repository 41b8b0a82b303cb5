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
            .init(.api, .neither, .neither, .breaks, "the API has another title, and so its client another name")
        case .serverAdded: .init(.api, .neither, .neither, .compiles, "a server is added")
        case .serverRemoved: .init(.api, .clients, .clients, .callers, "a server is gone")
        case .serverUrlChanged: .init(.api, .clients, .clients, .compiles, "a server has another URL")
        case .serverNameChanged:
            .init(.api, .neither, .neither, .callers, "a server has another description, and so another name in Swift")
        case .serverVariableAdded: .init(.api, .neither, .neither, .compiles, "a variable of a server's URL is added")
        case .serverVariableRemoved: .init(.api, .clients, .clients, .callers, "a variable of a server's URL is gone")
        case .serverDefaultChanged:
            .init(.api, .clients, .clients, .compiles, "a variable of a server's URL has another default")
        case .serverValueAdded:
            .init(.api, .neither, .neither, .callersSwitch, "a value that a variable may have is added")
        case .serverValueRemoved: .init(.api, .clients, .clients, .callers, "a value that a variable may have is gone")
        case .serverValuesFreed: .init(.api, .neither, .neither, .callers, "a variable may have any value from now on")
        case .serverValuesListed:
            .init(.api, .clients, .clients, .callers, "a variable may have listed values only from now on")
        case .securityAdded: .init(.api, .clients, .clients, .compiles, "credentials are demanded where none were")
        case .securityRemoved: .init(.api, .servers, .servers, .compiles, "credentials are no longer demanded")
        case .securityAlternativeAdded:
            .init(.api, .servers, .servers, .compiles, "another way to prove who asks is accepted")
        case .securityAlternativeRemoved:
            .init(.api, .clients, .clients, .compiles, "a way to prove who asks is no longer accepted")
        case .securityMadeOptional:
            .init(.api, .servers, .servers, .compiles, "credentials may be left out from now on")
        case .securityMadeMandatory:
            .init(.api, .clients, .clients, .compiles, "credentials may not be left out any more")
        case .securityScopeAdded: .init(.api, .clients, .clients, .compiles, "a further scope is demanded")
        case .securityScopeRemoved: .init(.api, .servers, .servers, .compiles, "a scope is no longer demanded")
        case .securitySchemeAdded: .init(.api, .neither, .neither, .compiles, "a security scheme is added")
        case .securitySchemeRemoved: .init(.api, .neither, .neither, .callers, "a security scheme is gone")
        case .securitySchemeTypeChanged: .init(.api, .both, .both, .types, "a security scheme is of another type")
        case .securitySchemeDeprecated: .init(.api, .neither, .neither, .compiles, "a security scheme is deprecated")
        case .apiKeyNameChanged: .init(.api, .both, .both, .compiles, "the key goes by another name")
        case .apiKeyPlaceChanged: .init(.api, .both, .both, .types, "the key goes in another place")
        case .httpSchemeChanged: .init(.api, .both, .both, .callers, "another HTTP scheme, such as basic for bearer")
        case .bearerFormatChanged: .init(.api, .neither, .neither, .compiles, "bearer tokens have another format")
        case .openidUrlChanged: .init(.api, .clients, .clients, .compiles, "the OpenID Connect address changed")
        case .oauthFlowAdded: .init(.api, .neither, .neither, .compiles, "a further way to a token")
        case .oauthFlowRemoved: .init(.api, .clients, .clients, .compiles, "a way to a token is gone")
        case .oauthAuthorizationUrlChanged:
            .init(.api, .clients, .clients, .compiles, "the authorization address changed")
        case .oauthTokenUrlChanged: .init(.api, .clients, .clients, .compiles, "the token address changed")
        case .oauthRefreshUrlChanged: .init(.api, .clients, .clients, .compiles, "the refresh address changed")
        case .oauthScopeAdded: .init(.api, .neither, .neither, .compiles, "a flow offers a further scope")
        case .oauthScopeRemoved: .init(.api, .clients, .clients, .compiles, "a flow no longer offers a scope")
        case .operationAdded: .init(.operations, .neither, .neither, .handlers, "an operation is added")
        case .operationRemoved: .init(.operations, .clients, .clients, .breaks, "an operation is gone")
        case .operationRenamed: .init(.operations, .neither, .neither, .breaks, "an operation has another operationId")
        case .operationPathChanged: .init(.operations, .both, .both, .compiles, "an operation has another path")
        case .operationMethodChanged: .init(.operations, .both, .both, .compiles, "an operation has another method")
        case .operationDeprecated: .init(.operations, .neither, .neither, .compiles, "an operation is deprecated")
        case .operationUndeprecated:
            .init(.operations, .neither, .neither, .compiles, "an operation is no longer deprecated")
        case .operationTagChanged:
            .init(.operations, .neither, .neither, .handlers, "an operation's first tag, by which handlers are grouped")
        case .webhookAdded: .init(.operations, .neither, .neither, .callers, "a request that the API sends is added")
        case .webhookRemoved: .init(.operations, .clients, .clients, .breaks, "the API no longer sends a request")
        case .callbackAdded:
            .init(
                .operations, .neither, .neither, .compiles,
                "a request that the API sends in the course of an operation is added")
        case .callbackRemoved:
            .init(
                .operations, .clients, .clients, .breaks,
                "the API no longer sends a request in the course of an operation")
        case .parameterAdded: .init(.operations, .neither, .neither, .compiles, "an optional parameter is added")
        case .parameterAddedRequired:
            .init(.operations, .clients, .clients, .callers, "a parameter that must be there is added")
        case .parameterRemoved: .init(.operations, .clients, .clients, .breaks, "a parameter is gone")
        case .parameterRenamed: .init(.operations, .both, .both, .breaks, "a parameter has another name")
        case .pathParameterRenamed:
            .init(.operations, .neither, .neither, .breaks, "a place in the path has another name")
        case .parameterRequired:
            .init(.operations, .clients, .clients, .types, "an optional parameter must be there from now on")
        case .parameterOptional:
            .init(.operations, .servers, .servers, .readers, "a parameter may be left out from now on")
        case .parameterPlaceChanged: .init(.operations, .both, .both, .compiles, "a parameter goes in another place")
        case .parameterStyleChanged:
            .init(.operations, .both, .both, .compiles, "a parameter is written in another style")
        case .parameterExplodeChanged:
            .init(.operations, .both, .both, .compiles, "the elements of a parameter are joined or apart")
        case .parameterContentChanged:
            .init(.operations, .both, .both, .compiles, "a parameter is written in another media type")
        case .parameterDeprecated: .init(.operations, .neither, .neither, .compiles, "a parameter is deprecated")
        case .parameterUndeprecated:
            .init(.operations, .neither, .neither, .compiles, "a parameter is no longer deprecated")
        case .parameterReservedAllowed:
            .init(.operations, .servers, .servers, .compiles, "reserved characters may be sent as they are")
        case .parameterReservedForbidden:
            .init(.operations, .clients, .clients, .compiles, "reserved characters must be encoded")
        case .parameterEmptyAllowed:
            .init(.operations, .servers, .servers, .compiles, "a parameter may be sent without a value")
        case .parameterEmptyForbidden:
            .init(.operations, .clients, .clients, .compiles, "a parameter must have a value")
        case .bodyAdded: .init(.messages, .neither, .neither, .compiles, "a body may be sent")
        case .bodyAddedRequired: .init(.messages, .clients, .clients, .callers, "a body must be sent")
        case .bodyRemoved: .init(.messages, .clients, .clients, .breaks, "no body is taken any more")
        case .bodyRequired: .init(.messages, .clients, .clients, .types, "a body must be sent from now on")
        case .bodyOptional: .init(.messages, .servers, .servers, .readers, "a body may be left out from now on")
        case .bodyMediaTypeAdded:
            .init(.messages, .servers, .servers, .types, "the body is taken in a further media type")
        case .bodyMediaTypeRemoved:
            .init(.messages, .clients, .clients, .types, "the body is no longer taken in a media type")
        case .bodySchemaAdded: .init(.messages, .clients, .servers, .types, "the shape of a body is said from now on")
        case .bodySchemaRemoved: .init(.messages, .servers, .clients, .types, "the shape of a body is no longer said")
        case .encodingTypeChanged: .init(.messages, .both, .both, .types, "a part is written in another media type")
        case .encodingStyleChanged: .init(.messages, .both, .both, .types, "a field is written in another style")
        case .encodingExplodeChanged:
            .init(.messages, .both, .both, .types, "the elements of a field are joined or apart")
        case .encodingHeaderAdded: .init(.messages, .neither, .neither, .types, "a part may have a further header")
        case .encodingHeaderAddedRequired:
            .init(.messages, .clients, .servers, .types, "a part must have a further header")
        case .encodingHeaderRemoved: .init(.messages, .clients, .clients, .types, "a header of a part is gone")
        case .responseAdded:
            .init(.messages, .neither, .neither, .callersSwitch, "a response that is no success is added")
        case .responseRemoved: .init(.messages, .servers, .servers, .breaks, "a response that is no success is gone")
        case .responseSuccessAdded:
            .init(.messages, .clients, .clients, .callersSwitch, "a successful response is added")
        case .responseSuccessRemoved: .init(.messages, .both, .both, .breaks, "a successful response is gone")
        case .responseDefaultAdded:
            .init(.messages, .neither, .neither, .callersSwitch, "a response for all other statuses is added")
        case .responseDefaultRemoved:
            .init(.messages, .servers, .servers, .breaks, "the response for all other statuses is gone")
        case .responseBodyAdded: .init(.messages, .neither, .neither, .types, "a response that had no body has one")
        case .responseBodyRemoved: .init(.messages, .clients, .clients, .types, "a response has no body any more")
        case .responseMediaTypeAdded:
            .init(.messages, .neither, .neither, .types, "a response comes in a further media type")
        case .responseMediaTypeRemoved:
            .init(.messages, .clients, .clients, .types, "a response no longer comes in a media type")
        case .headerAdded: .init(.messages, .neither, .neither, .types, "a response has a further header")
        case .headerAddedRequired:
            .init(.messages, .clients, .servers, .types, "a response always has a further header")
        case .headerRemoved: .init(.messages, .clients, .clients, .types, "a header of a response is gone")
        case .headerRequired: .init(.messages, .clients, .servers, .types, "a header is always there from now on")
        case .headerOptional: .init(.messages, .servers, .clients, .types, "a header may be missing from now on")
        case .headerExplodeChanged:
            .init(.messages, .both, .both, .compiles, "the members of a header are written in another way")
        case .headerContentChanged: .init(.messages, .both, .both, .types, "a header is written in another media type")
        case .headerDeprecated: .init(.messages, .neither, .neither, .compiles, "a header is deprecated")
        case .headerUndeprecated: .init(.messages, .neither, .neither, .compiles, "a header is no longer deprecated")
        case .linkAdded: .init(.messages, .neither, .neither, .compiles, "a link is added")
        case .linkRemoved: .init(.messages, .clients, .clients, .compiles, "a link is gone")
        case .linkChanged: .init(.messages, .clients, .clients, .compiles, "a link leads to another operation")
        case .schemaAdded: .init(.schemas, .neither, .neither, .compiles, "a schema is added to the components")
        case .schemaRemoved: .init(.schemas, .neither, .neither, .breaks, "a schema of the components is gone")
        case .schemaRenamed: .init(.schemas, .neither, .neither, .breaks, "a schema of the components has another name")
        case .typeChanged: .init(.schemas, .both, .both, .breaks, "a value is of another type")
        case .typeWidened: .init(.schemas, .servers, .clients, .breaks, "a value may be of more types")
        case .typeNarrowed: .init(.schemas, .clients, .servers, .breaks, "a value may be of fewer types")
        case .formatAdded: .init(.schemas, .clients, .servers, .types, "a value must have a format")
        case .formatRemoved: .init(.schemas, .servers, .clients, .types, "a value may have any format")
        case .formatChanged: .init(.schemas, .both, .both, .types, "a value has another format")
        case .formatWidened:
            .init(.schemas, .servers, .clients, .breaks, "a number has a format of more values, int64 for int32")
        case .formatNarrowed: .init(.schemas, .clients, .servers, .breaks, "a number has a format of fewer values")
        case .contentEncodingChanged: .init(.schemas, .both, .both, .types, "a text is encoded in another way")
        case .contentTypeChanged: .init(.schemas, .both, .both, .compiles, "a text holds another media type")
        case .contentSchemaAdded: .init(.schemas, .clients, .servers, .compiles, "what a text holds must have a shape")
        case .contentSchemaRemoved:
            .init(.schemas, .servers, .clients, .compiles, "what a text holds may have any shape")
        case .nullableAdded: .init(.schemas, .servers, .clients, .types, "a value may be null")
        case .nullableRemoved: .init(.schemas, .clients, .servers, .types, "a value may not be null any more")
        case .defaultAdded: .init(.schemas, .clients, .neither, .types, "a value that is left out has a default")
        case .defaultRemoved:
            .init(.schemas, .clients, .neither, .types, "a value that is left out has no default any more")
        case .defaultChanged:
            .init(.schemas, .clients, .neither, .compiles, "a value that is left out has another default")
        case .schemaDeprecated: .init(.schemas, .neither, .neither, .compiles, "a schema is deprecated")
        case .schemaUndeprecated: .init(.schemas, .neither, .neither, .compiles, "a schema is no longer deprecated")
        case .propertyAdded: .init(.schemas, .neither, .neither, .compiles, "an optional property is added")
        case .propertyAddedRequired:
            .init(.schemas, .clients, .servers, .makers, "a property that must be there is added")
        case .propertyRemoved: .init(.schemas, .clients, .clients, .breaks, "a property is gone")
        case .propertyRenamed: .init(.schemas, .both, .both, .breaks, "a property has another name")
        case .propertyRequired:
            .init(.schemas, .clients, .servers, .types, "an optional property must be there from now on")
        case .propertyOptional: .init(.schemas, .servers, .clients, .types, "a property may be left out from now on")
        case .propertyDeprecated: .init(.schemas, .neither, .neither, .compiles, "a property is deprecated")
        case .propertyUndeprecated: .init(.schemas, .neither, .neither, .compiles, "a property is no longer deprecated")
        case .propertyMadeReadOnly:
            .init(.schemas, .clients, .neither, .breaks, "a property is no longer taken in requests")
        case .propertyNotReadOnly: .init(.schemas, .neither, .neither, .types, "a property may be sent in requests")
        case .propertyMadeWriteOnly:
            .init(.schemas, .neither, .clients, .breaks, "a property is no longer in responses")
        case .propertyNotWriteOnly:
            .init(.schemas, .neither, .neither, .types, "a property is in responses from now on")
        case .membersForbidden:
            .init(.schemas, .clients, .servers, .types, "members that are not declared are no longer allowed")
        case .membersAllowed: .init(.schemas, .servers, .clients, .types, "members that are not declared are allowed")
        case .membersTyped:
            .init(.schemas, .clients, .servers, .types, "members that are not declared must have a shape")
        case .membersUntyped:
            .init(.schemas, .servers, .clients, .types, "members that are not declared may have any shape")
        case .patternMembersAdded:
            .init(.schemas, .clients, .servers, .types, "members whose names fit a pattern have a shape")
        case .patternMembersRemoved:
            .init(.schemas, .servers, .clients, .types, "members whose names fit a pattern have no shape any more")
        case .memberNamesRestricted:
            .init(.schemas, .clients, .servers, .compiles, "the names of members must have a shape")
        case .memberNamesFreed: .init(.schemas, .servers, .clients, .compiles, "the names of members may be any")
        case .itemsTyped: .init(.schemas, .clients, .servers, .types, "the elements of a list must have a shape")
        case .itemsUntyped: .init(.schemas, .servers, .clients, .types, "the elements of a list may have any shape")
        case .tupleChanged:
            .init(.schemas, .both, .both, .types, "the elements of a list have other shapes by position")
        case .containsAdded: .init(.schemas, .clients, .servers, .compiles, "a list must contain an element of a shape")
        case .containsRemoved:
            .init(.schemas, .servers, .clients, .compiles, "a list need not contain an element of a shape")
        case .notAdded: .init(.schemas, .clients, .servers, .compiles, "values of a shape are excluded")
        case .notRemoved: .init(.schemas, .servers, .clients, .compiles, "values of a shape are no longer excluded")
        case .notChanged: .init(.schemas, .both, .both, .compiles, "values of another shape are excluded")
        case .enumAdded: .init(.schemas, .clients, .servers, .breaks, "only listed values are allowed")
        case .enumRemoved: .init(.schemas, .servers, .clients, .breaks, "values are no longer listed")
        case .enumValueAdded: .init(.schemas, .servers, .clients, .switches, "a value is added to a list")
        case .enumValueRemoved: .init(.schemas, .clients, .servers, .breaks, "a value is gone from a list")
        case .enumValueRenamed: .init(.schemas, .both, .both, .breaks, "a value of a list is spelt in another way")
        case .enumNullAdded:
            .init(.schemas, .servers, .clients, .compiles, "null is listed, where the type allowed it before")
        case .enumNullRemoved:
            .init(.schemas, .clients, .servers, .compiles, "null is no longer listed, though the type allows it")
        case .unionBranchAdded: .init(.schemas, .servers, .clients, .switches, "a union has a further branch")
        case .unionBranchRemoved: .init(.schemas, .clients, .servers, .breaks, "a branch of a union is gone")
        case .unionMadeExclusive:
            .init(.schemas, .clients, .servers, .compiles, "exactly one branch must fit (oneOf), not at least one")
        case .unionMadeInclusive:
            .init(.schemas, .servers, .clients, .compiles, "at least one branch must fit (anyOf), not exactly one")
        case .discriminatorAdded: .init(.schemas, .clients, .servers, .types, "a member says which branch it is")
        case .discriminatorRemoved:
            .init(.schemas, .servers, .clients, .types, "no member says any more which branch it is")
        case .discriminatorChanged: .init(.schemas, .both, .both, .compiles, "another member says which branch it is")
        case .discriminatorValueAdded: .init(.schemas, .servers, .clients, .compiles, "a tag is added")
        case .discriminatorValueRemoved: .init(.schemas, .clients, .servers, .types, "a tag is gone")
        case .discriminatorValueChanged: .init(.schemas, .both, .both, .types, "a tag stands for another branch")
        case .xmlChanged: .init(.schemas, .both, .both, .compiles, "a value is written in another way in XML")
        case .minimumAdded: .init(.bounds, .clients, .servers, .compiles, "the least number is limited")
        case .minimumRaised: .init(.bounds, .clients, .servers, .compiles, "the least number is raised")
        case .minimumLowered: .init(.bounds, .servers, .clients, .compiles, "the least number is lowered")
        case .minimumRemoved: .init(.bounds, .servers, .clients, .compiles, "the least number is no longer limited")
        case .maximumAdded: .init(.bounds, .clients, .servers, .compiles, "the greatest number is limited")
        case .maximumLowered: .init(.bounds, .clients, .servers, .compiles, "the greatest number is lowered")
        case .maximumRaised: .init(.bounds, .servers, .clients, .compiles, "the greatest number is raised")
        case .maximumRemoved: .init(.bounds, .servers, .clients, .compiles, "the greatest number is no longer limited")
        case .minLengthAdded: .init(.bounds, .clients, .servers, .compiles, "the least length is limited")
        case .minLengthRaised: .init(.bounds, .clients, .servers, .compiles, "the least length is raised")
        case .minLengthLowered: .init(.bounds, .servers, .clients, .compiles, "the least length is lowered")
        case .minLengthRemoved: .init(.bounds, .servers, .clients, .compiles, "the least length is no longer limited")
        case .maxLengthAdded: .init(.bounds, .clients, .servers, .compiles, "the greatest length is limited")
        case .maxLengthLowered: .init(.bounds, .clients, .servers, .compiles, "the greatest length is lowered")
        case .maxLengthRaised: .init(.bounds, .servers, .clients, .compiles, "the greatest length is raised")
        case .maxLengthRemoved:
            .init(.bounds, .servers, .clients, .compiles, "the greatest length is no longer limited")
        case .minItemsAdded: .init(.bounds, .clients, .servers, .compiles, "the least number of elements is limited")
        case .minItemsRaised: .init(.bounds, .clients, .servers, .compiles, "the least number of elements is raised")
        case .minItemsLowered: .init(.bounds, .servers, .clients, .compiles, "the least number of elements is lowered")
        case .minItemsRemoved:
            .init(.bounds, .servers, .clients, .compiles, "the least number of elements is no longer limited")
        case .maxItemsAdded: .init(.bounds, .clients, .servers, .compiles, "the greatest number of elements is limited")
        case .maxItemsLowered:
            .init(.bounds, .clients, .servers, .compiles, "the greatest number of elements is lowered")
        case .maxItemsRaised: .init(.bounds, .servers, .clients, .compiles, "the greatest number of elements is raised")
        case .maxItemsRemoved:
            .init(.bounds, .servers, .clients, .compiles, "the greatest number of elements is no longer limited")
        case .minPropertiesAdded:
            .init(.bounds, .clients, .servers, .compiles, "the least number of members is limited")
        case .minPropertiesRaised:
            .init(.bounds, .clients, .servers, .compiles, "the least number of members is raised")
        case .minPropertiesLowered:
            .init(.bounds, .servers, .clients, .compiles, "the least number of members is lowered")
        case .minPropertiesRemoved:
            .init(.bounds, .servers, .clients, .compiles, "the least number of members is no longer limited")
        case .maxPropertiesAdded:
            .init(.bounds, .clients, .servers, .compiles, "the greatest number of members is limited")
        case .maxPropertiesLowered:
            .init(.bounds, .clients, .servers, .compiles, "the greatest number of members is lowered")
        case .maxPropertiesRaised:
            .init(.bounds, .servers, .clients, .compiles, "the greatest number of members is raised")
        case .maxPropertiesRemoved:
            .init(.bounds, .servers, .clients, .compiles, "the greatest number of members is no longer limited")
        case .minContainsAdded:
            .init(.bounds, .clients, .servers, .compiles, "the least number of elements of a shape is limited")
        case .minContainsRaised:
            .init(.bounds, .clients, .servers, .compiles, "the least number of elements of a shape is raised")
        case .minContainsLowered:
            .init(.bounds, .servers, .clients, .compiles, "the least number of elements of a shape is lowered")
        case .minContainsRemoved:
            .init(
                .bounds, .servers, .clients, .compiles, "the least number of elements of a shape is no longer limited")
        case .maxContainsAdded:
            .init(.bounds, .clients, .servers, .compiles, "the greatest number of elements of a shape is limited")
        case .maxContainsLowered:
            .init(.bounds, .clients, .servers, .compiles, "the greatest number of elements of a shape is lowered")
        case .maxContainsRaised:
            .init(.bounds, .servers, .clients, .compiles, "the greatest number of elements of a shape is raised")
        case .maxContainsRemoved:
            .init(
                .bounds, .servers, .clients, .compiles,
                "the greatest number of elements of a shape is no longer limited")
        case .multipleOfAdded: .init(.bounds, .clients, .servers, .compiles, "what numbers are multiples of is limited")
        case .multipleOfNarrowed:
            .init(.bounds, .clients, .servers, .compiles, "what numbers are multiples of is narrowed")
        case .multipleOfWidened:
            .init(.bounds, .servers, .clients, .compiles, "what numbers are multiples of is widened")
        case .multipleOfRemoved:
            .init(.bounds, .servers, .clients, .compiles, "what numbers are multiples of is no longer limited")
        case .multipleOfChanged:
            .init(
                .bounds, .both, .both, .compiles,
                "what numbers are multiples of has changed, neither way within the other")
        case .patternAdded: .init(.bounds, .clients, .servers, .compiles, "a text must match a pattern")
        case .patternChanged: .init(.bounds, .both, .both, .compiles, "a text must match another pattern")
        case .patternRemoved: .init(.bounds, .servers, .clients, .compiles, "a text need not match a pattern any more")
        case .uniqueItemsAdded: .init(.bounds, .clients, .servers, .compiles, "the elements of a list must differ")
        case .uniqueItemsRemoved:
            .init(.bounds, .servers, .clients, .compiles, "the elements of a list need not differ any more")
        case .swiftTypeRenamed: .init(.swift, .neither, .neither, .breaks, "a schema's type has another name in Swift")
        case .swiftTypeChanged: .init(.swift, .neither, .neither, .types, "a schema's type is another one in Swift")
        case .swiftMemberRenamed:
            .init(.swift, .neither, .neither, .breaks, "a property, parameter or case has another name in Swift")
        case .swiftMemberChanged:
            .init(
                .swift, .neither, .neither, .types,
                "a property, parameter or body has another Swift type, for example `Presence`")
        case .swiftOrderChanged:
            .init(
                .swift, .neither, .neither, .makers, "an initialiser or a method takes its arguments in another order")
        case .swiftCasesReordered:
            .init(
                .swift, .neither, .neither, .compiles,
                "the cases of an enumeration or the variants of a union have another order")
        case .swiftMethodRenamed: .init(.swift, .neither, .neither, .breaks, "an operation's method has another name")
        case .swiftResultChanged:
            .init(.swift, .neither, .neither, .callers, "an operation's method returns another type")
        case .swiftHandlerChanged: .init(.swift, .neither, .neither, .handlers, "a handler's protocol has another name")
        case .swiftPagesChanged:
            .init(.swift, .neither, .neither, .callers, "the method that walks all pages came, went or changed")
        }
    }
}
