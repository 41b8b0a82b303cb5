package import SourceTree

/// Bundles: 5050 to 5069.
extension DiagnosticCode {
    /// A reference by URL, which no file can be put in the place of.
    package static let remoteReferenceKept = DiagnosticCode(5050, "A reference by URL that stays in a bundle")
    /// A link leads to an operation of a path that the document does not have.
    package static let operationElsewhere = DiagnosticCode(5051, "A link to an operation outside of a bundle")
    /// The bundle would overwrite a file that it is made of.
    package static let bundleOverInput = DiagnosticCode(5052, "A bundle in the place of one of its files")
    /// The system refuses the file of the bundle.
    package static let bundleRefused = DiagnosticCode(5053, "A bundle that cannot be written")
}
