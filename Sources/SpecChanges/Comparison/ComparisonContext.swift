/// The two documents, and the records that all comparers add to.
final class ComparisonContext {
    let old: DocumentSide
    let new: DocumentSide
    let changes = ChangeRecorder()
    let renamed = RenamedNames()
    let visits = VisitGraph()
    /// The comparison of the types of the two models.
    let types: SwiftTypeComparer

    init(old: DocumentSide, new: DocumentSide) {
        self.old = old
        self.new = new
        types = SwiftTypeComparer(old: old, new: new, renamed: renamed, changes: changes)
    }
}
