package import SourceTree

/// Limits the merging of schemas that refer to each other.
///
/// Each branch of a union is merged with the keywords beside the union, each member is merged with others of its name,
/// and the results may have to be merged again. The work is the product of the lengths of all lists: a document of one
/// page could take hours. A schema above the limit allows any JSON value, with a warning.
package struct MergeBudget {
    /// The maximum number of merges inside an outermost one.
    let most: Int
    /// The maximum depth of nested merges.
    let deepest: Int
    private var count = 0
    private var depth = 0
    private var hasReported = false

    package init(most: Int, deepest: Int) {
        self.most = most
        self.deepest = deepest
    }

    /// Begins a merge, which ``leave()`` ends. Returns false if a limit is exceeded, which is reported once for each
    /// document.
    package mutating func enter(reporting location: SourceLocation?, to diagnostics: Diagnostics) -> Bool {
        if depth == 0 { count = 0 }
        if count < most, depth < deepest {
            count += 1
            depth += 1
            return true
        }
        if !hasReported, let location {
            hasReported = true
            diagnostics.warning(
                .compositionCycle,
                "merging these schemas takes more than \(most) steps or \(deepest) levels; the rest is typed as "
                    + "'JSONValue'", at: location)
        }
        return false
    }

    package mutating func leave() { depth -= 1 }
}
