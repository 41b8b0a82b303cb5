internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// A value by which a discriminator knows a branch: one that its mapping has, else the name of the branch's schema.
private struct BranchTag {
    let key: String
    /// The branch, by its name as the newer document has it.
    let branch: String
    let schema: Schema
    let location: SourceLocation
    /// Whether the mapping has it.
    let isWritten: Bool
}

/// Discriminators, and what their values stand for.
extension Comparer {
    func compareDiscriminators(_ pair: ValuePair, at cursor: Cursor) {
        let (before, after) = (pair.before.discriminator, pair.after.discriminator)
        let (from, to) = (before?.location ?? pair.oldPlace, after?.location ?? pair.newPlace)
        guard let before, let after else {
            if let after {
                reportValue(
                    .discriminatorAdded, "is told apart by '\(after.propertyName)'", at: cursor, from: from, to: to)
            } else if let before {
                reportValue(
                    .discriminatorRemoved, "is no longer told apart by '\(before.propertyName)'", at: cursor,
                    from: from, to: to)
            }
            return
        }
        if before.propertyName != after.propertyName {
            reportValue(
                .discriminatorChanged,
                "is told apart by '\(after.propertyName)', it was '\(before.propertyName)'", at: cursor, from: from,
                to: to)
        }
        let olds = tags(of: before, branches: pair.before.branches, on: old)
        let news = tags(of: after, branches: pair.after.branches, on: new)
        let pairing = Pairing(olds.map(\.key), news.map(\.key))
        for index in olds.indices {
            let tag = olds[index]
            if let other = pairing.successors[index].map({ news[$0] }) {
                guard tag.branch != other.branch, !isSameType(tag.schema, other.schema) else { continue }
                reportValue(
                    .discriminatorValueChanged, "tag '\(tag.key)' stands for another branch", at: cursor,
                    from: tag.location, to: other.location)
            } else if tag.isWritten || news.contains(where: { !$0.isWritten && isSameBranch(tag, $0) }) {
                // Of a branch that is gone the name is gone, too, and one that the mapping names is known by that.
                reportValue(
                    .discriminatorValueRemoved, "tag '\(tag.key)' is gone", at: cursor, from: tag.location, to: to)
            }
        }
        for index in pairing.added {
            let tag = news[index]
            guard tag.isWritten || olds.contains(where: { !$0.isWritten && isSameBranch($0, tag) }) else { continue }
            reportValue(
                .discriminatorValueAdded, "tag '\(tag.key)' is added", at: cursor, from: from, to: tag.location)
        }
    }

    /// The values that have an effect: an entry that leads nowhere has none.
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
        side.componentName(schema).map { side === old ? current($0) : $0 }
    }

    private func isSameBranch(_ before: BranchTag, _ after: BranchTag) -> Bool {
        before.branch == after.branch || isSameType(before.schema, after.schema)
    }

    /// Whether two schemas have the same type in Swift: one of them may be in another file.
    private func isSameType(_ before: Schema, _ after: Schema) -> Bool {
        guard let path = typePath(of: before, on: old) else { return false }
        return path == typePath(of: after, on: new)
    }

    /// The Swift type of a schema, by which one that another file holds is known too.
    func typePath(of schema: Schema, on side: DocumentSide) -> String? {
        guard case .named(let id) = side.type(of: schema) else { return nil }
        return side.model.typePaths[id]?.description
    }
}

extension Schema {
    /// Whether it says by itself which values a member has.
    fileprivate func listsValues(of key: String) -> Bool {
        if discriminatorValue != nil { return true }
        guard let member = properties.first(where: { $0.name == key })?.schema else { return false }
        return member.enumeration != nil || member.constant != nil
    }
}
