package import APIModel
import StableText

/// Turns the intermediate model into source files.
///
/// The model's declarations and operations become views (`Views/`), views become text by templates (`Templates/`), and
/// the text is indented once at the end. What a file is called and which template writes what is in `Emission`.
package struct SwiftEmitter: Sendable {
    private let templates: TemplateSet
    private let options: EmitterOptions

    package init(templates: TemplateSet, options: EmitterOptions = EmitterOptions()) {
        self.templates = templates
        self.options = options
    }

    /// Every file of the output, sorted by name. The same model gives the same bytes.
    package func emit(_ model: APIModel) -> [GeneratedFile] {
        let emission = Emission(model: model, templates: templates, options: options)
        return emission.files().ordered { precedes($0.name, $1.name) }
    }

    /// A file with a type that implements the whole API, every operation answering 501: a start for a server's author.
    package func scaffold(_ model: APIModel) -> GeneratedFile {
        Emission(model: model, templates: templates, options: options).scaffold()
    }
}
