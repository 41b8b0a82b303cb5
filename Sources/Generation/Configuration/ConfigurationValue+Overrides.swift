internal import ModelBuilder
internal import SourceTree
internal import Suggestions

extension ConfigurationValue {
    /// Reads a mapping from elements of the document to texts, for example `Customer.slug: handle`. If `withModules` is
    /// true, a value can also be a mapping, for example `Invoice.total: {type: Money, import: BillingKit}`.
    func overrides(withModules: Bool = false) -> [Override]? {
        guard let mapping = node.mapping else {
            return wrongType("a mapping, for example \(key.exampleText ?? "{}")")
        }
        return mapping.compactMap { entry in
            if withModules, let fields = entry.value.mapping { return typeWithModule(entry, fields) }
            guard let text = text(of: entry.value, for: entry.key) else { return nil }
            return Override(
                key: entry.key, keyLocation: entry.keyLocation, value: text, location: entry.value.location)
        }
    }

    /// Reads a mapping from elements of the document to `true` or `false`.
    func flags() -> [Override]? {
        let all = overrides()
        for override in all ?? [] where override.value != "true" && override.value != "false" {
            diagnostics.error(
                .wrongType, "'\(override.key)' must be true or false, found '\(override.value)'", at: override.location)
        }
        return all
    }

    private func typeWithModule(_ entry: Mapping.Entry, _ fields: Mapping) -> Override? {
        for field in fields where field.key != "type" && field.key != "import" {
            let hint = closestMatch(to: field.key, in: ["type", "import"]).map { "; did you mean '\($0)'?" }
            diagnostics.error(
                .unknownKey, "unknown key '\(field.key)'\(hint ?? "; the keys are type, import")", at: field.keyLocation
            )
        }
        guard let type = fields["type"] else {
            diagnostics.error(.emptyValue, "'\(entry.key)' has no 'type'", at: entry.value.location)
            return nil
        }
        guard let text = text(of: type, for: "type") else { return nil }
        return Override(
            key: entry.key, keyLocation: entry.keyLocation, value: text, location: type.location,
            module: fields["import"].flatMap { self.text(of: $0, for: "import") })
    }

    private func text(of value: Node, for name: String) -> String? {
        if let text = value.text, !value.isNull, !text.isEmpty { return text }
        diagnostics.error(.wrongType, "'\(name)' must be text, found \(Self.found(value))", at: value.location)
        return nil
    }

    /// Reads a mapping with the keys `tags`, `operations`, `paths` and `schemas`, for example `tags: [customers]`. Each
    /// value is a sequence or a single name.
    func filter() -> [FilterEntry]? {
        guard let mapping = node.mapping else {
            return wrongType("a mapping, for example \(key.exampleText ?? "{}")")
        }
        guard mapping.contains(where: { $0.value.sequence?.isEmpty != true }) else {
            return reject(.emptyValue, "'filter' is empty; remove it to generate everything")
        }
        let kinds = FilterEntry.Kind.allCases.map(\.rawValue)
        var entries: [FilterEntry] = []
        for entry in mapping {
            guard let kind = FilterEntry.Kind(rawValue: entry.key) else {
                let hint = closestMatch(to: entry.key, in: kinds).map { "did you mean '\($0)'?" }
                diagnostics.error(
                    .unknownKey,
                    "unknown key '\(entry.key)'; \(hint ?? "the keys are \(kinds.joined(separator: ", "))")",
                    at: entry.keyLocation)
                continue
            }
            for name in entry.value.sequence ?? [entry.value] {
                guard let text = text(of: name, for: entry.key) else { continue }
                entries.append(FilterEntry(kind: kind, name: text, location: name.location))
            }
        }
        return entries
    }

    /// Reads a mapping with the key `ignore`, for example `ignore: [OAS1050]`. The value is a sequence or a single
    /// code.
    func ignoredCodes() -> [Int]? {
        guard let mapping = node.mapping else {
            return wrongType("a mapping, for example \(key.exampleText ?? "{}")")
        }
        var codes: [Int] = []
        for entry in mapping {
            guard entry.key == "ignore" else {
                diagnostics.error(
                    .unknownKey, "unknown key '\(entry.key)'; the only key is ignore", at: entry.keyLocation)
                continue
            }
            for code in entry.value.sequence ?? [entry.value] {
                guard let text = text(of: code, for: entry.key) else { continue }
                if text.hasPrefix("OAS"), text.utf8.count == 7, let number = Int(text.dropFirst(3)) {
                    codes.append(number)
                } else {
                    diagnostics.error(
                        .unknownValue, "'\(text)' is not the code of a warning, such as OAS1050", at: code.location)
                }
            }
        }
        return codes
    }

    /// Reads the names of modules as a sequence, a single name or `none`.
    func modules() -> [ImportedModule]? { things()?.map { ImportedModule(name: $0.key, location: $0.keyLocation) } }

    /// Reads names of elements as a sequence, a single name or `none`.
    func things() -> [Override]? {
        guard let names = texts() else { return nil }
        let places = node.sequence?.map(\.location) ?? []
        return names.enumerated().map { index, name in
            let location = index < places.count ? places[index] : node.location
            return Override(key: name, keyLocation: location, value: "", location: location)
        }
    }
}
