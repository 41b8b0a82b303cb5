internal import APIModel
internal import SourceTree

/// Finds how the pages of an operation are requested, by a rule and by the names of parameters and members.
struct PageFinder {
    let operation: ModelOperation
    let rule: PageRule
    let body: ListBody
    let selections: PageSelections
    let types: TypePlanner
    let assembler: Assembler

    /// A way to request pages, as it was found.
    struct Found {
        var style: Pagination.Style
        var parameter: PageParameter?
        var start = 0
        var element: TypeReference
        var members: PageMembers
    }

    /// The approaches that are tried, the most certain first.
    private enum Approach {
        case link, cursor, url, nextNumber, lastItem, page, offset
    }

    /// Finds the pages. Throws the reason if the rule does not fit the operation.
    func find() throws(PageFault) -> Found {
        let (items, element) = try self.items()
        var fault: PageFault?
        for approach in approaches {
            var found = Found(style: .link, element: element, members: PageMembers(items: items))
            do throws(PageFault) {
                try apply(approach, to: &found)
                try addEnds(to: &found)
                return found
            } catch {
                fault = fault ?? error
            }
        }
        throw fault ?? PageFault("the rule contradicts itself")
    }

    private var approaches: [Approach] {
        let all: [Approach]
        switch rule.style {
        case .page: all = [.nextNumber, .page]
        case .offset: all = [.nextNumber, .offset]
        case .cursor: all = [.cursor, .lastItem]
        case .url: all = [.url]
        case .link: all = [.link]
        case .none?: all = []
        case nil: all = [.link, .cursor, .url, .nextNumber, .lastItem, .page, .offset]
        }
        return all.filter { approach in
            switch approach {
            case .link: rule.members[.next] == nil && rule.members[.lastItem] == nil
            case .cursor, .url, .nextNumber: rule.members[.lastItem] == nil
            case .lastItem, .page, .offset: rule.members[.next] == nil
            }
        }
    }

    private func apply(_ approach: Approach, to found: inout Found) throws(PageFault) {
        switch approach {
        case .link:
            guard rule.style == .link && (rule.isForOneOperation || rule.parameter != nil) || documentsLink else {
                throw PageFault("no header field 'Link' is documented")
            }
            if rule.parameter != nil { found.parameter = try selections.parameter([], rule) }
        case .cursor:
            found.style = .value
            found.parameter = try selections.parameter(PageWords.cursors, rule, orInBody: true)
            found.members.next = try next(PageWords.nextCursors, "a cursor") { $0.type.isPageMark && !isURL($0) }
        case .url:
            found.style = .url
            found.members.next = try next(PageWords.nextURLs, "a URL") {
                $0.type == .scalar(.url) || $0.type == .scalar(.string) && (rule.style == .url || isURL($0))
            }
        case .nextNumber:
            found.style = .value
            found.parameter = try selections.parameter(PageWords.pages.union(PageWords.offsets), rule)
            found.members.next = try next(PageWords.nextNumbers, "a number") {
                $0.type.isCount || $0.type == .scalar(.double)
            }
        case .lastItem:
            found.style = .value
            found.parameter = try selections.parameter(PageWords.lastItems, rule)
            found.members.lastItem = try lastItem(found)
        case .page, .offset:
            let isPage = approach == .page
            found.style = isPage ? .page : .offset
            found.parameter = try selections.counter(isPage ? PageWords.pages : PageWords.offsets, rule)
            found.start = rule.start ?? selections.start(of: found.parameter) ?? (isPage ? 1 : 0)
            if rule.parameter == nil, selections.isRange(found.parameter) {
                throw PageFault("the parameter '\(found.parameter?.key ?? "")' is the start of a range")
            }
        }
        guard found.style == .value, found.parameter?.isRequired == true else { return }
        throw PageFault(
            "the parameter '\(found.parameter?.key ?? "")' is required, but the first page has no value for it")
    }

    // MARK: Members

    private func items() throws(PageFault) -> (names: [MemberName], element: TypeReference) {
        if let path = rule.members[.items] {
            if path.isEmpty, let element = body.type.arrayElement { return ([], element) }
            if let member = body.member(at: path), let element = member.type.arrayElement {
                return (member.names, element)
            }
            throw PageFault("'items' does not refer to an array in the success body")
        }
        if let element = body.type.arrayElement { return ([], element) }
        guard let member = likelyItems(), let element = member.type.arrayElement else {
            throw PageFault("no list is found in the success body; name it with 'items'")
        }
        return (member.names, element)
    }

    /// True if the body is a resource rather than the envelope of a list.
    private var isResource: Bool { body.member(at: ["id"]) != nil }

    /// The array that is most likely the list, or `nil` if two are equally likely.
    private func likelyItems() -> ListBody.Member? {
        let subject = PageWords.word(
            operation.path.split(separator: "/").last { !$0.hasPrefix("{") }.map(String.init) ?? "")
        var best: (member: ListBody.Member, score: Int)?
        var isTied = false
        for member in body.members {
            guard let element = member.type.arrayElement else { continue }
            let words = member.path.map(PageWords.word)
            guard let word = words.last, word == subject || !words.contains(where: PageWords.asides.contains) else {
                continue
            }
            // An object with an `id` is not a list, so that only an array with the usual name can be one.
            if member.path.count == 1, isResource, word != subject, !PageWords.items.contains(word) { continue }
            var score = -4 * member.path.count
            if word == subject { score += 6 }
            if let rank = PageWords.items.firstIndex(of: word) { score += 5 - rank / 10 }
            if types.structure(element) != nil { score += 3 }
            if let known = best, score == known.score { isTied = true }
            if score > best?.score ?? .min { (best, isTied) = ((member, score), false) }
        }
        return isTied ? nil : best?.member
    }

    private func next(
        _ words: [String], _ kind: String, where isUsable: (ListBody.Member) -> Bool
    ) throws(PageFault) -> [MemberName] {
        if let path = rule.members[.next] {
            guard let member = body.member(at: path), isUsable(member) else {
                throw PageFault("'next' does not refer to \(kind) in the success body")
            }
            return member.names
        }
        if let member = likely(words, where: isUsable) { return member.names }
        throw PageFault(
            "no \(kind == "a URL" ? "URL" : kind.replacing("a ", with: "")) of the next page is found in the success body"
        )
    }

    private func lastItem(_ found: Found) throws(PageFault) -> [MemberName] {
        let element = ListBody(found.element, types: types, assembler: assembler)
        if let path = rule.members[.lastItem] {
            guard let member = element.member(at: path), member.type.isPageMark else {
                throw PageFault("'last-item' does not refer to a text or a number in the elements")
            }
            return member.names
        }
        guard let id = element.member(at: ["id"]), id.type.isPageMark else {
            throw PageFault("the elements have no 'id'")
        }
        let isCertain = !["after", "pageafter"].contains(PageWords.word(found.parameter?.key ?? ""))
        guard isCertain || likely(PageWords.hasMore, where: { $0.type == .scalar(.boolean) }) != nil else {
            throw PageFault("no cursor of the next page is found")
        }
        return id.names
    }

    private func addEnds(to found: inout Found) throws(PageFault) {
        let isBoolean = { (member: ListBody.Member) in member.type == .scalar(.boolean) }
        let isCount = { (member: ListBody.Member) in member.type.isCount }
        let counts = found.style == .page || found.style == .offset
        if counts || found.style == .value {
            found.members.hasMore = try end(.hasMore, PageWords.hasMore, isBoolean)
            found.members.isLast = try end(.isLast, PageWords.isLast, isBoolean)
        }
        if counts { found.members.total = try end(.total, PageWords.totals, isCount) }
        if found.style == .page { found.members.pageCount = try end(.pageCount, PageWords.pageCounts, isCount) }
    }

    private func end(
        _ kind: PageRule.Member, _ words: [String], _ isUsable: (ListBody.Member) -> Bool
    ) throws(PageFault) -> [MemberName]? {
        guard let path = rule.members[kind] else { return likely(words, where: isUsable)?.names }
        guard let member = body.member(at: path), isUsable(member) else {
            throw PageFault("'\(kind.rawValue)' does not refer to a member of its type in the success body")
        }
        return member.names
    }

    /// Returns the member with the first of the words, outside of what concerns the previous page.
    private func likely(_ words: [String], where isUsable: (ListBody.Member) -> Bool) -> ListBody.Member? {
        for word in words {
            let member = body.members.first { member in
                PageWords.ends(member.path, with: word) && isUsable(member)
                    && !member.path.contains { ["prev", "previous", "self", "first"].contains(PageWords.word($0)) }
            }
            if let member { return member }
        }
        return nil
    }

    /// True if a member is the URL of a page rather than a cursor, by its format, its name or its description.
    private func isURL(_ member: ListBody.Member) -> Bool {
        if member.type == .scalar(.url) { return true }
        guard member.type == .scalar(.string) else { return false }
        let word = PageWords.word(member.path.suffix(2).joined())
        if PageWords.urlWords.contains(where: word.hasSuffix) || word.hasSuffix("linksnext") { return true }
        let annotations = member.property.use.annotations
        let text = [annotations.title, annotations.description].compactMap(\.self).joined(separator: " ").lowercased()
        return text.split { !$0.isLetter }.contains { PageWords.urlWords.contains(String($0)) }
    }

    private var documentsLink: Bool {
        if body.type.arrayElement != nil, selections.mentionsLink { return true }
        let indices = operation.success.bodyResponses
        return indices.contains { index in
            operation.responses[index].headers?.fields.contains { $0.key.lowercased() == "link" } ?? false
        }
    }
}

/// The reason why the pages of an operation cannot be requested by a rule.
struct PageFault: Error {
    let message: String

    init(_ message: String) { self.message = message }
}
