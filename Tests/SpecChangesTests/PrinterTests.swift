import SpecChanges
import Testing

@Suite struct PrinterTests {
    @Test("A report contains no control characters of the documents")
    func controlCharacters() throws {
        func document(_ size: String, _ type: String) -> String {
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                parameters: [{name: size, in: query, schema: {type: \(size)}}]
                get:
                  operationId: "first\\e[31m"
                  responses: {'204': {description: d}}
                post:
                  operationId: "second\\e[31m"
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing%1B'}}}}
                  responses: {'204': {description: d}}
            components: {schemas: {"Thing\\e": {type: object, properties: {"a\\e": {type: \(type)}}}}}

            """
        }
        let compared = Comparing.report(document("integer", "string"), document("string", "integer"))
        let (report, files) = try #require(compared)
        let printer = ReportPrinter(report, files: files)
        #expect(report.sections.map(\.group.title).contains { $0.contains("\u{1B}") })
        #expect(report.changes.contains { $0.reach.count > 1 })
        for text in [printer.text, printer.markdown, printer.json].map(\.description) {
            #expect(!text.contains("\u{1B}"), "\(text)")
        }
    }
}
