import SourceTree
import TestSupport

/// The type of `SourceTree`. The module `Testing` has a type of this name too.
typealias SourceLocation = SourceTree.SourceLocation

/// The result of reading a text.
struct Reading {
    let node: Node?
    let files = SourceFiles()
    let diagnostics = Diagnostics()

    init(_ text: String, path: String = "test.yaml", limits: ReadingLimits = ReadingLimits()) {
        let file = files.add(text: text, path: path)
        node = YAMLReader.read(file, of: files, diagnostics: diagnostics, limits: limits)
    }

    /// The diagnostics as printed, without source lines.
    var report: [String] {
        diagnostics.all.map { diagnostic in
            let place = diagnostic.location.map { "\($0.line):\($0.column)" } ?? "-"
            let notes = diagnostic.notes.map { note in
                " (\(note.message) \(note.location.map { "\($0.line):\($0.column)" } ?? "-"))"
            }
            return "\(place) \(diagnostic.message)\(notes.joined())"
        }
    }

    /// The tree in one line, for example `{a: [1, 'x']}`; strings are quoted.
    var tree: String {
        node.map(Reading.text) ?? "nothing"
    }

    private static func text(_ node: Node) -> String {
        switch node.content {
        case .scalar(let scalar): scalar.kind == .string ? "'\(scalar.text)'" : scalar.text
        case .sequence(let elements): "[\(elements.map(text).joined(separator: ", "))]"
        case .mapping(let mapping):
            "{\(mapping.map { "\($0.key): \(text($0.value))" }.joined(separator: ", "))}"
        }
    }
}

extension Node {
    /// The location as `line:column+length`.
    var place: String {
        "\(location.line):\(location.column)+\(location.length)"
    }
}

extension TemporaryFolder {
    /// Returns the diagnostics of reading a file of the folder, each with its line and column.
    func report(_ name: String) throws -> [String] {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let file = try files.read(path(name))
        _ = YAMLReader.read(file, of: files, diagnostics: diagnostics)
        return diagnostics.all.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)" }
    }
}
