import Testing

@testable import SwiftEmitter

/// The declarations from which `docs/views.md` is written.
@Suite struct ViewReferenceTests {
    private let reference: ViewReference

    init() throws { reference = try ViewReference() }

    @Test("Every template renders a view that is documented")
    func templates() {
        #expect(Set(reference.views.flatMap(\.templates)) == Set(TemplateSet.names))
    }

    @Test("Every field has a documentation, and its name is unique in the view")
    func fields() {
        for view in reference.views {
            #expect(view.summary.hasSuffix("."), "\(view.name)")
            #expect(Set(view.fields.map(\.name)).count == view.fields.count, "\(view.name)")
            for field in view.fields {
                #expect(field.documentation.hasSuffix("."), "\(view.name).\(field.name)")
                #expect(!field.documentation.contains("|"), "\(view.name).\(field.name)")
                #expect(field.name != ViewSchema.last, "\(view.name)")
            }
        }
    }

    @Test("A view that a template renders is named as the template")
    func names() throws {
        let names = Set(reference.views.map(\.name))
        for name in ["structure", "property", "client-request", "server-request", "client-method", "pagination"] {
            let words = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            #expect(names.contains(words.joined() + "View"), "\(name)")
        }
    }
}
