internal import SafeText
internal import SourceTree

/// The `oasgen.yaml` that `oasgen init` writes: every key, explained, with its default.
package struct StarterConfiguration {
    /// Where editors find what the keys mean.
    private static let schema =
        "https://raw.githubusercontent.com/swift-oasgen/swift-oasgen/main/docs/oasgen.schema.json"

    private let spec: String

    /// Makes one for a document; the path is relative to the configuration.
    package init(spec: String) {
        self.spec = spec
    }

    /// The document that a configuration is most likely to be for: one of the usual names beside it.
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
            # What 'oasgen generate' does. Paths are relative to this file, and an option on the command line wins over
            # the key of the same name here. A key that is commented out shows its default, or an example.

            """
        return head + ConfigurationKey.allCases.map { "\n# \($0.summary)\n\(line($0))\n" }.joined()
    }

    /// Writes the file, unless there is one.
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

    /// A path as a YAML scalar, quoted where it is not made of plain characters alone.
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

/// Why a configuration to start from was not written.
package enum StarterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Something is there already.
    case exists(path: String)
    /// The system refuses.
    case system(SystemError)

    package var description: String {
        switch self {
        case .exists(let path): "'\(path)' exists already and is left as it is"
        case .system(let error): error.description
        }
    }
}
