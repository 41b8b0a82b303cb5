/// A part of a parsed template.
indirect enum TemplateNode: Hashable, Sendable {
    case text(String)
    /// A variable: `{{name}}`.
    case variable(TemplateTag)
    /// A section: `{{#name}}…{{/name}}`.
    case section(TemplateTag, [TemplateNode])
    /// An inverted section: `{{^name}}…{{/name}}`.
    case inverted(TemplateTag, [TemplateNode])
    /// A partial: `{{>name}}`. It is inline if its line contains anything else.
    case partial(TemplateTag, isInline: Bool)
}

/// A tag of a template, with its name and location.
struct TemplateTag: Hashable, Sendable {
    let name: String
    /// The text of the tag, including its braces.
    let text: String
    /// The line, counted from 1.
    let line: Int
    /// True if the tag follows `//` in its line.
    var isInComment = false
}

/// A parsed template whose names are not resolved yet.
struct ParsedTemplate: Sendable {
    /// The file name without its extension.
    let name: String
    /// The path of the file, for messages.
    let path: String
    /// The view that the template names, and the line in which it names it.
    let viewName: String
    let viewLine: Int
    let nodes: [TemplateNode]

    /// The nodes without the line break at the end of the file.
    var inlineNodes: [TemplateNode] {
        guard case .text(let text) = nodes.last, text.hasSuffix("\n") else { return nodes }
        return nodes.dropLast() + [.text(String(text.dropLast()))]
    }
}
