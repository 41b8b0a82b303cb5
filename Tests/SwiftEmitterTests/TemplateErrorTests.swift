import Testing

@testable import SwiftEmitter

/// What is said of a user's template that cannot be used: the file, the line, and what may have been meant.
@Suite struct TemplateErrorTests {
    static let head = "{{%CONTENT_TYPE:TEXT}}\n{{! view: AliasView }}\n"

    static let faults: [(name: String, text: String, message: String)] = [
        ("aliaz", head, "my/aliaz: there is no template 'aliaz'; did you mean 'alias.mustache'?"),
        ("alias", head + "{{nmae}}", "my/alias:3: AliasView has no 'nmae'; did you mean 'name'?"),
        ("alias", head + "\n{{#documentation}}x", "my/alias:4: '{{#documentation}}' is never closed"),
        ("alias", head + "{{#documentation}}{{/name}}", "my/alias:3: '{{/name}}' closes nothing that is open here"),
        (
            "alias", head + "{{>documentaton}}",
            "my/alias:3: there is no template 'documentaton'; did you mean 'documentation'?"
        ),
        ("alias", head + "{{.}}", "my/alias:3: '.' has no text to stand for here"),
        (
            "alias", "{{name}}",
            "my/alias:2: the second line must name the view, such as {{! view: StructureView }}"
        ),
        ("documentation", "x\n{{! view: DocumentedView }}\n{{fields}}", "my/documentation:3: "),
    ]

    @Test(arguments: faults.indices) func faultIsLocated(index: Int) {
        let fault = Self.faults[index]
        do {
            _ = try TemplateSet(overrides: [.init(name: fault.name, text: fault.text, path: "my/\(fault.name)")])
            Issue.record("the template should be refused")
        } catch {
            #expect(error.description.hasPrefix(fault.message))
        }
    }

    @Test func builtInTemplatesAreSound() throws {
        _ = try TemplateSet()
        #expect(TemplateSet.names.contains("structure"))
    }

    @Test func everyViewThatATemplateNamesExists() {
        let names = ViewCatalogue.views.map { $0.viewName }
        #expect(Set(names).count == names.count)
    }
}
