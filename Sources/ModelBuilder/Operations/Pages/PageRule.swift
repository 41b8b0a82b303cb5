package import APIModel
package import SourceTree

/// A rule about the pages of operations, from a field of the document or from the configuration. What it leaves out is
/// found by the names of parameters and members.
package struct PageRule: Hashable, Sendable {
    /// The place of the parameter that selects the page.
    package enum Place: String, CaseIterable, Hashable, Sendable {
        case query, header, body
    }

    /// The styles of a rule. A page number or an offset is counted by the client unless the response contains the next
    /// one.
    package enum Style: String, CaseIterable, Hashable, Sendable {
        case page, offset, cursor, url, link, none
    }

    package var source: Pagination.Source
    package var location: SourceLocation
    /// The operations, tags and paths that the rule is for. An empty list means all operations that it fits.
    package var selectors: [FilterEntry] = []
    /// The name of the method.
    package var name: String?
    package var style: Style?
    /// The name of the parameter on the wire, or the path of a member of the body.
    package var parameter: String?
    package var place = Place.query
    /// The value of the parameter for the first page.
    package var start: Int?
    /// Paths of members from the success body; see `PageMembers`.
    package var members = [Member: [String]]()

    /// The members that a rule can name.
    package enum Member: String, CaseIterable, Hashable, Sendable {
        case items, next
        case lastItem = "last-item"
        case hasMore = "has-more"
        case isLast = "is-last"
        case total
        case pageCount = "page-count"
    }

    package init(source: Pagination.Source, location: SourceLocation) {
        self.source = source
        self.location = location
    }

    /// True if the rule names the operation, so that it is an error if it does not fit.
    var isForOneOperation: Bool {
        if case .document = source { return true }
        return selectors.contains { $0.kind == .operations }
    }
}

/// The settings about pages in the configuration.
package struct PageSettings: Hashable, Sendable {
    /// True if operations without a rule have pages if their parameters and members have the usual names.
    package var detects = false
    /// The rules, of which the first that fits applies.
    package var rules: [PageRule] = []

    package init() {}
}
