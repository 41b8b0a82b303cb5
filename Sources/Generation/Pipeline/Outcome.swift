package import APIModel
package import SourceTree
package import SwiftEmitter

/// The result of a run.
package struct Outcome {
    /// The files that were read, for the source locations of the diagnostics.
    package let files: SourceFiles
    /// The diagnostics in the order of their source locations. With `strict`, all of them are errors.
    package internal(set) var diagnostics: [Diagnostic] = []
    /// The intermediate model, or `nil` if there is no document.
    package internal(set) var model: APIModel?
    /// The generated files, sorted by name, or an empty list if the run ended before.
    package internal(set) var generated: [GeneratedFile] = []
    /// The changes to the output folder, made or planned, or `nil` if the run ended before or could not make them.
    package internal(set) var changes: OutputChanges?
    /// The number of files that were written before writing failed.
    package internal(set) var writtenBeforeFailure = 0
    /// The path of the initial handler implementation, if the run has written one.
    package internal(set) var scaffold: String?
    /// The number of operations of the API.
    package internal(set) var operationCount = 0
    /// The number of schemas that the document declares as components.
    package internal(set) var schemaCount = 0
    /// The duration of each stage.
    package internal(set) var timings = StageTimings()

    init(files: SourceFiles) {
        self.files = files
    }

    /// The number of errors.
    package var errorCount: Int { diagnostics.count { $0.severity == .error } }
    /// The number of warnings.
    package var warningCount: Int { diagnostics.count { $0.severity == .warning } }
    /// True if there are errors, so that the run failed.
    package var hasErrors: Bool { errorCount > 0 }
}
