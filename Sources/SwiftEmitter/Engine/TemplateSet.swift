internal import BuiltInTemplates
internal import Mustache

/// The templates of one run: the built-in ones, some replaced by a user's.
///
/// Everything that can be wrong with a template is found here, before anything is written: a file that no template is
/// called, a tag that does not close, a partial or a name that does not exist.
public struct TemplateSet: Sendable {
    /// A user's template.
    public struct Override: Sendable {
        /// The template's name, `structure` for `structure.mustache`.
        public let name: String
        public let text: String
        /// For messages.
        public let path: String

        public init(name: String, text: String, path: String) {
            self.name = name
            self.text = text
            self.path = path
        }
    }

    private let library: MustacheLibrary

    /// The names of all templates, sorted.
    public static var names: [String] { EmbeddedTemplates.all.map(\.name).sorted() }

    public init(overrides: [Override] = []) throws(TemplateError) {
        var texts: [String: Override] = [:]
        for template in EmbeddedTemplates.all {
            texts[template.name] = Override(
                name: template.name, text: template.text, path: "Templates/\(template.name).mustache")
        }
        for override in overrides {
            guard texts[override.name] != nil else {
                let near = NearestName.of(override.name, among: Self.names).map { "; did you mean '\($0).mustache'?" }
                throw TemplateError(
                    path: override.path, line: nil, message: "there is no template '\(override.name)'\(near ?? "")")
            }
            texts[override.name] = override
        }
        let checker = TemplateChecker(texts: texts.mapValues(\.text))
        var library = MustacheLibrary()
        for template in texts.values.sorted(by: { $0.name < $1.name }) {
            if let fault = checker.firstFault(in: template.name) {
                let path = texts[fault.template]?.path ?? template.path
                throw TemplateError(path: path, line: fault.line, message: fault.message)
            }
            do {
                try library.register(template.text, named: template.name)
            } catch {
                throw TemplateError(path: template.path, line: nil, message: "is no Mustache template: \(error)")
            }
        }
        self.library = library
    }

    func render(_ view: any TemplateView, with name: String) -> String {
        library.render(view, withTemplate: name) ?? ""
    }
}
