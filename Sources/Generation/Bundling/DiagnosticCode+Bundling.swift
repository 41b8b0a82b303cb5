package import SourceTree

/// The codes of bundles: 5050 to 5069.
extension DiagnosticCode {
    /// A reference by URL is kept, because no file replaces it.
    package static let remoteReferenceKept = DiagnosticCode(5050, "A reference by URL that stays in a bundle")
    /// A link refers to an operation of a path that the document does not have.
    package static let operationElsewhere = DiagnosticCode(5051, "A link to an operation outside of a bundle")
    /// The bundle would overwrite one of its files.
    package static let bundleOverInput = DiagnosticCode(5052, "A bundle in the place of one of its files")
    /// The file of the bundle cannot be written.
    package static let bundleRefused = DiagnosticCode(5053, "A bundle that cannot be written")
}
