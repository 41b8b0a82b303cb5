import SafeText
import StableText

extension Node {
    /// The JSON text of the value in a canonical form: equal for values that are equal in JSON, however they are written.
    package var canonicalText: String {
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
            return "[" + elements.map(\.canonicalText).joined(separator: ",") + "]"
        case .mapping(let mapping):
            var members: [String] = []
            for entry in mapping { members.append(doubleQuoted(entry.key) + ":" + entry.value.canonicalText) }
            return "{" + members.ordered().joined(separator: ",") + "}"
        }
    }
}
