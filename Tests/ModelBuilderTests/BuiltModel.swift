import APIModel
import ModelBuilder
import OpenAPIDocument
import SourceTree

/// The model of a document that a test contains.
struct BuiltModel {
    let files = SourceFiles()
    let diagnostics = Diagnostics()
    /// The model, or nil if the document could not be read.
    let model: APIModel?

    /// Builds the model of a document, for a configuration that lists modules to import.
    init(_ text: String, path: String, imports: [String] = []) {
        let loader = DocumentLoader(files: files, diagnostics: diagnostics)
        let file = files.add(text: text, path: path)
        let start = SourceLocation(file: file, line: 1, column: 1)
        let options = ModelOptions(imports: imports.map { ImportedModule(name: $0, location: start) })
        model = loader.load(file).map { [diagnostics] in
            ModelBuilder(diagnostics: diagnostics, options: options).build($0)
        }
    }
}
