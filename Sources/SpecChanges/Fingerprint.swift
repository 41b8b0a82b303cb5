internal import OpenAPIDocument
internal import SafeText
internal import SourceTree
internal import StableText

/// The shape of schemas as one text, words aside: equal texts are equal shapes. References are opened, as deep as a
/// rename needs to be sure of.
struct Fingerprint {
    private let side: DocumentSide
    /// The schemas around the one that is looked at.
    private var open: [Pointer] = []
    /// The number of schemas that may still be visited. The number of nested members can grow exponentially.
    private var steps = Fingerprint.most
    private static let most = 20_000

    /// The text; nil names no schema.
    static func text(of schemas: [Schema], on side: DocumentSide) -> String {
        var fingerprint = Fingerprint(side: side)
        let text = fingerprint.text(schemas, depth: 0)
        if fingerprint.steps >= 0, side.mayFingerprint(Self.most - fingerprint.steps) { return text }
        // A schema that was not visited to the end is equal to no other.
        return "\(ObjectIdentifier(side)) \(schemas.map(\.pointer)) \(schemas.map(\.pointer.file.index))"
    }

    private init(side: DocumentSide) {
        self.side = side
    }

    private mutating func text(_ schemas: [Schema], depth: Int) -> String {
        guard let first = schemas.first else { return "any" }
        let place = side.target(of: first).pointer
        steps -= 1
        guard steps >= 0, depth < 6, !open.contains(place) else { return "…" }
        open.append(place)
        defer { open.removeLast() }
        let shape = side.shape(of: schemas)
        var text = shape.types.map(\.rawValue).joined(separator: "|")
        if let format = shape.format { text += ":" + format }
        if shape.isNullable { text += "?" }
        if shape.listedNull != nil { text += "[null]" }
        if let values = shape.values { text += "[" + values.map(\.text).ordered().joined(separator: ",") + "]" }
        if !shape.properties.isEmpty {
            let members = shape.properties.ordered(byText: \.name)
            text += "{"
            for member in members {
                text += doubleQuoted(member.name) + (member.isRequired ? "*" : "")
                text += self.text(member.schemas, depth: depth + 1) + ";"
            }
            text += "}"
        }
        if case .typed(let schemas) = shape.members { text += "<" + self.text(schemas, depth: depth + 1) + ">" }
        if case .forbidden = shape.members { text += "!" }
        if !shape.items.isEmpty { text += "(" + self.text(shape.items, depth: depth + 1) + ")" }
        for branch in shape.branches { text += "/" + self.text([branch], depth: depth + 1) }
        return text
    }
}

extension Node {
    /// A value as one text: equal for equal values, in whatever style they are written.
    var fingerprint: String {
        switch content {
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: return "null"
            case .boolean: return scalar.bool == true ? "true" : "false"
            case .string: return doubleQuoted(scalar.text)
            case .integer: return scalar.int.map { String($0) } ?? scalar.text
            case .number:
                // JSON knows one kind of number: 1.0 is 1.
                guard let number = scalar.double else { return scalar.text }
                return Int(exactly: number).map { String($0) } ?? String(number)
            }
        case .sequence(let elements):
            return "[" + elements.map(\.fingerprint).joined(separator: ",") + "]"
        case .mapping(let mapping):
            var members: [String] = []
            for entry in mapping { members.append(doubleQuoted(entry.key) + ":" + entry.value.fingerprint) }
            return "{" + members.ordered().joined(separator: ",") + "}"
        }
    }

    /// A value as messages print it.
    var printed: String { string ?? fingerprint }
}
