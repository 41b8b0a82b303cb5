internal import APIModel
internal import SourceTree
internal import Suggestions

/// Adds the methods that iterate over all pages to the operations that have pages, after the types have their names.
struct PagePlanner {
    let types: TypePlanner
    let assembler: Assembler
    let settings: PageSettings
    let diagnostics: Diagnostics

    func addPagination(to planned: inout [PlannedOperation]) {
        var found = [Int: Pagination]()
        var fitting: Set<PageRule> = []
        for (index, item) in planned.enumerated() where !item.operation.isReceived && !item.operation.isClientOnly {
            diagnostics.subject = .operation(item.located.index)
            defer { diagnostics.subject = nil }
            if let pagination = pagination(of: item, &fitting) { found[index] = pagination }
        }
        var table = NameTable<Int>(
            reserved: ReservedNames.methods.union(planned.map(\.operation.method.text)))
        table.assign(
            found.map { index, pagination in
                NameRequest(
                    id: index, key: planned[index].operation.id, tieBreak: String(index),
                    candidates: [pagination.method.text, "all" + planned[index].operation.name.text])
            })
        for (index, var pagination) in found {
            pagination.method = MemberName(table.names[index] ?? pagination.method.text)
            planned[index].operation.pagination = pagination
        }
        reportUnused(fitting, planned)
    }

    /// Returns the pages of an operation: by a rule of the configuration, by the document, or by detection.
    private func pagination(of planned: PlannedOperation, _ fitting: inout Set<PageRule>) -> Pagination? {
        let operation = planned.operation
        let rules = settings.rules.filter { $0.applies(to: planned.located) }
        fitting.formUnion(rules.filter { $0.style == PageRule.Style.none })
        guard
            !rules.isEmpty || planned.pageRule != nil
                || settings.detects && ["GET", "POST"].contains(operation.httpMethod)
        else { return nil }
        guard let type = operation.success.bodyType?.unwrapped else {
            for rule in rules + [planned.pageRule].compactMap(\.self) where rule.isForOneOperation {
                let message = "the operation does not have exactly one type of success body"
                if rule.style != PageRule.Style.none { report(PageFault(message), rule, operation) }
                fitting.insert(rule)
            }
            return nil
        }
        let body = ListBody(type, types: types, assembler: assembler)
        let selections = PageSelections(of: operation, types: types, assembler: assembler)
        func finder(_ rule: PageRule) -> PageFinder {
            PageFinder(
                operation: operation, rule: rule, body: body, selections: selections, types: types,
                assembler: assembler)
        }
        for rule in rules + [planned.pageRule].compactMap(\.self) {
            if rule.style == PageRule.Style.none { return nil }
            do throws(PageFault) {
                let found = try finder(rule).find()
                fitting.insert(rule)
                return pagination(found, rule, operation)
            } catch {
                guard rule.isForOneOperation else { continue }
                fitting.insert(rule)
                report(error, rule, operation)
                return nil
            }
        }
        guard settings.detects else { return nil }
        let rule = PageRule(source: .detection, location: planned.located.operation.location)
        guard let found = try? finder(rule).find() else { return nil }
        // Another method than GET reads only if its name says so, or if a cursor is sent back to it.
        if operation.httpMethod != "GET", found.style != .value, !Self.reads(operation) { return nil }
        return pagination(found, rule, operation)
    }

    private func pagination(
        _ found: PageFinder.Found, _ rule: PageRule, _ operation: ModelOperation
    ) -> Pagination {
        Pagination(
            method: MemberName(rule.name ?? Self.method(of: operation)), style: found.style, source: rule.source,
            parameter: found.parameter, start: found.start, element: found.element, members: found.members)
    }

    /// True if a word of the operation says that it returns a list.
    private static func reads(_ operation: ModelOperation) -> Bool {
        let words = NameWords(operation.method.text).words + NameWords(operation.path).words
        return words.contains { ["search", "query", "list", "find", "filter"].contains($0.lowercased()) }
    }

    /// Returns the name of the method for all pages: `allCustomers` for `listCustomers`, `findAllCustomers` and
    /// `customersList`.
    private static func method(of operation: ModelOperation) -> String {
        var words = NameWords(operation.method.text).words
        if let verb = words.firstIndex(where: { PageWords.verbs.contains($0.lowercased()) }), words.count > 1 {
            words.remove(at: verb)
        }
        if words.first?.lowercased() == "all", words.count > 1 { words.removeFirst() }
        return "all" + (SwiftSpelling.type(words.joined(separator: "_")) ?? "Items")
    }

    // MARK: Reports

    private func report(_ fault: PageFault, _ rule: PageRule, _ operation: ModelOperation) {
        let name = if case .document(let field) = rule.source { "'\(field)'" } else { "the rule for pages" }
        diagnostics.warning(
            .unusablePagination, "\(name) cannot be used for '\(operation.id)': \(fault.message)", at: rule.location)
    }

    private func reportUnused(_ fitting: Set<PageRule>, _ planned: [PlannedOperation]) {
        for rule in settings.rules where !fitting.contains(rule) {
            diagnostics.warning(.unusablePagination, "the rule for pages fits no operation", at: rule.location)
        }
        for rule in settings.rules {
            for selector in rule.selectors {
                let known = planned.flatMap { $0.located.names(as: selector.kind) }
                guard !known.contains(selector.name) else { continue }
                let hint = closestMatch(to: selector.name, in: known).map { "; did you mean '\($0)'?" } ?? ""
                diagnostics.warning(
                    .unusablePagination,
                    "'\(selector.name)' is not one of the document's \(selector.kind.rawValue)\(hint)",
                    at: selector.location)
            }
        }
    }
}

extension PageRule {
    /// Returns true if the rule is for an operation.
    fileprivate func applies(to located: LocatedOperation) -> Bool {
        selectors.isEmpty || selectors.contains { located.names(as: $0.kind).contains($0.name) }
    }
}
