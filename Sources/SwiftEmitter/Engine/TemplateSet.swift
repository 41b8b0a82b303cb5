internal import BuiltInTemplates
import StableText
import Suggestions

/// The templates of a run: the built-in ones, with replacements by the user.
///
/// All problems with templates are found here, before anything is written: a file that is not named after a template, a
/// tag that is not closed, a partial or a name that does not exist.
package struct TemplateSet: Sendable {
    /// A template of the user.
    package struct Override: Sendable {
        /// The name of the template, for example `structure` for `structure.mustache`.
        package let name: String
        package let text: String
        /// The path, for messages.
        package let path: String

        package init(name: String, text: String, path: String) {
            self.name = name
            self.text = text
            self.path = path
        }
    }

    private let templates: [String: ParsedTemplate]
    private let programs: TemplatePrograms

    /// The version of the views, which is increased when a field of a view is removed or changes its meaning.
    /// docs/views.md lists all views and fields.
    package static let viewsVersion = 2

    /// The sorted names of all templates.
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

    /// Returns the compiled templates for an API that has types with the given standard names.
    func programs(qualifying names: Set<String>) -> TemplatePrograms {
        guard !names.isEmpty else { return programs }
        let qualified = templates.mapValues(NameQualifier(names).qualified)
        // The templates have the same tags as those that were compiled before, so this cannot fail.
        return (try? TemplatePrograms(TemplateCompiler(templates: qualified))) ?? programs
    }
}
