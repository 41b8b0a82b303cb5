internal import APIModel
internal import Inspection
internal import ModelBuilder
internal import OpenAPIDocument
package import SourceTree
internal import SwiftEmitter

/// Generates Swift files from a document, for the command line, the benchmarks and the tests.
///
///     bytes ─ read ─▶ nodes ─ document ─▶ Document ─ build ─▶ APIModel ─ render ─▶ files ─ write ─▶ folder
///
/// A run continues after an error as far as possible, so that it reports all problems, and the parts of the document
/// without an error are still modelled and rendered. The output folder is not changed if there is an error or, with
/// `strict`, a warning, unless the configuration has `keep-going`.
package struct Pipeline {
    private let configuration: Configuration
    private let files: SourceFiles
    private let diagnostics: Diagnostics

    /// Creates a pipeline. If the configuration was read from a file, pass the files and diagnostics that it was read
    /// with, so that the outcome includes problems with the configuration.
    package init(
        _ configuration: Configuration, files: SourceFiles = SourceFiles(), diagnostics: Diagnostics = Diagnostics()
    ) {
        self.configuration = configuration
        self.files = files
        self.diagnostics = diagnostics
    }

    /// Runs the stages up to `last`. Only `write` accesses the output folder.
    ///
    /// - Throws: ``InternalFault`` if the generator is inconsistent. Problems with the input are diagnostics.
    package func run(through last: Stage = .write) throws(InternalFault) -> Outcome {
        try LargeStack.run { () throws(InternalFault) in try outcome(through: last) }
    }

    private func outcome(through last: Stage) throws(InternalFault) -> Outcome {
        var outcome = Outcome(files: files)
        build(through: last, into: &outcome)
        if let model = outcome.model, last >= .render {
            let rendering = try outcome.timings.measure(.render) { () throws(InternalFault) in
                try Rendering(of: model, configuration: configuration, files: files, diagnostics: diagnostics)
            }
            outcome.generated = rendering?.generated ?? []
            if let rendering, last >= .write, mayWrite { write(rendering, into: &outcome) }
        }
        outcome.diagnostics = diagnostics.all
        if configuration.strict {
            for index in outcome.diagnostics.indices { outcome.diagnostics[index].severity = .error }
        }
        return outcome
    }

    private func build(through last: Stage, into outcome: inout Outcome) {
        configuration.allowFiles(of: files)
        diagnostics.ignoredCodes = Set(configuration.ignoredWarnings)
        let loader = DocumentLoader(files: files, diagnostics: diagnostics, overlays: configuration.overlayFiles)
        let entry = EntryDocument(path: configuration.spec, place: configuration.places[.spec])
        guard outcome.timings.measure(.read, { entry.isReadable(by: files, diagnostics: diagnostics) }) else { return }
        let document = outcome.timings.measure(.document) { loader.load(path: configuration.spec) }
        outcome.timings[.read] += loader.readingTime
        outcome.timings[.document] -= loader.readingTime
        guard let document else { return }
        outcome.schemaCount = document.components.schemas.count
        guard last >= .build else { return }
        let model = outcome.timings.measure(.build) {
            ModelBuilder(diagnostics: diagnostics, options: ModelOptions(configuration)).build(document)
        }
        outcome.operationCount = model.allOperations.count { !$0.isClientOnly }
        outcome.model = model
    }

    private var mayWrite: Bool {
        if configuration.keepGoing { return true }
        return !diagnostics.hasErrors && !(configuration.strict && diagnostics.warningCount > 0)
    }

    private func write(_ rendering: Rendering, into outcome: inout Outcome) {
        let file = configuration.places[.output].map { files.path(of: $0.file) }
        let base = file.flatMap { file in file.lastIndex(of: "/").map { String(file[..<$0]) } }
        let folder = OutputFolder(path: configuration.output, part: configuration.namespace, base: base)
        do throws(OutputFailure) {
            try outcome.timings.measure(.write) { () throws(OutputFailure) in
                let surface = outcome.model.map { ModelSurface($0).lines } ?? []
                let changes = try folder.changes(
                    generating: rendering.generated, surface: surface, removesStale: !diagnostics.hasErrors)
                if configuration.check || configuration.dryRun { outcome.changes = changes }
                if configuration.check { return report(changes, of: folder) }
                if configuration.dryRun || leavesNothing(changes, in: folder) { return }
                outcome.changes = try folder.apply(changes)
                if let file = rendering.scaffold, try folder.addOnce(file) {
                    outcome.scaffold = folder.path(of: file.name)
                }
            }
        } catch {
            outcome.writtenBeforeFailure = error.writtenCount
            for problem in error.errors {
                let isPlaced = if case .notAFolder = problem { true } else { false }
                let place = isPlaced ? configuration.places[.output] : nil
                diagnostics.error(problem.code, problem.description, at: place)
            }
        }
    }

    /// Reports an error and returns true if the run would remove all generated files because the document has become
    /// empty, for example after a failed download.
    private func leavesNothing(_ changes: OutputChanges, in folder: OutputFolder) -> Bool {
        guard changes.contents.isEmpty, changes.removedCount > 0 else { return false }
        let count = changes.removedCount == 1 ? "the generated file" : "all \(changes.removedCount) generated files"
        diagnostics.error(
            .staleOutput,
            "no file is generated, and \(count) in '\(folder.path)' would be removed; "
                + "remove the folder if this is intended",
            at: nil)
        return true
    }

    /// Reports an error for each difference, for `--check`.
    private func report(_ changes: OutputChanges, of folder: OutputFolder) {
        for entry in changes.entries {
            let path = folder.path(of: entry.name)
            switch entry.kind {
            case .added: diagnostics.error(.missingOutput, "'\(path)' is missing", at: nil)
            case .changed: diagnostics.error(.changedOutput, "'\(path)' is out of date", at: nil)
            case .removed: diagnostics.error(.staleOutput, "'\(path)' is no longer generated", at: nil)
            case .unchanged: break
            }
        }
        if changes.changesManifest, changes.unchangedCount == changes.entries.count {
            let path = folder.path(of: folder.manifestName)
            diagnostics.error(.changedOutput, "'\(path)' is missing or out of date", at: nil)
        }
    }
}
