/// The program that a SARIF log names as its producer.
package struct SARIFTool: Hashable, Sendable {
    /// The name.
    package let name: String
    /// The version, as defined by semver.org.
    package let version: String
    /// The URL of the program's page.
    package let home: String
    /// The URL of the page that has a section for each code, headed by the code.
    package let documentation: String

    /// Creates a description.
    package init(name: String, version: String, home: String, documentation: String) {
        self.name = name
        self.version = version
        self.home = home
        self.documentation = documentation
    }

    /// Returns the URL of the documentation of a code.
    func help(for code: DiagnosticCode) -> String {
        "\(documentation)#\(code.description.lowercased())"
    }
}
