internal import APIModel
internal import ModelBuilder
internal import OpenAPIDocument
internal import SchemaResolution
package import SourceTree
package import SpecChanges

/// The comparison of two documents for `oasgen diff`.
///
/// Both documents are read and modelled with the same configuration, including its names and types, so that the
/// comparison of Swift declarations matches the generated code. Of a document with errors, the readable parts are
/// compared.
package struct SpecComparison {
    private let configuration: Configuration
    private let files: SourceFiles
    private let diagnostics: Diagnostics

    /// Creates a comparison. The `spec` of the configuration is the new document.
    package init(
        _ configuration: Configuration, files: SourceFiles = SourceFiles(), diagnostics: Diagnostics = Diagnostics()
    ) {
        self.configuration = configuration
        self.files = files
        self.diagnostics = diagnostics
    }

    /// Compares a document with that of the configuration.
    package func changes(since old: String) -> ComparisonOutcome {
        LargeStack.run { outcome(since: old) }
    }

    private func outcome(since old: String) -> ComparisonOutcome {
        configuration.allowFiles(of: files)
        let before = document(at: old)
        let after = document(at: configuration.spec)
        var outcome = ComparisonOutcome(files: files)
        if let before, let after {
            // A document without a title is named after its file. The files of the two documents may have different
            // names.
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
        // Operations that the filter excludes from the code are still part of the API.
        options.filter = nil
        var types = [Pointer: DeclarationID]()
        let builder = ModelBuilder(diagnostics: diagnostics, options: options)
        let resolver = SchemaResolver(document: document, diagnostics: diagnostics)
        let model = builder.build(document, resolver: resolver, types: &types)
        return DocumentSide(document, model: model, types: types, resolver: resolver)
    }
}

/// The result of a comparison.
package struct ComparisonOutcome {
    /// The files that were read, for the source locations of the report.
    package let files: SourceFiles
    /// The differences, or `nil` if one of the documents cannot be read.
    package internal(set) var report: ChangeReport?
    /// The diagnostics of both documents. With `strict`, all of them are errors.
    package internal(set) var diagnostics: [Diagnostic] = []
}
