import Foundation
import Generation
import ModelBuilder
import TestSupport
import Testing

/// The schema `docs/oasgen.schema.json`, with which editors check and complete `oasgen.yaml`.
@Suite struct ConfigurationSchemaTests {
    private static let file = ProjectFolder.root.appending(path: "docs/oasgen.schema.json")

    private func properties() throws -> [String: [String: Any]] {
        let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.file)) as? [String: Any]
        #expect(schema?["additionalProperties"] as? Bool == false)
        return try #require(schema?["properties"] as? [String: [String: Any]])
    }

    @Test("Every key is described by its summary")
    func everyKeyIsDescribedInItsOwnWords() throws {
        let properties = try properties()
        #expect(Set(properties.keys) == Set(ConfigurationKey.allCases.map(\.rawValue)))
        for key in ConfigurationKey.allCases {
            #expect(properties[key.rawValue]?["description"] as? String == key.summary, "\(key.rawValue)")
        }
    }

    @Test("Every value of an enumeration is listed")
    func everyWordIsThere() throws {
        let properties = try properties()
        #expect(properties["access"]?["enum"] as? [String] == AccessLevel.allCases.map(\.rawValue))
        #expect(properties["diagnostics"]?["enum"] as? [String] == DiagnosticsFormat.allCases.map(\.rawValue))
        #expect(try listed(properties["generate"]) == OutputPart.allCases.map(\.rawValue))
        #expect(try listed(properties["conformances"]) == Conformance.allCases.map(\.rawValue))
        let filter = try #require(properties["filter"]?["properties"] as? [String: Any])
        #expect(Set(filter.keys) == Set(FilterEntry.Kind.allCases.map(\.rawValue)))
    }

    /// Returns the words of a list.
    private func listed(_ property: [String: Any]?) throws -> [String]? {
        let forms = try #require(property?["oneOf"] as? [[String: Any]])
        return (forms.last?["items"] as? [String: Any])?["enum"] as? [String]
    }

    @Test(
        "A validator accepts valid configurations and refuses broken ones",
        .enabled(if: Program.pythonHas("jsonschema", "yaml"), "Python's jsonschema or PyYAML is absent"))
    func aValidatorAgrees() throws {
        let script = """
            import json, pathlib, sys
            import jsonschema, yaml
            validator = jsonschema.Draft7Validator(json.load(open(sys.argv[1])))
            for name in sys.argv[2:]:
                try:
                    value = yaml.safe_load(open(name))
                except Exception:
                    value = None
                print(pathlib.Path(name).parent.name, pathlib.Path(name).stem, validator.is_valid(value))
            """
        let specs = ["feature-tour", "lago-customers"].map {
            ProjectFolder.specs.appending(path: "\($0)/oasgen.yaml").path
        }
        let folder = Golden.folder.appending(path: "Configurations")
        let broken = Golden.cases(in: "Configurations", suffix: ".yaml").map { folder.appending(path: $0).path }
        let python = try #require(Program.python)
        let run = try python.run(["-c", script, Self.file.path] + specs + broken)
        #expect(run.status == 0)
        let accepted = run.output.split(separator: "\n").filter { $0.hasSuffix(" True") }.map { $0.dropLast(5) }
        let expected = ["feature-tour oasgen", "lago-customers oasgen"]
        #expect(accepted.map(String.init) == expected + Self.beyondSchemas.map { "Configurations \($0)" })
        #expect(run.output.split(separator: "\n").count == specs.count + broken.count)
    }

    /// The broken configurations that the schema accepts.
    ///
    /// The command line can name the document. PyYAML reads YAML 1.1, in which `yes` is true, and it uses the last of two
    /// equal keys.
    private static let beyondSchemas = ["duplicate-key", "hashable-yes", "spec-missing", "strict-off"]
}
