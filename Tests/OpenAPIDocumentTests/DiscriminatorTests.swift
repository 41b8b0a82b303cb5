import OpenAPIDocument
import Testing

@Suite struct DiscriminatorTests {
    @Test("A mapping refers to schemas by name or by reference")
    func mappingsNameSchemas() {
        let loading = Loading(
            version: "3.2.0",
            schemas: """
                Cat: {}
                Pet:
                  discriminator:
                    propertyName: kind
                    defaultMapping: Cat
                    mapping: {cat: Cat, dog: '#/components/schemas/Cat', fish: fish.yaml, bird: ./Cat, none: Nobody}
                    x-more: 1
                """, others: ["fish.yaml": "{type: int}", "Cat": "{}"])
        let discriminator = loading.schema("Pet")?.discriminator
        #expect(discriminator?.propertyName == "kind")
        #expect(discriminator?.mapping.map(\.key) == ["cat", "dog", "fish", "bird", "none"])
        #expect(discriminator?.mapping.map(\.value).last == "Nobody")
        let cat = "#/components/schemas/Cat"
        #expect(discriminator?.mapping.map(\.target?.text) == [cat, cat, "#", "#", nil])
        #expect(discriminator?.defaultMapping == "Cat" && discriminator?.defaultTarget?.text == cat)
        #expect(discriminator?.extensions.count == 1)
        #expect(
            loading.report == [
                "11:98 warning: there is no schema 'Nobody'",
                "1:8 warning: unknown type 'int'; reading it as 'integer'",
            ])
    }

    @Test("A schema name in another file refers to a schema of the entry document")
    func inAnotherFileNamesAreThoseOfTheEntry() {
        let loading = Loading(
            schemas: "Cat: {}\nPet: {$ref: pet.yaml}",
            others: ["pet.yaml": "discriminator: {propertyName: kind, mapping: {cat: Cat}}"])
        let pet = loading.schema("Pet")?.reference.flatMap { loading.references.schema($0) }
        #expect(pet?.discriminator?.mapping[0].target == loading.schema("Cat")?.pointer)
        #expect(loading.report == [])
    }
}
