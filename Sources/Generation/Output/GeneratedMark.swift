internal import SwiftEmitter

/// The comment that identifies a generated file. It is among the file's first lines, or in its last one.
enum GeneratedMark {
    /// The comment.
    static let text = EmitterOptions().header

    /// How far down it is looked for, in bytes; a licence may stand above it.
    private static let reach = 16 << 10

    static func isPresent(in content: [UInt8]) -> Bool {
        if content.starts(with: "// \(text)\n".utf8) { return true }
        let head = String(decoding: content.prefix(reach), as: UTF8.self)
        if head.contains("// " + text) || head.contains(text + " -->") { return true }
        return content.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    /// Returns the file with the comment. The templates have it, but a template of the user may lack it. Without it the
    /// next run would not recognise the file as generated.
    static func marked(_ file: GeneratedFile) -> GeneratedFile {
        if isPresent(in: Array(file.contents.utf8)) { return file }
        let isSource = file.name.hasSuffix(".swift")
        return GeneratedFile(
            name: file.name, contents: isSource ? "// \(text)\n\n\(file.contents)" : file.contents + ending)
    }

    /// The comment at the end of a page, whose beginning is its heading.
    private static let ending = "\n<!-- \(text) -->\n"
}
