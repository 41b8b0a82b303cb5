internal import SourceFormatting

/// Moves the top-level code of a file into an enum. Declarations are moved into extensions of the enum, and the names
/// of types in other extensions are prefixed with that of the enum.
struct Namespace {
    private let name: String
    /// Returns true if a type belongs to the API, by the first component of its path.
    private let isOwn: (String) -> Bool
    private var lines: [Substring] = []
    /// Comments and attributes, which are moved together with the declaration after them.
    private var head: [Substring] = []
    private var isInside = false
    private var scanner = SourceScanner()
    private var depth = 0

    init(name: String, isOwn: @escaping (String) -> Bool) {
        self.name = name
        self.isOwn = isOwn
    }

    /// Adds a text, which may contain several declarations and extensions.
    mutating func add(_ block: String) {
        lines.append("")
        for line in block.split(separator: "\n", omittingEmptySubsequences: false) {
            guard depth == 0, scanner.openLiteral == nil, !line.isEmpty, !line.hasPrefix("}") else {
                lines.append(line)
                scan(line)
                continue
            }
            if line.hasPrefix("//") || line.hasPrefix("@") {
                head.append(line)
                continue
            }
            begin(line)
            scan(line)
        }
    }

    /// Returns the text of everything that was added.
    mutating func finished() -> String {
        leave()
        lines += head
        head = []
        return lines.joined(separator: "\n")
    }

    /// Adds the first line of a declaration.
    private mutating func begin(_ line: Substring) {
        if let extended = Self.extended(by: line) {
            leave()
            lines += head
            let path = line[extended...]
            let first = Self.firstName(of: path)
            lines.append(isOwn(first) && first != name ? "\(line[..<extended])\(name).\(path)" : line)
        } else {
            if !isInside { lines.append("nonisolated extension \(name) {") }
            isInside = true
            lines += head
            lines.append(line)
        }
        head = []
    }

    private mutating func leave() {
        guard isInside else { return }
        isInside = false
        lines += ["}", ""]
    }

    private mutating func scan(_ line: Substring) {
        var text = String(line)
        let depth = depth
        var change = 0
        text.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return }
            scanner.scan(start, from: 0, to: bytes.count) { bracket, _ in change += bracket == .open ? 1 : -1 }
        }
        self.depth = depth + change
    }

    /// Returns the identifier at the start of a path. Unicode scalars are compared, because `_` and a combining mark
    /// after it form one `Character`.
    private static func firstName(of path: Substring) -> String {
        let scalars = path.unicodeScalars.prefix {
            !$0.isASCII || $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
        }
        return String(scalars)
    }

    /// Returns the start of the path in a line such as `public extension Customer.Address: Hashable {`, or `nil` if the
    /// line does not begin an extension.
    private static func extended(by line: Substring) -> Substring.Index? {
        var rest = line
        for modifier in ["public ", "package ", "nonisolated "] where rest.hasPrefix(modifier) {
            rest = rest.dropFirst(modifier.count)
        }
        let word = "extension "
        return rest.hasPrefix(word) ? rest.dropFirst(word.count).startIndex : nil
    }
}
