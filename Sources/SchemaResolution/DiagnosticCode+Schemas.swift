package import SourceTree

/// The diagnostics for schemas that cannot be resolved or that a type cannot express: 1010 to 1012, 1017 and 1052 to
/// 1054.
extension DiagnosticCode {
    package static let conflictingTypes = DiagnosticCode(1010, "types have no value in common")
    package static let disjointEnumerations = DiagnosticCode(1011, "enumerations have no value in common")
    package static let compositionCycle = DiagnosticCode(1012, "a composition refers back to itself")
    package static let requiredNotDeclared = DiagnosticCode(1017, "a required member is not declared")
    package static let anyValue = DiagnosticCode(1052, "a schema has no exact type in Swift")
    package static let unlistedValues = DiagnosticCode(1053, "a list of values is not an enumeration in Swift")
    package static let rawEncoding = DiagnosticCode(1054, "an encoding of bytes is passed on as text")
}
