package import Bundling
internal import ModelBuilder
internal import OpenAPIDocument
package import SourceTree

/// Makes one document of a document and the files it refers to.
package struct Bundler {
    private let configuration: Configuration
    private let files: SourceFiles
    private let diagnostics: Diagnostics

    /// Makes a bundler. Of the configuration `spec`, `overlays`, `roots`, `allowRemote` and `strict`
    /// matter.
    package init(
        _ configuration: Configuration, files: SourceFiles = SourceFiles(), diagnostics: Diagnostics = Diagnostics()
    ) {
        self.configuration = configuration
        self.files = files
        self.diagnostics = diagnostics
    }

    /// The bundle as text; where there is an error (under `strict`, a warning) there is none.
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
            let whole = Bundle(of: root, references: document.references, entry: document.fileID, typeName: ModelBuilder.typeName)
            for place in whole.strayOperations {
                diagnostics.warning(
                    .operationElsewhere,
                    "the operation is in a file of its own and stays there: the bundle has no part of it",
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

    /// The problems of the document. References by URL stay as they are, which is no error here.
    private func problems() -> [Diagnostic] {
        diagnostics.all.map { problem in
            var problem = problem
            if problem.code == .remoteReference {
                let reference = problem.message.split(separator: "'").first ?? ""
                problem = Diagnostic(
                    .warning, .remoteReferenceKept, "'\(reference)' is a URL and stays a reference in the bundle",
                    at: problem.location, notes: problem.notes)
            }
            if configuration.strict { problem.severity = .error }
            return problem
        }
    }
}

/// One document that has everything in it.
package struct BundledDocument {
    /// The document; nil where there are errors.
    package internal(set) var text: String?
    /// Every problem, in the order of its place; under `strict` all of them are errors.
    package internal(set) var diagnostics: [Diagnostic] = []
    /// The files that went into it, overlays included, the entry document first.
    package internal(set) var inputs: [String] = []
    /// How many components were added to those of the entry document.
    package internal(set) var addedCount = 0

    /// Whether there are errors, so that there is no document.
    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
