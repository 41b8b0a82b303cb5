/// A template that ships with the tool.
package struct EmbeddedTemplate: Sendable, Hashable {
    /// The file's name in `Templates` without its extension.
    package let name: String
    package let text: String
}

/// The built-in templates, in code, so that the tool is one file.
package enum EmbeddedTemplates {}
