/// The names of features that are reported once for a document, such as those of a later version.
final class ReportedNames {
    private var names: Set<String> = []

    /// Returns true for the first report of a name.
    func insert(_ name: String) -> Bool { names.insert(name).inserted }
}
