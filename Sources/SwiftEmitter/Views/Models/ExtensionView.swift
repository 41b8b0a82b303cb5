internal import APIModel

/// A field of the document whose name begins with `x-`.
///
/// In a view with `extensions`, a template can also refer to each of them by name.
/// `{{#x-audience}}for {{value}}{{/x-audience}}` is rendered if the document sets the field.
/// `{{^x-audience}}…{{/x-audience}}` is rendered if the document does not set it, or sets it to `false`, null or an
/// empty sequence.
struct ExtensionView: TemplateView {
    /// The name of the field for the list of extensions in views.
    static let listName = "extensions"

    /// The name in the document, for lookups.
    let key: String
    let name: CommentLine
    /// The text of a scalar, or the JSON text of a sequence or mapping.
    let value: CommentLine
    /// The value as a Swift literal.
    let literal: StringLiteral
    let json: CommentLine
    let items: [CommentLine]
    let isSet: Bool
    /// The value if it is a Swift name such as `Identifiable` or `Billing.Money`, which is allowed in code.
    let identifier: String?

    init(_ value: VendorExtension) {
        key = value.name
        name = CommentLines.clean(value.name)
        self.value = CommentLines.clean(value.text)
        literal = SwiftLiteral.string(value.text)
        json = Self.escaped(value.json)
        items = value.items.map(CommentLines.clean)
        isSet = value.isSet
        identifier = Self.isName(value.text) ? value.text : nil
    }

    /// Returns true for ASCII names separated by dots.
    private static func isName(_ text: String) -> Bool {
        text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { name in
            guard let first = name.first, !isDigit(first) else { return false }
            return name.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "_") || isLetter($0) }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Returns JSON with hidden characters, which are possible only in strings, as escapes (RFC 8259, section 7).
    private static func escaped(_ json: String) -> CommentLine {
        guard json.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return CommentLine(json) }
        var result = ""
        for scalar in json.unicodeScalars {
            if HiddenCharacters.endsLine(scalar) || HiddenCharacters.isControl(scalar) {
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return CommentLine(result)
    }

    static let summary = "A field of the document whose name begins with `x-`; see [templates.md](templates.md)."
    static let fields: ViewFields<ExtensionView> = [
        .line("name", "The name, with its `x-`.") { $0.name },
        .line("value", "The text of a scalar, or the JSON of a list or mapping.") { $0.value },
        .literal("literal", "The value as a Swift literal.") { $0.literal },
        .optionalText("identifier", "The value, if it is a Swift name such as `Identifiable` or `Billing.Money`.") {
            $0.identifier
        },
        .line("json", "The JSON of the value, on one line.") { $0.json },
        .lines("items", "The elements of a list, or a scalar alone.") { $0.items },
        .flag("isSet", "True if the value is not `false`, null or an empty list.") { $0.isSet },
    ]

    static func list(_ extensions: [VendorExtension]) -> [ExtensionView] { extensions.map { ExtensionView($0) } }
}
