package import APIModel
import StableText

/// Generates source files from the intermediate model.
///
/// Declarations and operations of the model become views (`Views/`), and templates (`Templates/`) render the views as
/// text, which `SourceFormatting` indents. ``PartEmitter`` determines the content and the names of the files, and
/// ``FileEmitter`` writes them.
package struct SwiftEmitter: Sendable {
    private let templates: TemplateSet
    private let options: EmitterOptions

    package init(templates: TemplateSet, options: EmitterOptions = EmitterOptions()) {
        self.templates = templates
        self.options = options
    }

    /// Returns all files of the output, sorted by name. The same model always produces the same bytes.
    package func emit(_ model: APIModel) -> [GeneratedFile] {
        let emitter = FileEmitter(model: model, templates: templates, options: options)
        return emitter.files().ordered { precedes($0.name, $1.name) }
    }

    /// Returns a file with a type that implements the whole API and responds to each operation with status 501, which
    /// the author of a server can complete.
    package func scaffold(_ model: APIModel) -> GeneratedFile {
        FileEmitter(model: model, templates: templates, options: options).scaffold()
    }
}
