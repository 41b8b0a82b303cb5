internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// A value of a discriminator that selects a branch: a key of the mapping, else the name of the branch's schema.
private struct BranchTag {
    let key: String
    /// The name of the branch in the new document.
    let branch: String
    let schema: Schema
    let location: SourceLocation
    /// True if the value is a key of the mapping.
    let isWritten: Bool
}

/// Compares the discriminators of a value and the branches that their values select.
struct DiscriminatorComparer {
    private let comparison: ValueComparison

    private var pair: ValuePair { comparison.pair }
    private var old: DocumentSide { comparison.context.old }
    private var new: DocumentSide { comparison.context.new }

    init(_ comparison: ValueComparison) { self.comparison = comparison }

    func compare() {
        let (before, after) = (pair.before.discriminator, pair.after.discriminator)
        let (from, to) = (before?.location ?? pair.oldPlace, after?.location ?? pair.newPlace)
        guard let before, let after else {
            if let after {
                comparison.reportValue(
                    .discriminatorAdded, "has the discriminator '\(after.propertyName)'", from: from, to: to)
            } else if let before {
                comparison.reportValue(
                    .discriminatorRemoved, "no longer has the discriminator '\(before.propertyName)'", from: from,
                    to: to)
            }
            return
        }
        if before.propertyName != after.propertyName {
            comparison.reportValue(
                .discriminatorChanged,
                "has the discriminator '\(after.propertyName)' instead of '\(before.propertyName)'", from: from, to: to)
        }
        compareTags(of: before, and: after)
    }

    private func compareTags(of before: Discriminator, and after: Discriminator) {
        let (from, to) = (before.location, after.location)
        let olds = tags(of: before, branches: pair.before.branches, on: old)
        let news = tags(of: after, branches: pair.after.branches, on: new)
        let pairing = Pairing(olds.map(\.key), news.map(\.key))
        for index in olds.indices {
            let tag = olds[index]
            if let other = pairing.successors[index].map({ news[$0] }) {
                guard tag.branch != other.branch, !isSameType(tag.schema, other.schema) else { continue }
                comparison.reportValue(
                    .discriminatorValueChanged, "discriminator value '\(tag.key)' selects another branch",
                    from: tag.location, to: other.location)
            } else if tag.isWritten || news.contains(where: { !$0.isWritten && isSameBranch(tag, $0) }) {
                // A value that is the name of a removed branch is not reported. The removal of the branch is reported.
                comparison.reportValue(
                    .discriminatorValueRemoved, "discriminator value '\(tag.key)' is removed", from: tag.location,
                    to: to)
            }
        }
        for index in pairing.added {
            let tag = news[index]
            guard tag.isWritten || olds.contains(where: { !$0.isWritten && isSameBranch($0, tag) }) else { continue }
            comparison.reportValue(
                .discriminatorValueAdded, "discriminator value '\(tag.key)' is added", from: from, to: tag.location)
        }
    }

    /// Returns the values that select a branch. Entries whose reference cannot be resolved are left out.
    private func tags(of discriminator: Discriminator, branches: [Schema], on side: DocumentSide) -> [BranchTag] {
        var tags: [BranchTag] = []
        var mapped: Set<Pointer> = []
        for entry in discriminator.mapping {
            guard let schema = side.references.schema(of: entry) else { continue }
            let target = side.target(of: schema)
            mapped.insert(target.pointer)
            tags.append(
                BranchTag(
                    key: entry.key, branch: name(of: target, on: side) ?? entry.value, schema: target,
                    location: entry.location, isWritten: true))
        }
        for branch in branches where branch.reference != nil {
            let target = side.target(of: branch)
            guard !mapped.contains(target.pointer), !target.listsValues(of: discriminator.propertyName) else {
                continue
            }
            let key = side.componentName(target) ?? side.references.placeName(of: target.pointer)
            guard !tags.contains(where: { $0.key == key }) else { continue }
            tags.append(
                BranchTag(
                    key: key, branch: name(of: target, on: side) ?? key, schema: target, location: branch.location,
                    isWritten: false))
        }
        return tags
    }

    private func name(of schema: Schema, on side: DocumentSide) -> String? {
        side.componentName(schema).map { side === old ? comparison.context.renamed.component($0) : $0 }
    }

    private func isSameBranch(_ before: BranchTag, _ after: BranchTag) -> Bool {
        before.branch == after.branch || isSameType(before.schema, after.schema)
    }

    /// Returns true if two schemas have the same type in Swift. They may be in different files.
    private func isSameType(_ before: Schema, _ after: Schema) -> Bool {
        guard let path = old.typePath(of: before) else { return false }
        return path == new.typePath(of: after)
    }
}

extension Schema {
    /// Returns true if the schema itself lists the values of a member.
    fileprivate func listsValues(of key: String) -> Bool {
        if discriminatorValue != nil { return true }
        guard let member = properties.first(where: { $0.name == key })?.schema else { return false }
        return member.enumeration != nil || member.constant != nil
    }
}
