/// A compiled template, in which all names are resolved.
final class TemplateProgram: @unchecked Sendable {
    // The class is unchecked because a template may include itself, so that a program must exist before its
    // instructions. The compiler sets the instructions once, before it passes the program to other code.
    var instructions: [TemplateInstruction] = []

    /// Renders the program for the innermost view of a rendering.
    func render(_ rendering: inout TemplateRendering) {
        let view = rendering.view
        for instruction in instructions {
            switch instruction {
            case .text(let text): rendering.output += text
            case .value(let field): rendering.output += rendering.view(of: field, or: view).text(field.position)
            case .condition(let field, let holds, let program):
                if rendering.view(of: field, or: view).flag(field.position) == holds { program.render(&rendering) }
            case .last(let holds, let program):
                if rendering.isLast == holds { program.render(&rendering) }
            case .partial(let program): program.render(&rendering)
            case .each(let field, let program):
                rendering.render(rendering.view(of: field, or: view).elements(field.position), with: program)
            case .none(let field, let program):
                if rendering.view(of: field, or: view).elements(field.position).isEmpty { program.render(&rendering) }
            case .named(let field, let name, let program):
                let elements = rendering.view(of: field, or: view).elements(field.position)
                if let element = Self.named(name, in: elements) { rendering.render([element], with: program) }
            case .unnamed(let field, let name, let program):
                let elements = rendering.view(of: field, or: view).elements(field.position)
                if Self.named(name, in: elements) == nil { program.render(&rendering) }
            }
        }
    }

    private static func named(_ name: String, in views: [any TemplateView]) -> ExtensionView? {
        for case let view as ExtensionView in views where view.key == name && view.isSet { return view }
        return nil
    }
}

/// The state of a rendering: the views whose sections are open, and the text.
struct TemplateRendering {
    /// The views, outermost first.
    private var views: [any TemplateView] = []
    /// True if the innermost view is the last of its list.
    private(set) var isLast = true
    var output = ""

    /// The innermost view.
    var view: any TemplateView { views[views.count &- 1] }

    /// Returns the view with a field, where `innermost` is the innermost view.
    func view(of field: FieldReference, or innermost: any TemplateView) -> any TemplateView {
        field.depth == 0 ? innermost : views[views.count &- 1 &- field.depth]
    }

    /// Renders a program for each of the views.
    mutating func render(_ elements: [any TemplateView], with program: TemplateProgram) {
        let outerIsLast = isLast
        var remaining = elements.count
        for element in elements {
            remaining &-= 1
            isLast = remaining == 0
            views.append(element)
            program.render(&self)
            views.removeLast()
        }
        isLast = outerIsLast
    }
}

/// The position of a field in its view.
struct FieldReference: Sendable {
    /// The number of open sections between the view and the innermost one, which has the depth 0.
    let depth: Int
    let position: Int
}

/// An instruction of a program.
enum TemplateInstruction: Sendable {
    case text(String)
    case value(FieldReference)
    /// Renders the program if the flag has the given value.
    case condition(FieldReference, Bool, TemplateProgram)
    /// Renders the program if the view is the last of its list, or if it is not.
    case last(Bool, TemplateProgram)
    case partial(TemplateProgram)
    case each(FieldReference, TemplateProgram)
    case none(FieldReference, TemplateProgram)
    /// Renders the program for the extension with the given name.
    case named(FieldReference, String, TemplateProgram)
    case unnamed(FieldReference, String, TemplateProgram)
}

/// A template that renders views of one type.
struct Template<View: TemplateView>: Sendable {
    let program: TemplateProgram

    func render(_ view: View) -> String {
        var rendering = TemplateRendering()
        // The view is passed in an array, so that the compiler does not specialise the program for this type of view.
        rendering.render([view], with: program)
        return rendering.output
    }
}
