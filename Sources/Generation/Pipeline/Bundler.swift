package import Bundling
internal import ModelBuilder
internal import OpenAPIDocument
package import SourceTree

/// Creates a single document from a document and the files that it refers to.
package struct Bundler {
    private let configuration: Configuration
    private let files: SourceFiles
    private let diagnostics: Diagnostics

    /// Creates a bundler. It uses only `spec`, `overlays`, `roots`, `allowRemote` and `strict` of the configuration.
    package init(
        _ configuration: Configuration, files: SourceFiles = SourceFiles(), diagnostics: Diagnostics = Diagnostics()
    ) {
        self.configuration = configuration
        self.files = files
        self.diagnostics = diagnostics
    }

    /// Returns the bundle as text. There is no text if there is an error or, with `strict`, a warning.
    package func bundle(as format: BundleFormat = .yaml) -> BundledDocument {
        LargeStack.run { bundled(as: format) }
    }

    private func bundled(as format: BundleFormat) -> BundledDocument {
        configuration.allowFiles(of: files)
        let loader = DocumentLoader(
            files: files, diagnostics: diagnostics, overlays: configuration.overlayFiles, keepsReferences: true)
        var bundle = BundledDocument()
        let start = EntryDocument(path: configuration.spec, place: configuration.places[.spec])
        if start.isReadable(by: files, diagnostics: diagnostics),
            let document = loader.load(path: configuration.spec), let root = document.references.expandedRoot
        {
            let whole = Bundle(
                of: root, references: document.references, entry: document.fileID, typeName: ModelBuilder.typeName)
            for place in whole.strayOperations {
                diagnostics.warning(
                    .operationElsewhere,
                    "the operation is in another file and is not part of the bundle",
                    at: place)
            }
            bundle.text = whole.text(as: format)
            bundle.addedCount = whole.addedCount
        }
        bundle.inputs = loader.loadedFiles.map { files.path(of: $0) }
        bundle.diagnostics = problems()
        if bundle.hasErrors { bundle.text = nil }
        return bundle
    }

    /// Returns the diagnostics. References by URL are kept, so they are warnings instead of errors.
    private func problems() -> [Diagnostic] {
        diagnostics.all.map { problem in
            var problem = problem
            if problem.code == .remoteReference {
                let reference = problem.message.split(separator: "'").first ?? ""
                problem = Diagnostic(
                    .warning, .remoteReferenceKept, "'\(reference)' is a URL and is kept as a reference in the bundle",
                    at: problem.location, notes: problem.notes)
            }
            if configuration.strict { problem.severity = .error }
            return problem
        }
    }
}

/// A single document with the content of all its files.
package struct BundledDocument {
    /// The document, or `nil` if there are errors.
    package internal(set) var text: String?
    /// The diagnostics in the order of their source locations. With `strict`, all of them are errors.
    package internal(set) var diagnostics: [Diagnostic] = []
    /// The files that were read, including overlays. The entry document is first.
    package internal(set) var inputs: [String] = []
    /// The number of components that were added to those of the entry document.
    package internal(set) var addedCount = 0

    /// True if there are errors, so that there is no document.
    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
