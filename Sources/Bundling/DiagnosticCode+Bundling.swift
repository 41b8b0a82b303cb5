package import SourceTree

/// The codes of bundles: 5050 to 5069.
extension DiagnosticCode {
    /// A reference by URL is kept, because no file replaces it.
    package static let remoteReferenceKept = DiagnosticCode(5050, "A reference by URL is kept in the bundle")
    /// A link refers to an operation of a path that the document does not have.
    package static let operationElsewhere = DiagnosticCode(5051, "A link refers to an operation outside of the bundle")
    /// The bundle would overwrite one of its files.
    package static let bundleOverInput = DiagnosticCode(5052, "The bundle would overwrite one of its files")
    /// The file of the bundle cannot be written.
    package static let bundleRefused = DiagnosticCode(5053, "The bundle cannot be written")
}
