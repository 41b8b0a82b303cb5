/// A name of a view under which there are views of another kind, or texts.
protocol ViewSection<View>: Sendable {
    associatedtype View: TemplateView
    /// The name of the elements' view.
    var elementName: String { get }
    /// What renders `nodes` for each element.
    func instruction(
        _ nodes: [TemplateNode], _ compiler: TemplateCompiler
    ) throws(TemplateError) -> TemplateInstruction<View>
    /// Whether there is no element.
    var isEmpty: @Sendable (View) -> Bool { get }
}

struct ListSection<View: TemplateView, Element: TemplateView>: ViewSection {
    let elements: @Sendable (View) -> [Element]

    var elementName: String { Element.viewName }
    var isEmpty: @Sendable (View) -> Bool { { [elements] view in elements(view).isEmpty } }

    func instruction(
        _ nodes: [TemplateNode], _ compiler: TemplateCompiler
    ) throws(TemplateError) -> TemplateInstruction<View> {
        let program = try compiler.program(of: nodes, for: Element.self)
        return .section { [elements] view, output in
            for element in elements(view) { program.render(element, into: &output) }
        }
    }
}

struct OptionalSection<View: TemplateView, Element: TemplateView>: ViewSection {
    let element: @Sendable (View) -> Element?

    var elementName: String { Element.viewName }
    var isEmpty: @Sendable (View) -> Bool { { [element] view in element(view) == nil } }

    func instruction(
        _ nodes: [TemplateNode], _ compiler: TemplateCompiler
    ) throws(TemplateError) -> TemplateInstruction<View> {
        let program = try compiler.program(of: nodes, for: Element.self)
        return .section { [element] view, output in
            if let element = element(view) { program.render(element, into: &output) }
        }
    }
}
