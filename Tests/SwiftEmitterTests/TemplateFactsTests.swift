import APIModel
import Testing

@testable import SwiftEmitter

/// The facts that templates of users can read.
@Suite struct TemplateFactsTests {
    private static let line = DeclarationID(1)
    private static let order = DeclarationID(2)

    /// Returns the text that a template of properties writes for an order, without blank lines.
    private func properties(_ template: String) throws -> [String] {
        let text = "{{! view: PropertyView }}\n// \(template)\n"
        let templates = try TemplateSet(overrides: [.init(name: "property", text: text, path: "property")])
        let files = SwiftEmitter(templates: templates).emit(Self.model)
        let order = try #require(files.first { $0.name == "Order.swift" })
        return order.contents.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("// ") }
            .dropFirst().map { String($0.dropFirst(3)) }
    }

    private static var model: APIModel {
        let types: [(name: String, key: String, type: TypeReference, isRequired: Bool)] = [
            ("orderID", "order_id", .scalar(.integer), true), ("note", "note", .presence(.scalar(.string)), false),
            ("default", "default", .optional(.scalar(.dateTime)), true),
            ("lines", "lines", .optional(.array(.named(line))), false),
        ]
        let properties = types.map {
            Property(name: MemberName($0.name), key: $0.key, type: $0.type, isRequired: $0.isRequired)
        }
        var structure = Structure(
            head: DeclarationHead(id: order, name: TypeName("Order"), file: FileName("Order")), properties: properties)
        structure.additionalProperties = AdditionalProperties(
            name: MemberName("additionalProperties"), value: .scalar(.json))
        let alias = Alias(
            head: DeclarationHead(id: line, name: TypeName("Line"), file: FileName("Line")), target: .scalar(.string))
        return APIModel(
            title: "Test", version: "1", documentation: .init(),
            names: APINames(
                client: TypeName("TestClient"), handler: TypeName("TestHandler"), operations: TypeName("Operations")),
            servers: [], securitySchemes: [], declarations: [.structure(structure), .alias(alias)], groups: [],
            typePaths: [order: TypePath([TypeName("Order")]), line: TypePath([TypeName("Line")])])
    }

    @Test("A property has its key in the document, and its names in Swift")
    func keys() throws {
        #expect(
            try properties("{{name}} {{member}} {{key}}{{#isAdditional}} additional{{/isAdditional}}") == [
                #"orderID orderID "order_id""#, #"note note "note""#, #"`default` default "default""#,
                #"lines lines "lines""#,
                #"additionalProperties additionalProperties "additionalProperties" additional"#,
            ])
    }

    @Test("A property says whether it is required, and whether it is optional, nullable or a Presence")
    func flags() throws {
        let flags = ["isRequired", "isOptional", "isNullable", "isPresence"]
        #expect(
            try properties(flags.map { "{{#\($0)}}\($0) {{/\($0)}}" }.joined() + "end") == [
                "isRequired end", "isNullable isPresence end", "isRequired isOptional isNullable end",
                "isOptional end", "end",
            ])
    }

    @Test("A type has its parts, and its text")
    func types() throws {
        let scalar = "{{#scalar}}{{.}}{{/scalar}}"
        let element = "{{#isArray}}array of {{#element}}{{.}}{{#isAlias}}, an alias{{/isAlias}}{{/element}}{{/isArray}}"
        #expect(
            try properties("{{type}}: {{#type}}{{#unwrapped}}\(scalar)\(element){{/unwrapped}}{{/type}}.") == [
                "Int: integer.", "Presence<String>: string.", "Date?: dateTime.",
                "[Line]?: array of Line, an alias.", "JSONObject<JSONValue>: .",
            ])
    }

    @Test("A name is that of the innermost view that has the field")
    func scopes() throws {
        #expect(
            try properties(
                "{{#type}}{{#isPresence}}{{key}}{{#wrapped}}{{^isPresence}} wrapped{{/isPresence}}{{/wrapped}}"
                    + "{{/isPresence}}{{/type}};")
                == [";", #""note" wrapped;"#, ";", ";", ";"])
    }

    @Test("The last element of a list is known, and an inline partial ends without a line break")
    func lists() throws {
        let partial =
            "{{! view: InitialiserView }}\n{{#properties}}{{>property}}{{^isLast}}, {{/isLast}}{{/properties}}"
        let templates = try TemplateSet(overrides: [
            .init(name: "initialiser", text: "\(partial)\n", path: "initialiser"),
            .init(name: "property", text: "{{! view: PropertyView }}\nvar {{name}}\n", path: "property"),
        ])
        let files = SwiftEmitter(templates: templates).emit(Self.model)
        #expect(
            files.contains {
                $0.contents.contains(
                    "\n    var orderID, var note, var `default`, var lines, var additionalProperties\n")
            })
    }
}
