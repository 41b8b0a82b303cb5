@testable import Generation

extension FuzzTarget {
    /// Texts of a stranger's document in generated code: none of them is outside of literals and comments.
    ///
    /// The first byte chooses the field of the document, the second how it is generated; the rest is the text, with a
    /// marker in place of each NUL, or behind it.
    static let hostileText = FuzzTarget(
        name: "hostile-text", budget: TimeBudget(base: 4, perByte: 2e-3), maximumBytes: 300,
        check: { input in
            var reader = InputReader(input)
            let field = reader.byte()
            let mode = reader.byte()
            var text = String(decoding: reader.rest, as: UTF8.self).replacing("\0", with: marker)
            if !text.contains(marker) { text += marker }
            checkText(text, field, mode, input)
        },
        seeds: { _ in
            let texts = [
                "x\n\0\n", "x\r\0\r", "x\u{2028}\0", "x*/ \0 /*", "\" + \0 + \"", "\"\"\"\n\0\n\"\"\"", "\\(\0)",
                "\"#\n\0", "`\n\0\n`", "application/pdf`.\n/// */\n\0",
                "x\u{0B}\0\u{0C}\0\u{85}\0", "{{\0}}", "{{{\0}}}", "\\", "\\\"\\(\0)", "#if \0", "x\u{202E}\0", "/* \0",
                "a/b;c=\"\n\0\"", "$\0`", "<!-- \0", "]\0[", "*/\r\0",
            ]
            return HostileDocument.fields.indices.flatMap { field in
                [texts[field % texts.count], texts[(field * 7 + 3) % texts.count]].map {
                    [UInt8(field), UInt8(field % 16)] + Array($0.utf8)
                }
            } + texts.map { [255, 3] + Array($0.utf8) }
        })

    /// A text that no generated name can contain: names lose underscores between words.
    private static let marker = " zq_injected() "

    private static func checkText(_ text: String, _ field: Int, _ mode: Int, _ input: [UInt8]) {
        let generated = Generated(HostileDocument.text(text, at: field)) { configuration in
            if mode & 1 == 1 { configuration.namespace = "Shop" }
            if mode & 2 == 2 { configuration.docc = true }
            if mode & 4 == 4 { configuration.shards = ["One.swift", "Two.swift"] }
            if mode & 8 == 8 { configuration.access = .package }
        }
        generated.requireSound(of: input)
        for (name, contents) in generated.files.sorted(by: { $0.key < $1.key }) where name.hasSuffix(".swift") {
            let code = String(decoding: SwiftLexer.lex(contents).code, as: UTF8.self)
            require(!code.contains("zq_injected"), "\(name): code of the document's from \(shown(input))")
        }
    }
}

/// A document with a text in every field that holds one.
enum HostileDocument {
    /// The document in pieces: between two of them is a field, with what it holds otherwise.
    private static let parts: (pieces: [String], defaults: [String]) = {
        var pieces: [String] = []
        var defaults: [String] = []
        for (index, part) in DocumentTexts.withFields.split(separator: "⟦", omittingEmptySubsequences: false)
            .enumerated()
        {
            if index == 0 {
                pieces.append(String(part))
                continue
            }
            let halves = part.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
            defaults.append(String(halves[0]))
            pieces.append(String(halves[1]))
        }
        return (pieces, defaults)
    }()

    static var fields: [String] { parts.defaults }

    /// The document with a text in one field; in every text that is read by nobody but people for 255.
    static func text(_ text: String, at field: Int) -> String {
        let chosen = field % fields.count
        var document = parts.pieces[0]
        for (index, value) in fields.enumerated() {
            let isProse = value.contains(" ")
            let isHostile = field == 255 ? isProse : index == chosen
            // Paths begin with a slash, and keep their parameters.
            let kept = value.hasPrefix("/") ? value : ""
            document += YAMLText.quoted(isHostile ? kept + text : value)
            document += parts.pieces[index + 1]
        }
        return document
    }
}
