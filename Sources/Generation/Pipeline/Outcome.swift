package import APIModel
package import SourceTree
package import SwiftEmitter

/// What came of a run.
package struct Outcome {
    /// The files that were read, for the places of the diagnostics.
    package let files: SourceFiles
    /// Every problem, in the order of its place; under `strict` all of them are errors.
    package internal(set) var diagnostics: [Diagnostic] = []
    /// The intermediate model; nil where there is no document.
    package internal(set) var model: APIModel?
    /// The generated files, sorted by name; empty where the run ended before.
    package internal(set) var generated: [GeneratedFile] = []
    /// What the run did to the output folder, or would do to it; nil where it did not get as far, or failed at it.
    package internal(set) var changes: OutputChanges?
    /// The number of files that were written before writing failed.
    package internal(set) var writtenBeforeFailure = 0
    /// The path of the handler to start from, where the run wrote one.
    package internal(set) var scaffold: String?
    /// How many operations the API has.
    package internal(set) var operationCount = 0
    /// How many schemas the document declares as components.
    package internal(set) var schemaCount = 0
    /// How long each stage took.
    package internal(set) var timings = StageTimings()

    init(files: SourceFiles) {
        self.files = files
    }

    /// How many of the diagnostics are errors.
    package var errorCount: Int { diagnostics.count { $0.severity == .error } }
    /// How many of the diagnostics are warnings.
    package var warningCount: Int { diagnostics.count { $0.severity == .warning } }
    /// Whether what was asked for does not hold.
    package var hasErrors: Bool { errorCount > 0 }
}
