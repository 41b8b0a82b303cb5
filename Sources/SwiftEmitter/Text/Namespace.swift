/// Puts what templates write for the top level of a file into an enum: declarations into extensions of it, and before the
/// name of what other extensions extend the enum's.
struct Namespace {
    private let name: String
    /// Whether a type is the API's, by the first word of its path.
    private let isOwn: (String) -> Bool
    private var lines: [Substring] = []
    /// Comments and attributes, which go where the declaration under them does.
    private var head: [Substring] = []
    private var isInside = false
    private var scanner = SourceScanner()
    private var depth = 0

    init(name: String, isOwn: @escaping (String) -> Bool) {
        self.name = name
        self.isOwn = isOwn
    }

    /// Adds a text that may declare and extend several types.
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

    /// The text of everything that was added.
    mutating func finished() -> String {
        leave()
        lines += head
        head = []
        return lines.joined(separator: "\n")
    }

    /// A line that starts a declaration.
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

    /// Returns the identifier at the start of a path. Compares Unicode scalars, because `_` and a combining mark after it
    /// form one `Character`.
    private static func firstName(of path: Substring) -> String {
        let scalars = path.unicodeScalars.prefix {
            !$0.isASCII || $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
        }
        return String(scalars)
    }

    /// Where the path begins in `public extension Customer.Address: Hashable {`; nil where the line is no extension.
    private static func extended(by line: Substring) -> Substring.Index? {
        var rest = line
        for modifier in ["public ", "package ", "nonisolated "] where rest.hasPrefix(modifier) {
            rest = rest.dropFirst(modifier.count)
        }
        let word = "extension "
        return rest.hasPrefix(word) ? rest.dropFirst(word.count).startIndex : nil
    }
}
