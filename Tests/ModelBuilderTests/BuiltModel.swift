import APIModel
import ModelBuilder
import OpenAPIDocument
import SourceTree

/// What becomes of a document that is written in a test.
struct BuiltModel {
    let files = SourceFiles()
    let diagnostics = Diagnostics()
    /// Nil where nothing could be read.
    let model: APIModel?

    init(_ text: String, path: String) {
        let loader = DocumentLoader(files: files, diagnostics: diagnostics)
        let document = loader.load(files.add(text: text, path: path))
        model = document.map { [diagnostics] in ModelBuilder(loader: loader, diagnostics: diagnostics).build($0) }
    }
}
