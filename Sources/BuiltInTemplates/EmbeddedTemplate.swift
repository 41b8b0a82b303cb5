/// A template that ships with the tool.
public struct EmbeddedTemplate: Sendable, Hashable {
    /// The file's name in `Templates` without its extension.
    public let name: String
    public let text: String
}

/// The built-in templates, in code, so that the tool is one file.
public enum EmbeddedTemplates {}
