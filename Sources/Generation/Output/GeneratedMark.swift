internal import SwiftEmitter

/// How a generated file is told from one that a person wrote: a comment among its first lines.
enum GeneratedMark {
    /// The comment.
    static let text = EmitterOptions().header

    /// How far down it is looked for, in bytes; a licence may stand above it.
    private static let reach = 16 << 10

    static func isPresent(in content: [UInt8]) -> Bool {
        let head = String(decoding: content.prefix(reach), as: UTF8.self)
        return head.contains("// " + text) || head.contains(text + " -->")
    }
}
