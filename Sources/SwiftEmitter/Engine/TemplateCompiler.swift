import Suggestions

/// Compiles parsed templates into programs, and rejects each tag that does not name a field.
///
/// A tag refers to a field of the view of the innermost section that has it. A partial is compiled for the view in which
/// it is included, and does not know the views around it.
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
        return try program(of: template, isInline: false, for: schema)
    }

    private func program(
        of template: ParsedTemplate, isInline: Bool, for schema: ViewSchema
    ) throws(TemplateError) -> TemplateProgram {
        let key = "\(template.name) \(schema.viewName) \(isPage) \(isInline)"
        if let known = programs[key] { return known }
        let program = TemplateProgram()
        programs[key] = program
        let outerPath = path
        path = template.path
        program.instructions = try instructions(
            of: isInline ? template.inlineNodes : template.nodes, in: ViewScope(schema))
        path = outerPath
        return program
    }

    /// Compiles the content of a section.
    private func program(of nodes: [TemplateNode], in scope: ViewScope) throws(TemplateError) -> TemplateProgram {
        let program = TemplateProgram()
        program.instructions = try instructions(of: nodes, in: scope)
        return program
    }

    private func instructions(
        of nodes: [TemplateNode], in scope: ViewScope
    ) throws(TemplateError) -> [TemplateInstruction] {
        var result: [TemplateInstruction] = []
        for node in nodes {
            switch node {
            case .text(let text): result.append(.text(text))
            case .variable(let tag): result.append(.value(try text(tag, scope)))
            case .section(let tag, let nodes): result.append(try section(tag, nodes, scope))
            case .inverted(let tag, let nodes): result.append(try inverted(tag, nodes, scope))
            case .partial(let tag, let isInline):
                result.append(.partial(try program(of: partial(tag), isInline: isInline, for: scope.innermost)))
            }
        }
        return result
    }

    // MARK: Tags

    private func text(_ tag: TemplateTag, _ scope: ViewScope) throws(TemplateError) -> FieldReference {
        let field = try field(tag, scope)
        switch field.kind {
        case .text, .type: return field.reference
        case .line:
            if tag.isInComment || isPage { return field.reference }
            let isExtension = scope.innermost.viewName == ExtensionView.viewName
            let instead = isExtension ? ", or use '{{literal}}' or '{{identifier}}'" : ""
            throw error(tag, "'\(tag.name)' is text of the document, which is no code: write it behind '//'\(instead)")
        case .flag, .section: throw misuse(tag, of: field.kind)
        }
    }

    private func section(
        _ tag: TemplateTag, _ nodes: [TemplateNode], _ scope: ViewScope
    ) throws(TemplateError) -> TemplateInstruction {
        if let list = extensions(tag, scope) {
            return .named(list, tag.name, try program(of: nodes, in: scope.entering(ExtensionView.schema)))
        }
        if tag.name == ViewSchema.last { return .last(true, try program(of: nodes, in: scope)) }
        let field = try field(tag, scope)
        switch field.kind {
        case .text, .line: throw misuse(tag, of: field.kind)
        case .flag: return .condition(field.reference, true, try program(of: nodes, in: scope))
        case .section(let elements, _):
            return .each(field.reference, try program(of: nodes, in: scope.entering(elements())))
        case .type: return .each(field.reference, try program(of: nodes, in: scope.entering(TypeView.schema)))
        }
    }

    private func inverted(
        _ tag: TemplateTag, _ nodes: [TemplateNode], _ scope: ViewScope
    ) throws(TemplateError) -> TemplateInstruction {
        let program = try program(of: nodes, in: scope)
        if let list = extensions(tag, scope) { return .unnamed(list, tag.name, program) }
        if tag.name == ViewSchema.last { return .last(false, program) }
        let field = try field(tag, scope)
        switch field.kind {
        case .text, .line, .type: throw misuse(tag, of: field.kind)
        case .flag: return .condition(field.reference, false, program)
        case .section: return .none(field.reference, program)
        }
    }

    /// Returns the extensions of the innermost view that has them, for a tag that begins with `x-`. The document
    /// determines which extensions exist.
    private func extensions(_ tag: TemplateTag, _ scope: ViewScope) -> FieldReference? {
        tag.name.hasPrefix("x-") ? scope.field(ExtensionView.listName)?.reference : nil
    }

    private func partial(_ tag: TemplateTag) throws(TemplateError) -> ParsedTemplate {
        if let template = templates[tag.name] { return template }
        throw error(tag, "there is no template '\(tag.name)'", nearest: Array(templates.keys))
    }

    private func field(
        _ tag: TemplateTag, _ scope: ViewScope
    ) throws(TemplateError) -> (reference: FieldReference, kind: ViewSchema.Kind) {
        if let field = scope.field(tag.name) { return field }
        if extensions(tag, scope) != nil { throw misuse(tag, of: .section({ ExtensionView.schema }, .any)) }
        if tag.name == ViewSchema.last { throw misuse(tag, of: .flag) }
        guard tag.name != "." else { throw error(tag, "'{{.}}' is known only in a section for texts or types") }
        throw error(tag, "\(scope.innermost.viewName) has no '\(tag.name)'", nearest: scope.names)
    }

    // MARK: Errors

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
