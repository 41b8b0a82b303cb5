import Testing

@testable import SwiftEmitter

/// Errors for templates that cannot be used, with the file, the line and a suggestion.
@Suite struct TemplateErrorTests {
    static let head = "{{! view: AliasView }}\n"

    static let faults: [(name: String, text: String, message: String)] = [
        ("aliaz", head, "my/aliaz: there is no template 'aliaz'; did you mean 'alias.mustache'?"),
        ("alias", head + "{{nmae}}", "my/alias:2: AliasView has no 'nmae'; did you mean 'name'?"),
        ("alias", head + "\n{{#documentation}}x", "my/alias:3: '{{#documentation}}' is never closed"),
        ("alias", head + "{{#documentation}}{{/name}}", "my/alias:2: '{{/name}}' closes nothing that is open here"),
        (
            "alias", head + "{{>documentaton}}",
            "my/alias:2: there is no template 'documentaton'; did you mean 'documentation'?"
        ),
        ("alias", head + "{{.}}", "my/alias:2: '{{.}}' is known only in a section for texts or types"),
        ("alias", "{{name}}", "my/alias:1: the first line must name the view, such as '{{! view: StructureView }}'"),
        ("alias", "{{%CONTENT_TYPE:HTML}}\n" + head, "my/alias:1: only the content type TEXT is known"),
        (
            "alias", "{{! view: AliasView, version 1 }}\n",
            "my/alias:1: the views are of version 2, and '{{! view: AliasView, version 1 }}' names another; docs/views.md"
        ),
        ("alias", head + "{{name", "my/alias:2: a tag is opened here and never closed"),
        ("alias", head + "{{na me}}", "my/alias:2: '{{na me}}' is no tag"),
        ("alias", head + "{{=<% %>=}}", "my/alias:2: tags such as '{{=<% %>=}}' are not supported"),
        (
            "alias", head + "{{documentation}}",
            "my/alias:2: 'documentation' holds CommentLines: write '{{#documentation}}'"
        ),
        (
            "alias", head + "{{#documentation}}{{.}}{{/documentation}}",
            "my/alias:2: '.' is text of the document, which is no code: write it behind '//'"
        ),
        (
            "alias", head + "{{#x-a}}let a = \"{{value}}\"{{/x-a}}",
            "my/alias:2: 'value' is text of the document, which is no code: write it behind '//', or use '{{literal}}'"
        ),
        ("alias", head + "{{#x-a}}\n// {{value}}\n{{json}}\n{{/x-a}}", "my/alias:4: 'json' is text of the document"),
        ("alias", head + "{{#x-a}}// {{/x-a}}{{#extensions}}{{name}}{{/extensions}}", "my/alias:2: 'name' is text"),
        ("alias", head + "/* {{#extensions}}{{value}}{{/extensions}} */", "my/alias:2: 'value' is text"),
        ("alias", head + "{{x-a_b}}", "my/alias:2: 'x-a_b' holds ExtensionViews: write '{{#x-a_b}}'"),
        ("file", "{{! view: FileView }}\n{{#x-a}}{{/x-a}}", "my/file:2: FileView has no 'x-a'"),
        ("alias", head + "{{#name}}{{/name}}", "my/alias:2: 'name' is a text: write '{{name}}'"),
        ("alias", head + "{{^type}}{{/type}}", "my/alias:2: 'type' is a type: write '{{type}}' or '{{#type}}'"),
        ("alias", head + "{{isLast}}", "my/alias:2: 'isLast' is true or false: write '{{#isLast}}'"),
        ("structure", head, "my/structure:1: the template renders a StructureView, and names AliasView as its view"),
        (
            "property", head + "{{isComputd}}",
            "my/property:2: PropertyView has no 'isComputd'; did you mean 'isComputed'?"
        ),
        (
            "union", "{{! view: UnionView }}\n{{isIndirect}}",
            "my/union:2: 'isIndirect' is true or false: write '{{#isIndirect}}'"
        ),
        ("documentation", "{{! view: DocumentationView }}\n{{feilds}}", "my/documentation:2: "),
    ]

    @Test("A faulty template is refused with its location and the reason", arguments: faults.indices)
    func faultIsLocated(index: Int) {
        let fault = Self.faults[index]
        do {
            _ = try TemplateSet(overrides: [.init(name: fault.name, text: fault.text, path: "my/\(fault.name)")])
            Issue.record("the template should be refused")
        } catch {
            #expect(error.description.hasPrefix(fault.message))
        }
    }

    @Test("Text of the document may follow comment slashes on its line")
    func textInComments() throws {
        let text = Self.head + "{{#x-a}}// {{value}} {{#items}}{{.}}{{/items}}{{/x-a}}\n{{#documentation}}/// {{.}}\n"
        _ = try TemplateSet(overrides: [.init(name: "alias", text: text + "{{/documentation}}", path: "my/alias")])
    }

    @Test("The line with the content type, which version 1 required, is accepted")
    func contentType() throws {
        let text = "{{%CONTENT_TYPE:TEXT}}\n" + Self.head + "typealias {{name}} = {{type}}\n"
        _ = try TemplateSet(overrides: [.init(name: "alias", text: text, path: "my/alias")])
    }

    @Test("The built-in templates are valid")
    func builtInTemplatesAreSound() throws {
        _ = try TemplateSet()
        #expect(TemplateSet.names.contains("structure"))
    }
}
