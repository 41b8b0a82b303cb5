import StableText

/// The list of files that a run generated into a folder. A later run may replace and remove these files.
///
/// The list has a first line with its format, followed by the sorted file names, one per line. It can be kept in
/// version control. After a faulty merge, lines that are not file names, such as conflict markers, are ignored. Lines
/// that begin with `/`, which no file name does, describe the generated types as other code sees them
/// (``ModelSurface``), so that the next run can report what has changed.
struct Manifest: Hashable {
    /// Returns the file name of the list. Runs for several documents, which have different namespaces, have separate
    /// lists.
    static func fileName(of part: String?) -> String { ".oasgen-manifest" + (part.map { "-" + $0 } ?? "") }

    /// The first line.
    private static let format = "# The files that oasgen generated here. It removes none but these. Format 1."

    /// An error for a list with a different first line, which was written by another version or another program.
    struct UnknownFormat: Error {}

    let names: Set<String>
    /// The lines that describe the generated types, or an empty list if there are none.
    let surface: [String]

    init(names: Set<String>, surface: [String] = []) {
        self.names = names
        self.surface = surface
    }

    /// Reads a list. Names in other catalogues than that of the run are ignored too.
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

    /// Returns true for the name of a source file in the folder, or of a page in a catalogue in the folder, such as
    /// `Billing.docc/Billing.md`. Returns false for hidden files.
    static func isFileName(_ name: String) -> Bool {
        let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let file = parts.last, !file.hasPrefix("."), !file.contains("/"), !name.utf8.contains(0) else {
            return false
        }
        if parts.count == 1 { return file.hasSuffix(".swift") }
        return file.hasSuffix(".md") && parts[0].hasSuffix(".docc") && !parts[0].hasPrefix(".")
    }
}
