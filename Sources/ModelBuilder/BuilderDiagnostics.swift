internal import SourceTree

/// Modelling: what a document says that Swift types cannot say alike. 1000 to 1099.
extension DiagnosticCode {
    static let conflictingTypes = DiagnosticCode(1010, "Types that no value can have at once")
    static let disjointEnumerations = DiagnosticCode(1011, "Lists of values that have none in common")
    static let compositionCycle = DiagnosticCode(1012, "A composition that leads back to itself")
    static let ambiguousUnion = DiagnosticCode(1013, "Branches of a union that cannot be told apart")
    static let unfitDefault = DiagnosticCode(1015, "A default that does not fit its type")
    static let nullDefault = DiagnosticCode(1016, "A null default where null is not allowed")
    static let requiredNotDeclared = DiagnosticCode(1017, "A required member that is not declared")
    static let unfitMapping = DiagnosticCode(1018, "A discriminator mapping that contradicts its branches")
    static let recursiveAlias = DiagnosticCode(1019, "A type made of nothing but itself")
    static let nameCollision = DiagnosticCode(1020, "Two things that come to one Swift name")
    static let duplicateOperationID = DiagnosticCode(1021, "An operationId given twice")
    static let undeclaredPathParameter = DiagnosticCode(1030, "A path parameter that is not declared")
    static let unusedPathParameter = DiagnosticCode(1031, "A path parameter that is not in the path")
    static let unsupportedParameter = DiagnosticCode(1032, "A parameter that cannot be sent as described")
    static let duplicateParameter = DiagnosticCode(1033, "A parameter given twice")
    static let undefinedSecurityScheme = DiagnosticCode(1034, "A security scheme that is not defined")
    static let unsupportedSecurityScheme = DiagnosticCode(1035, "A security scheme that the client cannot apply")
    static let rawMediaType = DiagnosticCode(1036, "A media type that is passed on as bytes")
    static let unsupportedObject = DiagnosticCode(1038, "An object that no code is generated for yet")
    static let unusablePagination = DiagnosticCode(1039, "An 'x-pagination' that cannot be followed")
    static let unresolvedLink = DiagnosticCode(1046, "A link to an operation that is not there")
    static let ambiguousWebhook = DiagnosticCode(1041, "Webhooks that cannot be told apart")
    static let uncarriedMember = DiagnosticCode(1042, "A member that no message carries")
    static let readOnlyAndWriteOnly = DiagnosticCode(1043, "A member that is readOnly and writeOnly")
}
