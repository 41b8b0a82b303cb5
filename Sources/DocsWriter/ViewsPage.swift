internal import SwiftEmitter

/// The page with all views of templates and their fields.
struct ViewsPage: Page {
    let fileName = "views.md"

    func text(updating current: String) throws -> String {
        let views = try ViewReference().views
        return Self.introduction + views.map(Self.section(of:)).joined()
    }

    private static let introduction = """
        # Views

        A template renders a view. This page lists all views and their fields, in version \(TemplateSet.viewsVersion).
        [templates.md](templates.md) explains templates. `make docs` writes this page from the code.

        The kind of a field determines the tags that can refer to it:

        | kind | tags |
        |---|---|
        | text | `{{name}}` |
        | true or false | `{{#isHashable}}…{{/isHashable}}`, `{{^isHashable}}…{{/isHashable}}` |
        | line | `// {{title}}`: text of the document, which is allowed only in comments |
        | text or none | `{{#result}} -> {{.}}{{/result}}`, `{{^result}}…{{/result}}` |
        | texts | `{{#nested}}{{.}}{{/nested}}` |
        | lines | `{{#documentation}}/// {{.}}{{/documentation}}`: text of the document, which is allowed only in comments |
        | a view, a view or none, views | `{{#properties}}…{{/properties}}`, with the fields of that view inside |
        | a type | `{{type}}`, or `{{#type}}…{{/type}}` with the fields of `TypeView` inside |

        A name in a section is that of the innermost view that has the field. `isLast` is true for the last element of a
        list, for example to write commas: `{{#accept}}{{.}}{{^isLast}}, {{/isLast}}{{/accept}}`.

        ## Versions

        A template can name the version of the views for which it was written: `{{! view: StructureView, version 2 }}`.
        `oasgen templates export` adds it. New views and fields do not change the version. A version in which fields were
        removed or changed their meaning has a higher number, and templates that name another version are refused.

        Version 2 replaced pieces of Swift in views by facts:

        - The first line `{{%CONTENT_TYPE:TEXT}}` is not needed.
        - `conformances` became `isHashable` and `isCodable`.
        - `deprecation` is a `DeprecationView`. Include `{{>deprecation}}` in its section.
        - Parameters have names, types and default values; they had a `declaration`. An initialiser has its `properties`.
        - The private properties of computed ones are `storage` of the structure, which writes them below its initialiser.
          The template `property` wrote them.
        - `target` became `self.{{storedMember}}` or `self.{{member}}`.
        - `reader`, `writer`, `readOptions`, `writeOptions` and similar fields became flags, styles and media types.
        - Lists of literals are texts; they were single texts with commas.
        - Views have the names of their templates: `APIHandlerView` (`HandlerView` in `api-handler`), `ClientMethodView`
          (`MethodView`), `ClientRequestView` and `ServerRequestView` (`ExchangeView`), `DocumentationView`
          (`DocumentedView`), `NamespaceView` (`OperationsView`), `PaginationView` (`PagesView`).


        """

    private static func section(of view: ViewReference.View) -> String {
        var summary = view.summary
        if let first = view.templates.first {
            summary +=
                view.templates.count == 1
                ? " Template: `\(first)`." : " Templates: \(view.templates.map { "`\($0)`" }.joined(separator: ", "))."
        }
        var text = "## \(view.name)\n\n\(summary)\n\n| field | kind | meaning |\n|---|---|---|\n"
        for field in view.fields {
            text += "| `\(field.name)` | \(words(field.kind)) | \(field.documentation) |\n"
        }
        return text + "\n"
    }

    private static func words(_ kind: ViewReference.Kind) -> String {
        switch kind {
        case .text: "text"
        case .line: "line"
        case .flag: "true or false"
        case .optionalText: "text or none"
        case .texts: "texts"
        case .lines: "lines"
        case .type(let view): "a type: \(link(view))"
        case .view(let view): link(view)
        case .optionalView(let view): "\(link(view)) or none"
        case .views(let view): "\(link(view))s"
        }
    }

    private static func link(_ view: String) -> String { "[\(view)](#\(view.lowercased()))" }
}
