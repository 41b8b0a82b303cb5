import Foundation

/// Functions for files and names of a package, which may come from a stranger.
enum Untrusted {
    /// The maximum size of a file in bytes, which is the tool's own limit for a document.
    private static let maximumBytes = 256 << 20

    /// Returns the content of a regular file. Symbolic links are followed.
    ///
    /// Returns `nil` for a file above the limit and for anything else, such as a named pipe, for which the build would
    /// wait.
    static func content(of file: URL) -> Data? {
        let place = file.resolvingSymlinksInPath()
        let attributes = try? FileManager.default.attributesOfItem(atPath: place.path)
        guard attributes?[.type] as? FileAttributeType == .typeRegular,
            let size = attributes?[.size] as? Int, size <= maximumBytes
        else { return nil }
        return try? Data(contentsOf: place)
    }

    /// Returns a name for a message on one line, without control characters, bidirectional formatting characters and
    /// workflow commands, which a build service would execute when it finds them in a log.
    static func printable(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                text += scalar.escaped(asASCII: true)
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text.replacingOccurrences(of: "##", with: "#\\u{23}").replacingOccurrences(of: "::", with: ":\\u{3A}")
    }
}
