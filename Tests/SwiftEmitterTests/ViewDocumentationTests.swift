import Foundation
import TestSupport
import Testing

@testable import SwiftEmitter

/// The list of views and fields in `docs/views.md`.
@Suite struct ViewDocumentationTests {
    /// The views that templates render directly.
    private static let roots: [ViewSchema] = [
        AliasView.schema, ClientMethodsView.schema, ClientView.schema, DocumentedView.schema, EnumerationView.schema,
        EqualityView.schema, ExchangeView.schema, FileView.schema, HandlerView.schema, HeaderFieldsView.schema,
        MethodView.schema, MultipartView.schema, OperationView.schema, OperationsView.schema, PageView.schema,
        PagesView.schema, PartHeadersView.schema, ScaffoldView.schema, ShadowAliasesView.schema,
        StructureJSONView.schema, StructureView.schema,
        UnionJSONView.schema, UnionView.schema, WebhookHandlerView.schema,
    ]

    private let documented: [String: [String: String]]
    private let text: String

    init() throws {
        text = try String(contentsOf: ProjectFolder.root.appending(path: "docs/views.md"), encoding: .utf8)
        var documented: [String: [String: String]] = [:]
        for section in text.components(separatedBy: "\n## ").dropFirst() {
            let lines = section.components(separatedBy: "\n")
            var fields: [String: String] = [:]
            for line in lines where line.hasPrefix("| `") {
                let cells = line.components(separatedBy: " | ")
                #expect(cells.count == 3 && cells[2].count > 5, "\(line)")
                fields[String(cells[0].dropFirst(3).dropLast())] = cells[1]
            }
            #expect(documented.updateValue(fields, forKey: lines[0]) == nil, "\(lines[0]) is there twice")
        }
        self.documented = documented
    }

    @Test("The page documents every field of every view and no others")
    func everyDocumentedFieldIsThereAndEveryFieldIsDocumented() {
        var open = Self.roots
        var seen: Set<String> = []
        while let view = open.popLast() {
            guard seen.insert(view.viewName).inserted else { continue }
            let fields = documented[view.viewName] ?? [:]
            #expect(Set(fields.keys) == Set(view.names), "\(view.viewName)")
            for name in view.names {
                guard let kind = view.field(name)?.kind else { continue }
                let words = fields[name] ?? ""
                switch kind {
                case .text: #expect(words == "text", "\(view.viewName).\(name)")
                case .line: #expect(words == "line", "\(view.viewName).\(name)")
                case .flag: #expect(words == "true or false", "\(view.viewName).\(name)")
                case .section(let elements):
                    let element = elements()
                    if element.viewName == "String" {
                        #expect(words == "texts" || words == "text or none", "\(view.viewName).\(name)")
                    } else if element.viewName == "CommentLine" {
                        #expect(words == "lines", "\(view.viewName).\(name)")
                    } else {
                        let link = "[\(element.viewName)](#\(element.viewName.lowercased()))"
                        #expect(words.hasPrefix(link), "\(view.viewName).\(name)")
                        open.append(element)
                    }
                }
            }
        }
        #expect(Set(documented.keys) == seen)
    }

    @Test("The page states the version of the views")
    func theVersionIsSaid() {
        #expect(text.contains("\nVersion \(TemplateSet.viewsVersion) of the views. "))
    }
}
