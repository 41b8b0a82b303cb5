internal import OpenAPIDocument
internal import SafeText
internal import SchemaResolution
internal import SourceTree
internal import StableText

/// The shape of schemas as one text, without descriptions. Equal texts mean equal shapes. References are resolved to a
/// limited depth.
struct Fingerprint {
    private let side: DocumentSide
    /// The schemas that contain the current one.
    private var open: [Pointer] = []
    /// The number of schemas that may still be visited. The number of nested members can grow exponentially.
    private var steps = Fingerprint.most
    private static let most = 20_000

    /// Returns the text of schemas.
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
        let value = side.value(of: schemas)
        var text = value.isNull ? "null" : value.types.map(\.rawValue).joined(separator: "|")
        if let format = value.format { text += ":" + format }
        if value.isNullable { text += "?" }
        if value.listedNull != nil { text += "[null]" }
        if let values = value.values { text += "[" + values.map(\.text).ordered().joined(separator: ",") + "]" }
        if !value.members.isEmpty {
            let members = value.members.ordered(byText: \.key)
            text += "{"
            for member in members {
                text += doubleQuoted(member.key) + (member.isRequired ? "*" : "")
                text += self.text(member.schemas, depth: depth + 1) + ";"
            }
            text += "}"
        }
        switch value.intersection.additionalMembers {
        case .unspecified, .any: break
        case .forbidden: text += "!"
        case .values(let values): text += "<" + self.text(values.schemas, depth: depth + 1) + ">"
        }
        if !value.items.isEmpty { text += "(" + self.text(value.items, depth: depth + 1) + ")" }
        for branch in value.branches { text += "/" + self.text([branch], depth: depth + 1) }
        return text
    }
}

extension Node {
    /// The value as it is printed in messages.
    var printed: String { string ?? canonicalText }
}
