/// Turns parsed templates into programs, and refuses every tag that would render nothing.
///
/// A tag sees the names of the innermost view alone, never those of the views around it. A partial is compiled for the
/// view that it is included with.
final class TemplateCompiler {
    private let templates: [String: ParsedTemplate]
    /// Programs by template and view.
    private var programs: [String: AnyObject] = [:]
    /// The template that is being compiled, for messages.
    private var path = ""

    init(templates: [String: ParsedTemplate]) {
        self.templates = templates
    }

    /// The program of a template that is rendered on its own.
    func program<View: TemplateView>(named name: String) throws(TemplateError) -> TemplateProgram<View> {
        guard let template = templates[name] else {
            throw TemplateError(path: "\(name).mustache", line: nil, message: "the template is missing")
        }
        guard template.viewName == View.viewName else {
            throw TemplateError(
                path: template.path, line: 2,
                message: "the template renders a \(View.viewName), and names \(template.viewName) as its view")
        }
        return try program(of: template, for: View.self)
    }

    private func program<View: TemplateView>(
        of template: ParsedTemplate, for view: View.Type
    ) throws(TemplateError) -> TemplateProgram<View> {
        let key = "\(template.name) \(View.viewName)"
        if let known = programs[key] as? TemplateProgram<View> { return known }
        let program = TemplateProgram<View>()
        programs[key] = program
        let outerPath = path
        path = template.path
        program.instructions = try instructions(of: template.nodes, for: view)
        path = outerPath
        return program
    }

    /// The program of a section's content.
    func program<View: TemplateView>(
        of nodes: [TemplateNode], for view: View.Type
    ) throws(TemplateError) -> TemplateProgram<View> {
        let program = TemplateProgram<View>()
        program.instructions = try instructions(of: nodes, for: view)
        return program
    }

    private func instructions<View: TemplateView>(
        of nodes: [TemplateNode], for view: View.Type
    ) throws(TemplateError) -> [TemplateInstruction<View>] {
        var result: [TemplateInstruction<View>] = []
        for node in nodes {
            switch node {
            case .text(let text): result.append(.text(text))
            case .variable(let tag): result.append(.value(try text(tag, view)))
            case .section(let tag, let nodes): result.append(try section(tag, nodes, view))
            case .inverted(let tag, let nodes):
                result.append(.condition(try emptiness(tag, view), try program(of: nodes, for: view)))
            case .partial(let tag): result.append(.partial(try program(of: partial(tag), for: view)))
            }
        }
        return result
    }

    private func text<View: TemplateView>(
        _ tag: TemplateTag, _ view: View.Type
    ) throws(TemplateError) -> @Sendable (View) -> String {
        switch try field(tag, view) {
        case .text(let text): return text
        case .flag: throw error(tag, "'\(tag.name)' is true or false: write '{{#\(tag.name)}}'")
        case .section(let section):
            throw error(tag, "'\(tag.name)' holds \(section.elementName)s: write '{{#\(tag.name)}}'")
        }
    }

    private func section<View: TemplateView>(
        _ tag: TemplateTag, _ nodes: [TemplateNode], _ view: View.Type
    ) throws(TemplateError) -> TemplateInstruction<View> {
        switch try field(tag, view) {
        case .text: throw error(tag, "'\(tag.name)' is a text: write '{{\(tag.name)}}'")
        case .flag(let flag): return .condition(flag, try program(of: nodes, for: view))
        case .section(let section): return try section.instruction(nodes, self)
        }
    }

    private func emptiness<View: TemplateView>(
        _ tag: TemplateTag, _ view: View.Type
    ) throws(TemplateError) -> @Sendable (View) -> Bool {
        switch try field(tag, view) {
        case .text: throw error(tag, "'\(tag.name)' is a text: write '{{\(tag.name)}}'")
        case .flag(let flag): return { !flag($0) }
        case .section(let section): return section.isEmpty
        }
    }

    private func partial(_ tag: TemplateTag) throws(TemplateError) -> ParsedTemplate {
        if let template = templates[tag.name] { return template }
        let nearest = NearestName.of(tag.name, among: templates.keys.sorted())
        throw error(tag, "there is no template '\(tag.name)'", nearest: nearest)
    }

    private func field<View: TemplateView>(
        _ tag: TemplateTag, _ view: View.Type
    ) throws(TemplateError) -> ViewField<View> {
        if let field = View.fields[tag.name] { return field }
        guard tag.name != "." else { throw error(tag, "'.' has no text to stand for here") }
        throw error(
            tag, "\(View.viewName) has no '\(tag.name)'",
            nearest: NearestName.of(tag.name, among: View.fields.keys.sorted()))
    }

    private func error(_ tag: TemplateTag, _ message: String, nearest: String? = nil) -> TemplateError {
        let suggestion = nearest.map { "; did you mean '\($0)'?" } ?? ""
        return TemplateError(path: path, line: tag.line, message: "\(message)\(suggestion)")
    }
}
