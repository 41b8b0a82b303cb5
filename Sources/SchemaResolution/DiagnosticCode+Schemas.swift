package import SourceTree

/// Schemas that cannot be resolved, or that a type cannot express. 1010 to 1012, 1017 and 1052 to 1054.
extension DiagnosticCode {
    package static let conflictingTypes = DiagnosticCode(1010, "Types that no value can have at once")
    package static let disjointEnumerations = DiagnosticCode(1011, "Lists of values that have none in common")
    package static let compositionCycle = DiagnosticCode(1012, "A composition that leads back to itself")
    package static let requiredNotDeclared = DiagnosticCode(1017, "A required member that is not declared")
    package static let unlistedValues = DiagnosticCode(1053, "A list of values that the type does not hold")
    package static let rawEncoding = DiagnosticCode(1054, "An encoding of bytes that is passed on as text")
    package static let anyValue = DiagnosticCode(1052, "A schema that comes to any JSON value")
}
