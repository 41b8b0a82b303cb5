import OpenAPIDocument
import SourceTree
import Testing

/// The limit for the queries of an overlay.
@Suite struct OverlayBudgetTests {
    @Test("A query that takes more steps than the document allows is an error with its location")
    func queriesHaveABudget() throws {
        let servers = (0..<300).map { "{url: 'https://s\($0).example', x-a: [\($0)]}" }.joined(separator: ", ")
        let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\nx-servers: [\(servers)]\n"
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let entry = files.add(text: text, path: "openapi.yaml")
        let overlay = """
            overlay: 1.0.0
            info: {title: O, version: '1'}
            actions:
            - {target: '$..[?$..[?$..*]]', remove: true}
            - {target: $.info, update: {description: later}}
            """
        _ = files.add(text: overlay, path: "overlay.yaml")
        let place = SourceLocation(file: entry, line: 1, column: 1)
        let loader = DocumentLoader(
            files: files, diagnostics: diagnostics, overlays: [OverlayFile(path: "overlay.yaml", location: place)])
        #expect(loader.load(entry) != nil)
        let problem = try #require(diagnostics.all.first)
        #expect(diagnostics.all.count == 1)
        #expect(problem.message.hasPrefix("the queries of the overlays take more than "))
        #expect(problem.location?.line == 4)
    }
}
