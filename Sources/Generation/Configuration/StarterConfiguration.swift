internal import SafeText
internal import SourceTree

/// The `oasgen.yaml` that `oasgen init` writes, with a description and the default value of each key.
package struct StarterConfiguration {
    /// The URL of the JSON schema that editors use to describe the keys.
    private static let schema =
        "https://raw.githubusercontent.com/swift-oasgen/swift-oasgen/main/docs/oasgen.schema.json"

    private let spec: String

    /// Creates the configuration for a document, whose path is relative to the configuration.
    package init(spec: String) {
        self.spec = spec
    }

    /// Returns the document that a configuration is probably for: one with a usual name in the same folder.
    package static func likelySpec(for configuration: String) -> String {
        let found = ConfigurationLookup.documentNames.first { name in
            DiskEntry(at: FilePath.resolved(name, from: configuration)) == .file
        }
        return found ?? ConfigurationLookup.documentNames[0]
    }

    /// The text of the file.
    package var text: String {
        let head = """
            # yaml-language-server: $schema=\(Self.schema)
            #
            # The configuration of 'oasgen generate'. Paths are relative to this file. An option on the command line takes
            # precedence over the key of the same name. A key that is commented out shows its default or an example.

            """
        return head + ConfigurationKey.allCases.map { "\n# \($0.summary)\n\(line($0))\n" }.joined()
    }

    /// Writes the file, unless it exists.
    package func write(to path: String) throws(StarterError) {
        guard DiskEntry(at: path) == .nothing else { throw .exists(path: path) }
        do throws(SystemError) {
            try AtomicFile(path: path).replace(with: Array(text.utf8))
        } catch {
            throw .system(error)
        }
    }

    private func line(_ key: ConfigurationKey) -> String {
        switch key {
        case .spec: "spec: \(Self.scalar(spec))"
        case .output: "output: \(key.defaultText ?? "")"
        default: "# \(key.rawValue): \(key.defaultText ?? key.exampleText ?? "")"
        }
    }

    /// Returns a path as a YAML scalar, which is quoted if it contains special characters.
    private static func scalar(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        return isPlain && text.first != "-" ? text : doubleQuoted(text)
    }
}

/// The reason why the configuration was not written.
package enum StarterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path already exists.
    case exists(path: String)
    /// The operating system reported an error.
    case system(SystemError)

    package var description: String {
        switch self {
        case .exists(let path): "'\(path)' already exists and is not changed"
        case .system(let error): error.description
        }
    }
}
