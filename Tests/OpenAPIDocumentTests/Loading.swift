import OpenAPIDocument
import SourceTree

/// The type of `SourceTree`. The module `Testing` has a type of this name too.
typealias SourceLocation = SourceTree.SourceLocation

/// The result of loading a document that is given as text.
struct Loading {
    let document: Document?
    let loader: DocumentLoader
    let files = SourceFiles()
    let diagnostics = Diagnostics()

    /// Loads the first text; the others are files beside it.
    init(_ text: String, others: [String: String] = [:]) {
        let file = files.add(text: text, path: "api/openapi.yaml")
        for (name, text) in others { _ = files.add(text: text, path: "api/" + name) }
        loader = DocumentLoader(files: files, diagnostics: diagnostics)
        document = loader.load(file)
    }

    /// Loads a document of these lines, after `openapi` and `info`.
    init(version: String = "3.1.0", body: String, others: [String: String] = [:]) {
        self.init("openapi: \(version)\ninfo: {title: Test, version: '1'}\n" + body, others: others)
    }

    /// Loads a document with these component schemas, a line each such as `Pet: {type: object}`.
    init(version: String = "3.1.0", schemas: String, others: [String: String] = [:]) {
        let lines = schemas.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        self.init(version: version, body: "paths: {}\ncomponents:\n  schemas:\n" + lines, others: others)
    }

    /// The diagnostics, each with its line and column.
    var report: [String] {
        diagnostics.all.map { diagnostic in
            let place = diagnostic.location.map { "\($0.line):\($0.column)" } ?? "-"
            return "\(place) \(diagnostic.severity): \(diagnostic.message)"
        }
    }

    /// The objects that the document's references resolve to.
    var references: ReferenceIndex {
        guard let document else { preconditionFailure("the document could not be read: \(report)") }
        return document.references
    }

    /// Returns a component schema.
    func schema(_ name: String) -> Schema? {
        document?.components.schemas.first { $0.name == name }?.object
    }
}
