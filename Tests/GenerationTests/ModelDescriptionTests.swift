import Foundation
import Generation
import Inspection
import TestSupport
import Testing

/// Every document in `Models`, with its expected description as text and as JSON in the files beside it.
@Suite struct ModelDescriptionTests {
    static let cases = Golden.cases(in: "Models", suffix: ".yaml")

    private func description(of name: String) throws -> ModelDescription {
        let source = Golden.folder.appending(path: "Models").appending(path: name)
        let outcome = try Pipeline(Configuration(spec: source.path)).run(through: .build)
        return ModelDescription(try #require(outcome.model))
    }

    private func golden(_ name: String, _ suffix: String) -> Golden {
        let source = Golden.folder.appending(path: "Models").appending(path: name)
        return Golden(url: source.deletingPathExtension().appendingPathExtension(suffix))
    }

    @Test("The folder of models contains cases")
    func casesAreFound() {
        #expect(!Self.cases.isEmpty)
    }

    @Test("A model has the expected description as text", arguments: cases)
    func text(of name: String) throws {
        try golden(name, "txt").expect(description(of: name).text)
    }

    @Test("A model has the expected description as JSON", arguments: cases)
    func json(of name: String) throws {
        let json = try description(of: name).json
        try golden(name, "json").expect(json)
        #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
    }

    @Test("Both descriptions of a model name its types, members and operations")
    func jsonIsComplete() throws {
        let description = try description(of: "shop.yaml")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(description.json.utf8)) as? [String: Any])
        let names = Self.names(in: object)
        for name in [
            "Item", "Maker", "listPrice", "createItem", "eBook", "bearer", "region", "additionalProperties", "steps",
        ] {
            #expect(names.contains(name), "\(name) is not in the JSON")
            #expect(description.text.contains(name), "\(name) is not in the text")
        }
    }

    /// Returns every `name` and `method` of a JSON value.
    private static func names(in value: Any) -> Set<String> {
        if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(names(in: $1)) } }
        guard let object = value as? [String: Any] else { return [] }
        let own = ["name", "method"].compactMap { object[$0] as? String }
        return object.values.reduce(into: Set(own)) { $0.formUnion(names(in: $1)) }
    }
}
