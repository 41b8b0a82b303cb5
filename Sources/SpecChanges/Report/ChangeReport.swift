internal import SafeText
internal import StableText

/// The differences between two documents, in groups.
package struct ChangeReport: Sendable {
    /// The differences of one operation, one component or the API as a whole.
    package struct Section: Sendable {
        package let group: Change.Group
        package internal(set) var changes: [Change]
    }

    /// The sections: the API, the operations in the order of the new document, and the components by name.
    package let sections: [Section]

    /// Creates a report of the differences between two documents.
    package init(old: DocumentSide, new: DocumentSide) {
        let changes = DocumentComparer(old: old, new: new).run()
        var sections: [Section] = []
        var positions = [String: Int]()
        for change in changes {
            let key = "\(change.group.rank) \(change.group.title)"
            if let known = positions[key] {
                sections[known].changes.append(change)
            } else {
                positions[key] = sections.count
                sections.append(Section(group: change.group, changes: [change]))
            }
        }
        self.sections = sections.ordered { a, b in
            let (first, second) = (a.group.rank, b.group.rank)
            if first != second { return first < second }
            guard case .component(let name) = a.group, case .component(let other) = b.group else { return false }
            return precedes(name, other)
        }
    }

    /// All differences, in the order of the sections.
    package var changes: [Change] {
        var all: [Change] = []
        for section in sections { all += section.changes }
        return all
    }

    /// True if there is no difference.
    package var isEmpty: Bool { sections.isEmpty }
    /// The number of differences that break clients, servers or code of callers.
    package var breakingCount: Int { changes.count { $0.isBreaking } }
}

extension Change.Group {
    fileprivate var rank: Int {
        switch self {
        case .api: 0
        case .operation: 1
        case .component: 2
        }
    }

    /// The name of the group in reports.
    package var title: String {
        switch self {
        case .api: "The API"
        case .operation(let name): name
        case .component(let name): name
        }
    }
}
