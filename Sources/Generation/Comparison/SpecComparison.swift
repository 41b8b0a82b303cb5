internal import APIModel
internal import ModelBuilder
internal import OpenAPIDocument
package import SourceTree
package import SpecChanges

/// Two documents in, what changed out: what `oasgen diff` runs.
///
/// Both are read and modelled by one configuration, with its names and types, so that the Swift side is what it would
/// generate. A document with errors is compared as far as it could be read.
package struct SpecComparison {
    private let configuration: Configuration
    private let files: SourceFiles
    private let diagnostics: Diagnostics

    /// Makes a comparison. The configuration's `spec` is the new document.
    package init(
        _ configuration: Configuration, files: SourceFiles = SourceFiles(), diagnostics: Diagnostics = Diagnostics()
    ) {
        self.configuration = configuration
        self.files = files
        self.diagnostics = diagnostics
    }

    /// Compares a document with the configuration's.
    package func changes(since old: String) -> ComparisonOutcome {
        LargeStack.run { outcome(since: old) }
    }

    private func outcome(since old: String) -> ComparisonOutcome {
        configuration.allowFiles(of: files)
        let before = document(at: old)
        let after = document(at: configuration.spec)
        var outcome = ComparisonOutcome(files: files)
        if let before, let after {
            // Documents without a title are called as their files are, which the old one's need not be.
            let stem = after.references.fileStem(of: after.fileID)
            outcome.report = ChangeReport(
                old: side(before, stem: stem), new: side(after, stem: stem))
        }
        outcome.diagnostics = diagnostics.all
        if configuration.strict {
            for index in outcome.diagnostics.indices { outcome.diagnostics[index].severity = .error }
        }
        return outcome
    }

    private func document(at path: String) -> Document? {
        let entry = EntryDocument(path: path, place: nil)
        guard entry.isReadable(by: files, diagnostics: diagnostics) else { return nil }
        return DocumentLoader(files: files, diagnostics: diagnostics, overlays: configuration.overlayFiles)
            .load(path: path)
    }

    private func side(_ document: Document, stem: String) -> DocumentSide {
        var options = ModelOptions(configuration)
        options.name = configuration.name ?? (document.info.title == nil ? stem : nil)
        // What is left out of the code is still on the wire.
        options.filter = nil
        var types = [Pointer: DeclarationID]()
        let builder = ModelBuilder(diagnostics: diagnostics, options: options)
        let model = builder.build(document, types: &types)
        return DocumentSide(document, model: model, types: types)
    }
}

/// What came of a comparison.
package struct ComparisonOutcome {
    /// The files that were read, for the places of the report.
    package let files: SourceFiles
    /// The differences; nil where a document cannot be read at all.
    package internal(set) var report: ChangeReport?
    /// Every problem of both documents; under `strict` all of them are errors.
    package internal(set) var diagnostics: [Diagnostic] = []
}
