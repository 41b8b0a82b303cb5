import OpenAPIDocument
import Testing

@Suite struct SchemaTypeTests {
    @Test(
        "Types and null are read in every version",
        arguments: [
            ("{type: string}", [SchemaType.string], false), ("{type: [integer, 'null']}", [.integer], true),
            ("{type: ['null', string, number]}", [.string, .number], true), ("{type: 'null'}", [], true),
            ("{nullable: true}", [], true), ("{type: object, nullable: true}", [.object], true),
            ("{type: object, nullable: false}", [.object], false), ("{}", [], false),
            ("{type: [string, string]}", [.string], false),
            ("{nullable: false, type: [array, 'null']}", [.array], true),
            ("{enum: [a, null]}", [], false), ("{type: boolean}", [.boolean], false),
        ])
    func typesAndNull(text: String, types: [SchemaType], isNullable: Bool) {
        for version in ["3.0.3", "3.1.0", "3.2.0"] {
            let schema = Loading(version: version, schemas: "A: \(text)").schema("A")
            #expect(schema?.types == types)
            #expect(schema?.isNullable == isNullable)
        }
    }

    @Test("A declared type has a location")
    func theTypeNullIsWritten() {
        #expect(Loading(schemas: "A: {type: 'null'}").schema("A")?.typeLocation != nil)
        #expect(Loading(schemas: "A: {}").schema("A")?.typeLocation == nil)
    }

    @Test("Boolean schemas are read")
    func booleanSchemas() {
        let loading = Loading(schemas: "A: true\nB: false\nC: {additionalProperties: false}\nD: {items: true}")
        #expect(loading.schema("A")?.boolean == true)
        #expect(loading.schema("B")?.boolean == false)
        #expect(loading.schema("C")?.boolean == nil)
        #expect(loading.schema("D")?.items?.boolean == true)
        #expect(loading.report == [])
    }

    @Test("Flags and the format are read")
    func flags() {
        let schema = Loading(schemas: "A: {readOnly: true, deprecated: true, format: date}").schema("A")
        #expect(schema?.isReadOnly == true && schema?.isWriteOnly == false && schema?.isDeprecated == true)
        #expect(schema?.format == "date")
    }

    @Test("A type of another language keeps an explicit format")
    func aTypeOfAnotherLanguageKeepsAnExplicitFormat() {
        let schema = Loading(schemas: "A: {format: int32, type: long}").schema("A")
        #expect(schema?.types == [.integer] && schema?.format == "int32")
    }
}
