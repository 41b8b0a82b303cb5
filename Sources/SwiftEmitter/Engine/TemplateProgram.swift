/// A compiled template, in which all names are resolved.
final class TemplateProgram: @unchecked Sendable {
    // The class is unchecked because a template may include itself, so that a program must exist before its
    // instructions. The compiler sets the instructions once, before it passes the program to other code.
    var instructions: [TemplateInstruction] = []

    /// Renders views, one after another.
    func render(_ views: [any TemplateView], into output: inout String) {
        var remaining = views.count
        for view in views {
            remaining &-= 1
            render(view, isLast: remaining == 0, into: &output)
        }
    }

    private func render(_ view: any TemplateView, isLast: Bool, into output: inout String) {
        for instruction in instructions {
            switch instruction {
            case .text(let text): output += text
            case .value(let field): output += view.text(field)
            case .condition(let field, let holds, let program):
                if view.flag(field) == holds { program.render(view, isLast: isLast, into: &output) }
            case .last(let holds, let program):
                if isLast == holds { program.render(view, isLast: isLast, into: &output) }
            case .partial(let program): program.render(view, isLast: isLast, into: &output)
            case .each(let field, let program): program.render(view.elements(field), into: &output)
            case .none(let field, let program):
                if view.elements(field).isEmpty { program.render(view, isLast: isLast, into: &output) }
            case .named(let field, let name, let program):
                if let element = Self.named(name, in: view.elements(field)) {
                    program.render(element, isLast: true, into: &output)
                }
            case .unnamed(let field, let name, let program):
                if Self.named(name, in: view.elements(field)) == nil {
                    program.render(view, isLast: isLast, into: &output)
                }
            }
        }
    }

    private static func named(_ name: String, in views: [any TemplateView]) -> ExtensionView? {
        for case let view as ExtensionView in views where view.key == name && view.isSet { return view }
        return nil
    }
}

/// An instruction of a program. Fields are identified by their positions.
enum TemplateInstruction: Sendable {
    case text(String)
    case value(Int)
    /// Renders the program if the flag has the given value.
    case condition(Int, Bool, TemplateProgram)
    /// Renders the program if the view is the last of its list, or if it is not.
    case last(Bool, TemplateProgram)
    case partial(TemplateProgram)
    case each(Int, TemplateProgram)
    case none(Int, TemplateProgram)
    /// Renders the program for the extension with the given name.
    case named(Int, String, TemplateProgram)
    case unnamed(Int, String, TemplateProgram)
}

/// A template that renders views of one type.
struct Template<View: TemplateView>: Sendable {
    let program: TemplateProgram

    func render(_ view: View) -> String {
        var output = ""
        // The view is passed in an array, so that the compiler does not specialise the program for this type of view.
        program.render([view], into: &output)
        return output
    }
}
