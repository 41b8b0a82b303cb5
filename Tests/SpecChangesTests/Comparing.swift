import Generation
import SourceTree
import SpecChanges

/// Comparisons of texts, as `oasgen diff` compares files.
enum Comparing {
    /// Returns the changes and the files of their locations.
    static func report(_ old: String, _ new: String) -> (report: ChangeReport, files: SourceFiles)? {
        let files = SourceFiles()
        _ = files.add(text: old, path: "old.yaml")
        _ = files.add(text: new, path: "new.yaml")
        let outcome = SpecComparison(Configuration(spec: "new.yaml"), files: files).changes(since: "old.yaml")
        return outcome.report.map { ($0, files) }
    }

    static func changes(_ old: String, _ new: String) -> [Change] { report(old, new)?.report.changes ?? [] }
}
