internal import OpenAPIDocument
internal import SourceTree

/// The comparison of one value: the value in both documents, and its place in the report.
final class ValueComparison {
    let context: ComparisonContext
    let pair: ValuePair
    let cursor: Cursor

    init(_ pair: ValuePair, at cursor: Cursor, in context: ComparisonContext) {
        self.context = context
        self.pair = pair
        self.cursor = cursor
    }

    /// Reports a difference of the value.
    func report(
        _ rule: Rule, _ message: String, from oldPlace: SourceLocation, to newPlace: SourceLocation,
        source: SourceEffect = .none, only: SourceLocation? = nil
    ) { context.changes.report(rule, message, at: cursor, from: oldPlace, to: newPlace, source: source, only: only) }

    /// Reports a difference of the value at the location of a keyword.
    func report(_ rule: Rule, _ message: String, keyword: String, source: SourceEffect = .none) {
        report(rule, message, from: oldPlace(of: keyword), to: newPlace(of: keyword), source: source)
    }

    /// Reports a difference of the value that may explain a change of its Swift type.
    func reportValue(_ rule: Rule, _ message: String, from oldPlace: SourceLocation, to newPlace: SourceLocation) {
        context.changes.reportValue(rule, message, at: cursor, from: oldPlace, to: newPlace)
    }

    /// Reports a difference at the location of a keyword that may explain a change of the value's Swift type.
    func reportValue(_ rule: Rule, _ message: String, keyword: String) {
        reportValue(rule, message, from: oldPlace(of: keyword), to: newPlace(of: keyword))
    }

    /// Returns the location of a keyword in the old document, or of another keyword, or of the
    /// value.
    func oldPlace(of keyword: String, else other: String? = nil) -> SourceLocation {
        context.old.location(of: keyword, in: pair.before) ?? other.map { oldPlace(of: $0) } ?? pair.oldPlace
    }

    /// Returns the location of a keyword in the new document, or of another keyword, or of the
    /// value.
    func newPlace(of keyword: String, else other: String? = nil) -> SourceLocation {
        context.new.location(of: keyword, in: pair.after) ?? other.map { newPlace(of: $0) } ?? pair.newPlace
    }
}

extension DocumentSide {
    /// Returns the location of a keyword, or `nil` if no schema of the value has the keyword.
    @inline(never) fileprivate func location(of keyword: String, in value: ResolvedValue) -> SourceLocation? {
        for part in value.schemas {
            let node = references.node(at: part.pointer)?.node
            if let entry = node?.mapping?.entry(keyword) { return entry.keyLocation }
        }
        return nil
    }
}
