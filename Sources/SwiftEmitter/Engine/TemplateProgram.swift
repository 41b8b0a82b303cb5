/// A template, ready to render views of one type: every name resolved, nothing left to look up.
final class TemplateProgram<View: TemplateView>: @unchecked Sendable {
    // Unchecked because a template may include itself, so its program must exist before its instructions do. They are
    // set once, by the compiler that made the program, before it hands it to anyone.
    var instructions: [TemplateInstruction<View>] = []

    func render(_ view: View, into output: inout String) {
        for instruction in instructions {
            switch instruction {
            case .text(let text): output += text
            case .value(let value): output += value(view)
            case .condition(let holds, let program): if holds(view) { program.render(view, into: &output) }
            case .partial(let program): program.render(view, into: &output)
            case .section(let section): section(view, &output)
            }
        }
    }

    func render(_ view: View) -> String {
        var output = ""
        render(view, into: &output)
        return output
    }
}

/// One step of a program.
enum TemplateInstruction<View: TemplateView>: Sendable {
    case text(String)
    case value(@Sendable (View) -> String)
    case condition(@Sendable (View) -> Bool, TemplateProgram<View>)
    case partial(TemplateProgram<View>)
    case section(@Sendable (View, inout String) -> Void)
}
