/// A piece of a parsed template.
indirect enum TemplateNode: Hashable, Sendable {
    case text(String)
    /// `{{name}}`
    case variable(TemplateTag)
    /// `{{#name}}…{{/name}}`
    case section(TemplateTag, [TemplateNode])
    /// `{{^name}}…{{/name}}`
    case inverted(TemplateTag, [TemplateNode])
    /// `{{>name}}`
    case partial(TemplateTag)
}

/// A name in a template, with what a message about it needs.
struct TemplateTag: Hashable, Sendable {
    let name: String
    /// As written, braces included.
    let text: String
    /// From 1.
    let line: Int
    /// True behind `//` in its line.
    var isInComment = false
}

/// A template after parsing, before its names are resolved.
struct ParsedTemplate: Sendable {
    /// The file's name without its extension.
    let name: String
    /// The file for messages.
    let path: String
    /// The view that the second line names.
    let viewName: String
    let nodes: [TemplateNode]
}
