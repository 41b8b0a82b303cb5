@testable import Generation

extension FuzzTarget {
    /// A target for texts of a stranger's document in generated code. All of them are inside literals and comments.
    ///
    /// The first byte selects the field of the document, and the second the options of the generator. The rest is the
    /// text, with a marker in place of each NUL, or at its end.
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

    /// A text that generated names cannot contain, because underscores between words are removed from names.
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

/// A document with the text in a field that contains text.
enum HostileDocument {
    /// The pieces of the document between its fields, and the default values of the fields.
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

    /// Returns the document with a text in one field, or in all fields with text for human readers if `field` is 255.
    static func text(_ text: String, at field: Int) -> String {
        let chosen = field % fields.count
        var document = parts.pieces[0]
        for (index, value) in fields.enumerated() {
            let isProse = value.contains(" ")
            let isHostile = field == 255 ? isProse : index == chosen
            // The leading slash and the parameters of a path are kept.
            let kept = value.hasPrefix("/") ? value : ""
            document += YAMLText.quoted(isHostile ? kept + text : value)
            document += parts.pieces[index + 1]
        }
        return document
    }
}
