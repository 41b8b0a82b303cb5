internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// A reader for the fields by which documents describe the pages of an operation: `x-pagination`,
/// `x-speakeasy-pagination`, `x-fern-pagination` and `x-ms-pageable`.
struct PageExtensions {
    /// The fields of the document as a whole.
    let shared: [Extension]
    let diagnostics: Diagnostics

    /// Returns the rule of an operation, or `nil` if it has none.
    func rule(of operation: OpenAPIDocument.Operation) -> PageRule? {
        for field in operation.extensions {
            switch field.name {
            case "x-pagination": return own(field)
            case "x-speakeasy-pagination": return mapping(of: field).flatMap { speakeasy($0, field) }
            case "x-fern-pagination": return fern(field)
            case "x-ms-pageable": return mapping(of: field).flatMap { pageable($0, field) }
            default: continue
            }
        }
        return nil
    }

    private func own(_ field: Extension) -> PageRule? {
        guard let fields = mapping(of: field) else { return nil }
        var reader = PageRuleReader(allowsSelectors: false)
        let rule = reader.rule(fields, source: .document(field.name), at: field.location)
        for fault in reader.faults {
            diagnostics.warning(.unusablePagination, "'x-pagination': \(fault.message)", at: fault.location)
        }
        return reader.faults.isEmpty ? rule : nil
    }

    /// Reads `{type, inputs: [{name, in, type}], outputs: {results, nextCursor, nextUrl, numPages}}`.
    private func speakeasy(_ fields: Mapping, _ field: Extension) -> PageRule? {
        var rule = PageRule(source: .document(field.name), location: field.location)
        for input in fields["inputs"]?.sequence ?? [] {
            guard let input = input.mapping, let type = input["type"]?.string, type != "limit" else { continue }
            switch type {
            case "page": rule.style = .page
            case "offset": rule.style = .offset
            case "cursor": rule.style = .cursor
            default: continue
            }
            rule.parameter = input["name"]?.string
            if input["in"]?.string == "requestBody" { rule.place = .body }
        }
        if fields["type"]?.string == "url" { rule.style = .url }
        let outputs = fields["outputs"]?.mapping
        let names: [(String, PageRule.Member)] = [
            ("results", .items), ("nextCursor", .next), ("nextUrl", .next), ("numPages", .pageCount),
        ]
        for (name, member) in names {
            guard let path = outputs?[name]?.string else { continue }
            // A cursor of the last element is written `$.data[-1].id`.
            let parts = path.split(separator: "[", maxSplits: 1)
            if member == .next, parts.count == 2, let end = parts[1].firstIndex(of: "]") {
                rule.members[.lastItem] = PageRuleReader.path("$" + parts[1][parts[1].index(after: end)...])
            } else {
                rule.members[member] = PageRuleReader.path(path)
            }
        }
        return checked(rule, field)
    }

    /// Reads `{cursor, next_cursor, results}`, `{offset, results, step, has-next-page}`, `{next_uri, results}` or
    /// `true`, which means the field of the same name of the document.
    private func fern(_ field: Extension) -> PageRule? {
        if field.value.bool == false { return nil }
        var value: Node? = field.value
        if field.value.bool == true { value = shared.first { $0.name == field.name }?.value }
        guard let fields = value?.mapping else { return checked(nil, field) }
        var rule = PageRule(source: .document(field.name), location: field.location)
        let request = fields["cursor"]?.string ?? fields["offset"]?.string
        if let path = request.map(PageRuleReader.path) {
            let isNested = path.count > 1 || request?.hasPrefix("$request.body") == true
            rule.parameter = (path.first == "body" ? Array(path.dropFirst()) : path).joined(separator: ".")
            rule.place = isNested ? .body : .query
        }
        rule.style = fields["cursor"] != nil ? .cursor : fields["offset"] != nil ? .offset : .url
        let names: [(String, PageRule.Member)] = [
            ("results", .items), ("next_cursor", .next), ("next_uri", .next), ("next_path", .next),
            ("has-next-page", .hasMore),
        ]
        for (name, member) in names {
            if let path = fields[name]?.string { rule.members[member] = PageRuleReader.path(path) }
        }
        // `offset` without `step` is the number of a page.
        if rule.style == .offset, fields["step"] == nil { rule.style = .page }
        return checked(rule, field)
    }

    /// Reads `{nextLinkName, itemName}`, in which a `nextLinkName` of null means that there is one page.
    private func pageable(_ fields: Mapping, _ field: Extension) -> PageRule? {
        guard let next = fields["nextLinkName"], !next.isNull else { return nil }
        var rule = PageRule(source: .document(field.name), location: field.location)
        rule.style = .url
        rule.members[.next] = PageRuleReader.path(next.string ?? "nextLink")
        rule.members[.items] = PageRuleReader.path(fields["itemName"]?.string ?? "value")
        return rule
    }

    private func mapping(of field: Extension) -> Mapping? {
        if let mapping = field.value.mapping { return mapping }
        _ = checked(nil, field)
        return nil
    }

    /// Reports a field whose form is unknown.
    private func checked(_ rule: PageRule?, _ field: Extension) -> PageRule? {
        if let rule, rule.style != nil { return rule }
        diagnostics.warning(
            .unusablePagination, "'\(field.name)' is ignored: its form is not known", at: field.location)
        return nil
    }
}
