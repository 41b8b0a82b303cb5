import Suggestions

/// Compiles parsed templates into programs, and rejects each tag that does not name a field.
///
/// A tag can refer only to the fields of the innermost view, not to those of enclosing views. A partial is compiled for
/// the view in which it is included.
final class TemplateCompiler {
    private let templates: [String: ParsedTemplate]
    /// The compiled programs by template and view.
    private var programs = [String: TemplateProgram]()
    /// The path of the template that is being compiled, for messages.
    private var path = ""
    /// True during the compilation of the template for pages, which contain CommonMark instead of Swift.
    private var isPage = false

    init(templates: [String: ParsedTemplate]) {
        self.templates = templates
    }

    /// Compiles a template that is rendered on its own.
    func template<View: TemplateView>(_ name: String) throws(TemplateError) -> Template<View> {
        isPage = View.self == PageView.self
        return Template(program: try program(named: name, for: View.schema))
    }

    private func program(named name: String, for schema: ViewSchema) throws(TemplateError) -> TemplateProgram {
        guard let template = templates[name] else {
            throw TemplateError(path: "\(name).mustache", line: nil, message: "the template is missing")
        }
        guard template.viewName == schema.viewName else {
            throw TemplateError(
                path: template.path, line: template.viewLine,
                message: "the template renders a \(schema.viewName), and names \(template.viewName) as its view")
        }
        return try program(of: template, for: schema)
    }

    private func program(
        of template: ParsedTemplate, isInline: Bool = false, for schema: ViewSchema
    ) throws(TemplateError) -> TemplateProgram {
        let key = "\(template.name) \(schema.viewName) \(isPage) \(isInline)"
        if let known = programs[key] { return known }
        let program = TemplateProgram()
        programs[key] = program
        let outerPath = path
        path = template.path
        program.instructions = try instructions(of: isInline ? template.inlineNodes : template.nodes, for: schema)
        path = outerPath
        return program
    }

    /// Compiles the content of a section.
    private func program(of nodes: [TemplateNode], for schema: ViewSchema) throws(TemplateError) -> TemplateProgram {
        let program = TemplateProgram()
        program.instructions = try instructions(of: nodes, for: schema)
        return program
    }

    private func instructions(
        of nodes: [TemplateNode], for schema: ViewSchema
    ) throws(TemplateError) -> [TemplateInstruction] {
        var result: [TemplateInstruction] = []
        for node in nodes {
            switch node {
            case .text(let text): result.append(.text(text))
            case .variable(let tag): result.append(.value(try text(tag, schema)))
            case .section(let tag, let nodes): result.append(try section(tag, nodes, schema))
            case .inverted(let tag, let nodes): result.append(try inverted(tag, nodes, schema))
            case .partial(let tag, let isInline):
                result.append(.partial(try program(of: partial(tag), isInline: isInline, for: schema)))
            }
        }
        return result
    }

    private func text(_ tag: TemplateTag, _ schema: ViewSchema) throws(TemplateError) -> Int {
        let (position, kind) = try field(tag, schema)
        switch kind {
        case .text, .type: return position
        case .line:
            if tag.isInComment || isPage { return position }
            let instead = schema.viewName == ExtensionView.viewName ? ", or use '{{literal}}' or '{{identifier}}'" : ""
            throw error(tag, "'\(tag.name)' is text of the document, which is no code: write it behind '//'\(instead)")
        case .flag, .section: throw misuse(tag, of: kind)
        }
    }

    private func section(
        _ tag: TemplateTag, _ nodes: [TemplateNode], _ schema: ViewSchema
    ) throws(TemplateError) -> TemplateInstruction {
        if let position = extensions(tag, schema) {
            return .named(position, tag.name, try program(of: nodes, for: ExtensionView.schema))
        }
        if tag.name == ViewSchema.last { return .last(true, try program(of: nodes, for: schema)) }
        let (position, kind) = try field(tag, schema)
        switch kind {
        case .text, .line: throw misuse(tag, of: kind)
        case .flag: return .condition(position, true, try program(of: nodes, for: schema))
        case .section(let elements, _): return .each(position, try program(of: nodes, for: elements()))
        case .type: return .each(position, try program(of: nodes, for: TypeView.schema))
        }
    }

    private func inverted(
        _ tag: TemplateTag, _ nodes: [TemplateNode], _ schema: ViewSchema
    ) throws(TemplateError) -> TemplateInstruction {
        if let position = extensions(tag, schema) {
            return .unnamed(position, tag.name, try program(of: nodes, for: schema))
        }
        if tag.name == ViewSchema.last { return .last(false, try program(of: nodes, for: schema)) }
        let (position, kind) = try field(tag, schema)
        switch kind {
        case .text, .line, .type: throw misuse(tag, of: kind)
        case .flag: return .condition(position, false, try program(of: nodes, for: schema))
        case .section: return .none(position, try program(of: nodes, for: schema))
        }
    }

    /// Returns the position of a view's extensions for a tag that begins with `x-`. The document determines which
    /// extensions exist.
    private func extensions(_ tag: TemplateTag, _ schema: ViewSchema) -> Int? {
        tag.name.hasPrefix("x-") ? schema.field(ExtensionView.listName)?.position : nil
    }

    private func partial(_ tag: TemplateTag) throws(TemplateError) -> ParsedTemplate {
        if let template = templates[tag.name] { return template }
        throw error(tag, "there is no template '\(tag.name)'", nearest: Array(templates.keys))
    }

    private func field(
        _ tag: TemplateTag, _ schema: ViewSchema
    ) throws(TemplateError) -> (position: Int, kind: ViewSchema.Kind) {
        if let field = schema.field(tag.name) { return field }
        if extensions(tag, schema) != nil { throw misuse(tag, of: .section({ ExtensionView.schema }, .any)) }
        if tag.name == ViewSchema.last { throw misuse(tag, of: .flag) }
        guard tag.name != "." else { throw error(tag, "'{{.}}' is known only in a section for texts or types") }
        throw error(tag, "\(schema.viewName) has no '\(tag.name)'", nearest: schema.fields.map(\.name))
    }

    private func misuse(_ tag: TemplateTag, of kind: ViewSchema.Kind) -> TemplateError {
        let name = tag.name
        return switch kind {
        case .text, .line: error(tag, "'\(name)' is a text: write '{{\(name)}}'")
        case .type: error(tag, "'\(name)' is a type: write '{{\(name)}}' or '{{#\(name)}}'")
        case .flag: error(tag, "'\(name)' is true or false: write '{{#\(name)}}'")
        case .section(let elements, _): error(tag, "'\(name)' holds \(elements().viewName)s: write '{{#\(name)}}'")
        }
    }

    private func error(_ tag: TemplateTag, _ message: String, nearest candidates: [String] = []) -> TemplateError {
        let nearest = closestMatch(to: tag.name, in: candidates)
        let suggestion = nearest.map { "; did you mean '\($0)'?" } ?? ""
        return TemplateError(path: path, line: tag.line, tag: tag.text, message: "\(message)\(suggestion)")
    }
}
