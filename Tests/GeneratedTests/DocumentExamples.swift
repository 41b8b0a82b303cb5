import Foundation
import OASRuntime
import SourceTree
import TestSupport
import Testing

/// The examples of a document's media types, each with the name of its schema.
struct DocumentExamples {
    struct Example: CustomTestStringConvertible, Sendable {
        /// The last part of the schema's reference, or nil for an inline schema.
        let schema: String?
        let name: String
        /// The value as JSON.
        let text: String

        var testDescription: String { "\(schema ?? "in place") \(name)" }
    }

    private let document: Node
    private var found: [Example] = []

    static func all(of spec: String) -> [Example] {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let path = ProjectFolder.specs.appending(path: "\(spec)/openapi.yaml").path
        guard let file = try? files.read(path),
            let document = YAMLReader.read(file, of: files, diagnostics: diagnostics)
        else { return [] }
        var examples = DocumentExamples(document: document)
        examples.collect(document)
        return examples.found
    }

    private init(document: Node) {
        self.document = document
    }

    private mutating func collect(_ node: Node) {
        switch node.content {
        case .scalar: break
        case .sequence(let items): for item in items { collect(item) }
        case .mapping(let mapping):
            if let schema = mapping["schema"]?.mapping, let examples = mapping["examples"]?.mapping {
                for entry in examples {
                    guard let value = value(of: entry.value), let text = try? JSON.string(Self.json(value)) else {
                        continue
                    }
                    let name = schema["$ref"]?.string?.split(separator: "/").last.map(String.init)
                    found.append(Example(schema: name, name: entry.key, text: text))
                }
            }
            for entry in mapping { collect(entry.value) }
        }
    }

    private func value(of example: Node) -> Node? {
        guard let reference = example.mapping?["$ref"]?.string else { return example.mapping?["value"] }
        let name = reference.split(separator: "/").last.map(String.init) ?? ""
        return document.mapping?["components"]?.mapping?["examples"]?.mapping?[name]?.mapping?["value"]
    }

    private static func json(_ node: Node) -> JSONValue {
        switch node.content {
        case .sequence(let items): return .array(items.map(json))
        case .mapping(let mapping):
            return .object(JSONObject(mapping.map { ($0.key, json($0.value)) }))
        case .scalar(let scalar):
            if let text = node.string { return .string(text) }
            if node.isNull { return .null }
            if let flag = node.bool { return .boolean(flag) }
            if let integer = node.int { return .integer(integer) }
            if let number = node.double { return .number(number) }
            return .string(scalar.text)
        }
    }
}

/// Decodes a text as the type, encodes the value and compares the two texts.
///
/// Null equals absent, and two date-times are equal if they are the same moment.
func survives<Model: JSONDecodable & JSONEncodable>(_ type: Model.Type, _ text: String) throws -> Bool {
    func normalised(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let items): .array(items.map(normalised))
        case .object(let members): .object(members.filter { $0.value != .null }.mapValues(normalised))
        case .string(let text): .string(inUniversalTime(text))
        default: value
        }
    }
    let again = try JSON.decode(JSONValue.self, from: try JSON.encode(try JSON.decode(type, from: text)))
    return normalised(again) == normalised(try JSON.decode(JSONValue.self, from: text))
}

/// Returns a date-time in UTC, and any other text unchanged.
private func inUniversalTime(_ text: String) -> String {
    guard let quoted = try? JSON.string(text), let moment = try? JSON.decode(Date.self, from: quoted),
        let written = try? JSON.string(moment)
    else { return text }
    return String(written.dropFirst().dropLast())
}
