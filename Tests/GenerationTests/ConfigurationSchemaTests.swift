import Foundation
import Generation
import ModelBuilder
import Testing

/// `docs/oasgen.schema.json`, by which editors check and complete `oasgen.yaml`, says what the reader says.
@Suite struct ConfigurationSchemaTests {
    private static let file = Golden.folder.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/oasgen.schema.json")

    private func properties() throws -> [String: [String: Any]] {
        let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.file)) as? [String: Any]
        #expect(schema?["additionalProperties"] as? Bool == false)
        return try #require(schema?["properties"] as? [String: [String: Any]])
    }

    @Test func everyKeyIsDescribedInItsOwnWords() throws {
        let properties = try properties()
        #expect(Set(properties.keys) == Set(ConfigurationKey.allCases.map(\.rawValue)))
        for key in ConfigurationKey.allCases {
            #expect(properties[key.rawValue]?["description"] as? String == key.summary, "\(key.rawValue)")
        }
    }

    @Test func everyWordIsThere() throws {
        let properties = try properties()
        #expect(properties["access"]?["enum"] as? [String] == AccessLevel.allCases.map(\.rawValue))
        #expect(properties["diagnostics"]?["enum"] as? [String] == DiagnosticsFormat.allCases.map(\.rawValue))
        #expect(try listed(properties["generate"]) == OutputPart.allCases.map(\.rawValue))
        #expect(try listed(properties["conformances"]) == Conformance.allCases.map(\.rawValue))
        let filter = try #require(properties["filter"]?["properties"] as? [String: Any])
        #expect(Set(filter.keys) == Set(FilterEntry.Kind.allCases.map(\.rawValue)))
    }

    /// The words of a list.
    private func listed(_ property: [String: Any]?) throws -> [String]? {
        let forms = try #require(property?["oneOf"] as? [[String: Any]])
        return (forms.last?["items"] as? [String: Any])?["enum"] as? [String]
    }

    /// By Python's jsonschema, where it is installed: what is right passes, and what is broken does not, apart from what
    /// no schema can say.
    @Test func aValidatorAgrees() throws {
        let script = """
            import json, pathlib, sys
            try:
                import jsonschema, yaml
            except ImportError:
                sys.exit(77)
            validator = jsonschema.Draft7Validator(json.load(open(sys.argv[1])))
            for name in sys.argv[2:]:
                try:
                    value = yaml.safe_load(open(name))
                except Exception:
                    value = None
                print(pathlib.Path(name).parent.name, pathlib.Path(name).stem, validator.is_valid(value))
            """
        let root = Self.file.deletingLastPathComponent().deletingLastPathComponent()
        let specs = ["feature-tour", "lago-customers"].map { root.appending(path: "Specs/\($0)/oasgen.yaml").path }
        let folder = Golden.folder.appending(path: "Configurations")
        let broken = Golden.cases(in: "Configurations", suffix: ".yaml").map { folder.appending(path: $0).path }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, Self.file.path] + specs + broken
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        // 77: no validator, 127: no Python.
        guard process.terminationStatus != 77, process.terminationStatus != 127 else { return }
        let accepted = text.split(separator: "\n").filter { $0.hasSuffix(" True") }.map { $0.dropLast(5) }
        let expected = ["feature-tour oasgen", "lago-customers oasgen"]
        #expect(accepted.map(String.init) == expected + Self.beyondSchemas.map { "Configurations \($0)" })
        #expect(text.split(separator: "\n").count == specs.count + broken.count)
    }

    /// The command line can name the document, and PyYAML reads YAML 1.1: a key twice is its last, `yes` is true.
    private static let beyondSchemas = ["duplicate-key", "hashable-yes", "spec-missing", "strict-off"]
}
