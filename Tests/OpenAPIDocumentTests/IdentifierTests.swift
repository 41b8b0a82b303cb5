import OpenAPIDocument
import SourceTree
import Testing

/// JSON Schema 2020-12 §8.2: `$id`, `$anchor`, `$dynamicAnchor`; OpenAPI 3.2: `$self`.
@Suite struct IdentifierTests {
    /// Returns the pointer of the schema to which the `$ref` of a component resolves.
    private func target(_ name: String, in loading: Loading) -> String? {
        loading.schema(name)?.reference.flatMap { loading.references.schema($0) }?.pointer.text
    }

    @Test("A reference resolves to an anchor")
    func anchors() {
        let loading = Loading(
            schemas: "A: {$ref: '#here'}\nB: {properties: {x: {$anchor: here}}}\nC: {$ref: 'c.yaml#there'}",
            others: ["c.yaml": "x: [{$anchor: there}]"])
        #expect(target("A", in: loading) == "#/components/schemas/B/properties/x")
        #expect(target("C", in: loading) == "#/x/0")
        #expect(loading.report == [])
    }

    @Test("A reference resolves to an identifier and relative to it")
    func identifiers() {
        let loading = Loading(
            schemas: """
                A: {$ref: 'https://example.com/schemas/b.json'}
                B:
                  $id: https://example.com/schemas/b.json
                  $defs: {inner: {type: string}, named: {$id: c.json}}
                  properties:
                    relative: {$ref: c.json}
                    inner: {$ref: '#/$defs/inner'}
                    outer: {$ref: '#/components/schemas/A'}
                    whole: {$ref: '#'}
                D: {$ref: 'https://example.com/schemas/c.json#'}
                """)
        #expect(target("A", in: loading) == "#/components/schemas/B")
        #expect(target("D", in: loading) == "#/components/schemas/B/$defs/named")
        let targets = loading.schema("B")?.properties.map { $0.schema.reference?.target.text }
        #expect(
            targets == [
                "#/components/schemas/B/$defs/named", "#/components/schemas/B/$defs/inner", "#/components/schemas/A",
                "#/components/schemas/B",
            ])
        #expect(loading.report == [])
    }

    @Test("A reference resolves relative to the field $self")
    func selfOfTheDocument() {
        let loading = Loading(
            version: "3.2.0",
            body: """
                $self: https://example.com/api/openapi
                components:
                  schemas:
                    A: {$ref: 'https://example.com/api/openapi#/components/schemas/B'}
                    B: {$ref: './b.yaml'}
                """, others: ["b.yaml": "type: string"])
        #expect(loading.document?.selfURI == "https://example.com/api/openapi")
        // B is the schema of the file.
        #expect(target("A", in: loading) == "#")
        #expect(target("B", in: loading) == "#")
        #expect(loading.report == [])
    }

    @Test("Recursive and dynamic references resolve to their anchors")
    func recursiveReferences() {
        let loading = Loading(
            schemas: """
                Tree:
                  $recursiveAnchor: true
                  properties: {children: {items: {$recursiveRef: '#'}}}
                Node:
                  $dynamicAnchor: node
                  properties: {next: {$dynamicRef: '#node'}}
                Other: {properties: {node: {$dynamicRef: '#node'}}}
                File: {$ref: tree.yaml}
                """, others: ["tree.yaml": "properties: {child: {$recursiveRef: '#'}}"])
        let tree = loading.schema("Tree")?.properties[0].schema.items?.dynamicReference
        #expect(tree.flatMap { loading.references.schema($0) } === loading.schema("Tree"))
        let node = loading.schema("Node")?.properties[0].schema.dynamicReference
        #expect(node.flatMap { loading.references.schema($0) } === loading.schema("Node"))
        #expect(loading.schema("Other")?.properties[0].schema.dynamicReference?.target == node?.target)
        let file = loading.schema("File")?.reference.flatMap { loading.references.schema($0) }
        let child = file?.properties[0].schema.dynamicReference
        #expect(child.flatMap { loading.references.schema($0) } === file)
        #expect(loading.report == [])
    }

    @Test("A property with the name of an identifier is no identifier")
    func keysThatOnlyLookLikeIdentifiers() {
        let loading = Loading(schemas: "A: {properties: {$id: {type: string}, $anchor: {type: string}}}")
        #expect(loading.schema("A")?.properties.map(\.name) == ["$id", "$anchor"])
        #expect(loading.schema("A")?.id == nil)
        #expect(loading.report == [])
    }

    @Test("A reference from a resource into itself is an error")
    func aResourceThatRefersIntoItselfComesToAnEnd() {
        let loading = Loading(schemas: "A: {$id: 'http://a/b', $ref: '#/x', properties: {c: {$ref: '#/y/z'}}}")
        #expect(loading.diagnostics.errorCount == 2)
    }
}
