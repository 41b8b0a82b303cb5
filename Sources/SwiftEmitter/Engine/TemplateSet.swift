internal import BuiltInTemplates
import StableText
import Suggestions

/// The templates of one run: the built-in ones, some replaced by a user's.
///
/// Everything that can be wrong with a template is found here, before anything is written: a file that no template is
/// called, a tag that does not close, a partial or a name that does not exist.
package struct TemplateSet: Sendable {
    /// A user's template.
    package struct Override: Sendable {
        /// The template's name, `structure` for `structure.mustache`.
        package let name: String
        package let text: String
        /// For messages.
        package let path: String

        package init(name: String, text: String, path: String) {
            self.name = name
            self.text = text
            self.path = path
        }
    }

    private let templates: [String: ParsedTemplate]
    private let programs: TemplatePrograms

    /// Counted up where a field of a view goes away or comes to mean something else: docs/views.md lists them all.
    package static let viewsVersion = 1

    /// The names of all templates, sorted.
    package static var names: [String] { EmbeddedTemplates.all.map(\.name).ordered() }

    package init(overrides: [Override] = []) throws(TemplateError) {
        var texts = [String: Override]()
        for template in EmbeddedTemplates.all {
            texts[template.name] = Override(
                name: template.name, text: template.text, path: "Templates/\(template.name).mustache")
        }
        for override in overrides {
            guard texts[override.name] != nil else {
                let near = closestMatch(to: override.name, in: Self.names).map { "; did you mean '\($0).mustache'?" }
                throw TemplateError(
                    path: override.path, line: nil, message: "there is no template '\(override.name)'\(near ?? "")")
            }
            texts[override.name] = override
        }
        var templates = [String: ParsedTemplate]()
        for template in Array(texts.values).ordered(byText: { $0.name }) {
            templates[template.name] = try TemplateParser.parse(
                name: template.name, path: template.path, text: template.text)
        }
        self.templates = templates
        programs = try TemplatePrograms(TemplateCompiler(templates: templates))
    }

    /// The templates, ready to run, for an API that has types of these standard names.
    func programs(qualifying names: Set<String>) -> TemplatePrograms {
        guard !names.isEmpty else { return programs }
        let qualified = templates.mapValues(NameQualifier(names).qualified)
        // The tags are those that have been checked, so this compiles too.
        return (try? TemplatePrograms(TemplateCompiler(templates: qualified))) ?? programs
    }
}
