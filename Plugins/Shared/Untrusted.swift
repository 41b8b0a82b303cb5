import Foundation

/// Files and names that a package holds, which may be a stranger's.
enum Untrusted {
    /// The most bytes that are read of a file, the tool's own limit for a document.
    private static let maximumBytes = 256 << 20

    /// The content of a regular file; nil for anything else, such as a named pipe, which would keep the build waiting, and
    /// for a file beyond the limit. A symbolic link is followed.
    static func content(of file: URL) -> Data? {
        let place = file.resolvingSymlinksInPath()
        let attributes = try? FileManager.default.attributesOfItem(atPath: place.path)
        guard attributes?[.type] as? FileAttributeType == .typeRegular,
            let size = attributes?[.size] as? Int, size <= maximumBytes
        else { return nil }
        return try? Data(contentsOf: place)
    }

    /// Returns a name for a message: on one line, without control and bidirectional formatting characters, and without
    /// workflow commands, which a build service executes where it finds them in a log.
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
