package import SourceTree

/// The codes of configurations, 4000 to 4099, and of output, 5000 to 5099.
extension DiagnosticCode {
    /// The configuration is a sequence or a scalar.
    package static let notAConfiguration = DiagnosticCode(4001, "The configuration is not a mapping")
    /// The configuration has an unknown key.
    package static let unknownKey = DiagnosticCode(4002, "A key of the configuration is unknown")
    /// A value has the wrong type, for example text instead of `true` or `false`.
    package static let wrongType = DiagnosticCode(4003, "A value of the configuration has the wrong type")
    /// A value is not one of the allowed values.
    package static let unknownValue = DiagnosticCode(4004, "A value is not one of the allowed values")
    /// A required value is empty.
    package static let emptyValue = DiagnosticCode(4005, "A key of the configuration has no value")
    /// Neither the configuration nor the command line specifies a document.
    package static let missingSpec = DiagnosticCode(4006, "There is no document to read")
    /// Two keys contradict each other.
    package static let contradiction = DiagnosticCode(4007, "Keys of the configuration cannot be combined")
    /// The folder of templates cannot be read.
    package static let unreadableTemplates = DiagnosticCode(4010, "The folder of templates cannot be read")
    /// A template is unknown or invalid.
    package static let template = DiagnosticCode(4011, "A template cannot be used")

    /// The output folder is not a folder.
    package static let outputIsNoFolder = DiagnosticCode(5001, "The output folder is a file")
    /// A file or folder of the output cannot be written.
    package static let outputRefused = DiagnosticCode(5002, "The system refuses access to an output file")
    /// A file that was not generated has the name of a generated file.
    package static let foreignFile = DiagnosticCode(5003, "A file that was not generated would be overwritten")
    /// The manifest was written by a later version or by another program.
    package static let unreadableManifest = DiagnosticCode(5004, "The list of generated files cannot be read")
    /// A file or folder of the output is a symbolic link.
    package static let outputLink = DiagnosticCode(5005, "The output contains a symbolic link")
    /// A file is missing (`--check`).
    package static let missingOutput = DiagnosticCode(5010, "A generated file is missing")
    /// A file has different content (`--check`).
    package static let changedOutput = DiagnosticCode(5011, "A generated file is out of date")
    /// A file would be removed (`--check`).
    package static let staleOutput = DiagnosticCode(5012, "A generated file is obsolete")
}
