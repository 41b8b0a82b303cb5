/// A template, ready to render: every name resolved, nothing left to look up.
final class TemplateProgram: @unchecked Sendable {
    // Unchecked because a template may include itself, so its program must exist before its instructions do. They are
    // set once, by the compiler that made the program, before it hands it to anyone.
    var instructions: [TemplateInstruction] = []

    /// Renders views, one after another.
    func render(_ views: [any TemplateView], into output: inout String) {
        for view in views { render(view, into: &output) }
    }

    private func render(_ view: any TemplateView, into output: inout String) {
        for instruction in instructions {
            switch instruction {
            case .text(let text): output += text
            case .value(let field): output += view.text(field)
            case .condition(let field, let holds, let program):
                if view.flag(field) == holds { program.render(view, into: &output) }
            case .partial(let program): program.render(view, into: &output)
            case .each(let field, let program): program.render(view.elements(field), into: &output)
            case .none(let field, let program):
                if view.elements(field).isEmpty { program.render(view, into: &output) }
            case .named(let field, let name, let program):
                if let element = Self.named(name, in: view.elements(field)) { program.render(element, into: &output) }
            case .unnamed(let field, let name, let program):
                if Self.named(name, in: view.elements(field)) == nil { program.render(view, into: &output) }
            }
        }
    }

    private static func named(_ name: String, in views: [any TemplateView]) -> ExtensionView? {
        for case let view as ExtensionView in views where view.key == name && view.isSet { return view }
        return nil
    }
}

/// One step of a program. Fields are given by their position.
enum TemplateInstruction: Sendable {
    case text(String)
    case value(Int)
    /// What stands there where the flag is as it says.
    case condition(Int, Bool, TemplateProgram)
    case partial(TemplateProgram)
    case each(Int, TemplateProgram)
    case none(Int, TemplateProgram)
    /// The one of the extensions in a field that has a name, or what stands there without it.
    case named(Int, String, TemplateProgram)
    case unnamed(Int, String, TemplateProgram)
}

/// A template that renders views of one type.
struct Template<View: TemplateView>: Sendable {
    let program: TemplateProgram

    func render(_ view: View) -> String {
        var output = ""
        // In a list, so that the program is not compiled anew for this type of view.
        program.render([view], into: &output)
        return output
    }
}
