package import SourceTree

extension DiagnosticCode {
    /// The root is no mapping, or has no `overlay`.
    package static let notOverlay = DiagnosticCode(3100, "the file is not an overlay")
    /// The version is none of 1.0 and 1.1.
    package static let unknownOverlayVersion = DiagnosticCode(3101, "the version of an overlay is not supported")
    /// `extends` names another document than the one that is read.
    package static let overlayOfOther = DiagnosticCode(3102, "an overlay was made for another document")
    /// An overlay that follows 1.0 uses what came with 1.1; it is applied nevertheless.
    package static let laterOverlay = DiagnosticCode(3103, "an action belongs to a later version of overlays")

    /// A text is no query of RFC 9535.
    package static let pathSyntax = DiagnosticCode(3110, "a JSONPath is not written correctly")
    /// A target is not in the document.
    package static let nothingSelected = DiagnosticCode(3111, "the target of an action selects nothing")
    /// Objects, lists and other values are selected by one target.
    package static let mixedTargets = DiagnosticCode(3112, "the target of an action selects values of different kinds")
    /// `copy` selects nothing, or more than one node.
    package static let ambiguousCopy = DiagnosticCode(3113, "what is to be copied is not one value")
    /// A list and a mapping, for example, cannot be merged.
    package static let incompatibleUpdate = DiagnosticCode(3114, "an update does not fit what it is merged with")
    /// An action, or a part of one, that changes nothing.
    package static let idleAction = DiagnosticCode(3115, "an action has no effect")
    /// `update` and `copy` in one action.
    package static let contradictoryAction = DiagnosticCode(3116, "an action says two things at once")
    /// `$` together with `remove: true`.
    package static let removedRoot = DiagnosticCode(3117, "an action removes the whole document")
}
