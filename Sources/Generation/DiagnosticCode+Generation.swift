package import SourceTree

/// Configuration: 4000 to 4099. Output: 5000 to 5099.
extension DiagnosticCode {
    /// The configuration is a list or a scalar.
    package static let notAConfiguration = DiagnosticCode(4001, "A configuration that is no mapping")
    /// A key that no version of the tool so far knows.
    package static let unknownKey = DiagnosticCode(4002, "A key of the configuration that is not known")
    /// For example text where `true` or `false` is expected.
    package static let wrongType = DiagnosticCode(4003, "A value of the configuration of the wrong type")
    /// A word that is not among those to choose from.
    package static let unknownValue = DiagnosticCode(4004, "A value that is not among those to choose from")
    /// Nothing, where something has to be said.
    package static let emptyValue = DiagnosticCode(4005, "A key of the configuration without a value")
    /// Neither the configuration nor the command line names a document.
    package static let missingSpec = DiagnosticCode(4006, "No document to read")
    /// Two keys that exclude each other.
    package static let contradiction = DiagnosticCode(4007, "Keys of the configuration that exclude each other")
    /// The folder of templates cannot be read.
    package static let unreadableTemplates = DiagnosticCode(4010, "A folder of templates that cannot be read")
    /// A template that is unknown or wrong.
    package static let template = DiagnosticCode(4011, "A template that cannot be used")

    /// Something else is where the output folder should be.
    package static let outputIsNoFolder = DiagnosticCode(5001, "An output folder that is a file")
    /// The system refuses a file or folder of the output.
    package static let outputRefused = DiagnosticCode(5002, "A file of the output that the system refuses")
    /// A file of somebody else has the name of a generated one.
    package static let foreignFile = DiagnosticCode(5003, "A file that was not generated is in the way")
    /// The manifest was written by a later version, or by somebody else.
    package static let unreadableManifest = DiagnosticCode(5004, "A manifest that cannot be read")
    /// A symbolic link is where a file or folder of the output should be.
    package static let outputLink = DiagnosticCode(5005, "A symbolic link in the output")
    /// A file is not there, under `--check`.
    package static let missingOutput = DiagnosticCode(5010, "A generated file that is missing")
    /// A file has other content, under `--check`.
    package static let changedOutput = DiagnosticCode(5011, "A generated file that is out of date")
    /// A file would be removed, under `--check`.
    package static let staleOutput = DiagnosticCode(5012, "A generated file that is generated no more")
}
