package import SourceTree

extension DiagnosticCode {
    /// The root is not a mapping or has no `overlay`.
    package static let notOverlay = DiagnosticCode(3100, "the file is not an overlay")
    /// The version is not one of 1.0 and 1.1.
    package static let unknownOverlayVersion = DiagnosticCode(3101, "the version of an overlay is not supported")
    /// `extends` refers to another document than the entry document.
    package static let overlayOfOther = DiagnosticCode(3102, "an overlay extends another document")
    /// An overlay of version 1.0 uses a feature of 1.1. It is applied nevertheless.
    package static let laterOverlay = DiagnosticCode(3103, "an action requires a later version of Overlay")

    /// A text is not a query of RFC 9535.
    package static let pathSyntax = DiagnosticCode(3110, "a JSONPath has a syntax error")
    /// The target of an action matches nothing in the document.
    package static let nothingSelected = DiagnosticCode(3111, "the target of an action selects nothing")
    /// One target selects objects, lists or other values together.
    package static let mixedTargets = DiagnosticCode(3112, "the target of an action selects values of different kinds")
    /// `copy` selects no node or more than one.
    package static let ambiguousCopy = DiagnosticCode(3113, "'copy' does not select exactly one value")
    /// Two values cannot be merged, for example a list and a mapping.
    package static let incompatibleUpdate = DiagnosticCode(3114, "an update cannot be merged into its target")
    /// An action or a part of an action changes nothing.
    package static let idleAction = DiagnosticCode(3115, "an action has no effect")
    /// An action has both `update` and `copy`.
    package static let contradictoryAction = DiagnosticCode(3116, "an action has both 'update' and 'copy'")
    /// The target of `remove: true` is `$`.
    package static let removedRoot = DiagnosticCode(3117, "an action removes the whole document")
}
