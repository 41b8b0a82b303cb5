internal import SwiftEmitter

/// The comment that identifies a generated file. It is among the first lines of the file or in its last line.
enum GeneratedMark {
    /// The text of the comment.
    static let text = EmitterOptions().header

    /// The number of bytes at the beginning of a file in which the comment is searched. A licence may precede it.
    private static let reach = 16 << 10

    static func isPresent(in content: [UInt8]) -> Bool {
        if content.starts(with: "// \(text)\n".utf8) { return true }
        let head = String(decoding: content.prefix(reach), as: UTF8.self)
        if head.contains("// " + text) || head.contains(text + " -->") { return true }
        return content.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    /// Returns the file with the comment. The built-in templates contain it, but a user's template may not. Without the
    /// comment, the next run would not recognise the file as generated.
    static func marked(_ file: GeneratedFile) -> GeneratedFile {
        if isPresent(in: Array(file.contents.utf8)) { return file }
        let isSource = file.name.hasSuffix(".swift")
        return GeneratedFile(
            name: file.name, contents: isSource ? "// \(text)\n\n\(file.contents)" : file.contents + ending)
    }

    /// The comment at the end of a Markdown page, which begins with its heading.
    private static let ending = "\n<!-- \(text) -->\n"
}
