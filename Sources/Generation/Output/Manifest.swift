import StableText

/// The list of files that a run generated into a folder: what a later run may replace and remove.
///
/// One file name a line, sorted, under a line that names the format. It is made to be kept in version control and to
/// survive a careless merge: a line that is no file name, for example a conflict marker, is passed over. Lines that begin
/// with `/`, which no file name has, say what code sees of the generated types (``ModelSurface``), so that the next run can
/// tell what changed.
struct Manifest: Hashable {
    /// The name of the list in its folder: runs for several documents, whose namespaces tell them apart, have each
    /// their own.
    static func fileName(of part: String?) -> String { ".oasgen-manifest" + (part.map { "-" + $0 } ?? "") }

    /// The first line.
    private static let format = "# The files that oasgen generated here. It removes none but these. Format 1."

    /// The list has another first line: another version wrote it, or somebody else.
    struct UnknownFormat: Error {}

    let names: Set<String>
    /// What code saw of the types, in lines; empty where nothing was noted.
    let surface: [String]

    init(names: Set<String>, surface: [String] = []) {
        self.names = names
        self.surface = surface
    }

    /// Reads a list. Names of another catalogue than the run's own are passed over, too.
    init(_ text: String, catalogue: String) throws(UnknownFormat) {
        let lines = text.split(whereSeparator: \.isNewline)
        guard lines.first == Self.format[...] else { throw UnknownFormat() }
        names = Set(
            lines.dropFirst().map(String.init).filter { name in
                Self.isFileName(name) && (!name.contains("/") || name.hasPrefix(catalogue + "/"))
            })
        surface = lines.filter { $0.hasPrefix("/") }.map(String.init)
    }

    var text: String {
        let sorted = Array(names).ordered()
        return ([Self.format] + sorted + surface).map { $0 + "\n" }.joined()
    }

    /// True for the name of a source file in the folder itself, or of a page in a catalogue in it,
    /// `Billing.docc/Billing.md`. Hidden files are neither.
    static func isFileName(_ name: String) -> Bool {
        let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let file = parts.last, !file.hasPrefix("."), !file.contains("/"), !name.utf8.contains(0) else {
            return false
        }
        if parts.count == 1 { return file.hasSuffix(".swift") }
        return file.hasSuffix(".md") && parts[0].hasSuffix(".docc") && !parts[0].hasPrefix(".")
    }
}
