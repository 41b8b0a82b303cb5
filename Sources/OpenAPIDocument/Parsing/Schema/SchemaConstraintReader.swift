import SourceTree

/// Reads the constraints of schemas.
struct SchemaConstraintReader {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }
    private var diagnostics: Diagnostics { reader.diagnostics }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Reads a keyword of ``SchemaConstraints``. ``finish(of:in:)`` combines the four bounds of numbers.
    func read(_ keyword: SchemaKeyword.Constraint, _ entry: Mapping.Entry, into parts: inout SchemaBuilder) {
        let value = parts.place.child(entry)
        var constraints = parts.constraints ?? SchemaConstraints()
        switch keyword {
        case .multipleOf: constraints.multipleOf = number(value, entry.key)
        case .minLength: constraints.minLength = count(value, entry.key)
        case .maxLength: constraints.maxLength = count(value, entry.key)
        case .pattern: constraints.pattern = reader.text(value, entry.key)
        case .minItems: constraints.minItems = count(value, entry.key)
        case .maxItems: constraints.maxItems = count(value, entry.key)
        case .uniqueItems: constraints.uniqueItems = reader.bool(value, entry.key) ?? false
        case .minProperties: constraints.minProperties = count(value, entry.key)
        case .maxProperties: constraints.maxProperties = count(value, entry.key)
        case .minContains: constraints.minContains = count(value, entry.key)
        case .maxContains: constraints.maxContains = count(value, entry.key)
        case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum: parts.hasNumericBounds = true
        }
        parts.constraints = constraints
    }

    /// Combines the four bounds of numbers. `exclusiveMinimum` is a Boolean value beside `minimum` in 3.0 and a bound
    /// of its own since 3.1.
    func finish(of mapping: Mapping, in parts: inout SchemaBuilder) {
        guard parts.hasNumericBounds, var constraints = parts.constraints else { return }
        let fields = Fields(reader: reader, place: parts.place, mapping: mapping)
        constraints.minimum = bound(fields, "minimum", exclusive: "exclusiveMinimum", isTighter: >=)
        constraints.maximum = bound(fields, "maximum", exclusive: "exclusiveMaximum", isTighter: <=)
        parts.constraints = constraints
    }

    private func bound(
        _ fields: Fields, _ inclusive: String, exclusive: String, isTighter: (Double, Double) -> Bool
    ) -> SchemaConstraints.Bound? {
        let inclusiveBound = fields(inclusive).flatMap { bound($0, inclusive, isExclusive: false) }
        guard let place = fields(exclusive) else { return inclusiveBound }
        if let isExclusive = place.node.bool {
            if context.version.minor > 0 {
                diagnostics.warning(
                    .looseValue, "since OpenAPI 3.1 '\(exclusive)' is a number; reading it as in 3.0",
                    at: place.node.location)
            }
            guard let bound = inclusiveBound else { return nil }
            return SchemaConstraints.Bound(
                value: bound.value, text: bound.text, isExclusive: isExclusive, location: bound.location)
        }
        reader.reportLater("'\(exclusive)' as a number", since: 1, at: place.node.location)
        guard let exclusiveBound = bound(place, exclusive, isExclusive: true) else { return inclusiveBound }
        guard let inclusiveBound else { return exclusiveBound }
        return isTighter(exclusiveBound.value, inclusiveBound.value) ? exclusiveBound : inclusiveBound
    }

    private func bound(_ place: NodeContext, _ name: String, isExclusive: Bool) -> SchemaConstraints.Bound? {
        guard let value = number(place, name), let text = place.node.text else { return nil }
        return SchemaConstraints.Bound(
            value: value, text: text, isExclusive: isExclusive, location: place.node.location)
    }

    /// Returns a number. A number that is written as text is accepted with a warning.
    private func number(_ place: NodeContext, _ name: String) -> Double? {
        if let value = place.node.double { return value }
        if let text = place.node.string, let value = Double(text), value.isFinite {
            reader.reportLoose(place, name, "the number \(text)")
            return value
        }
        diagnostics.warning(
            .wrongKind, "'\(name)' must be a number, found \(place.found); it is left out", at: place.node.location)
        return nil
    }

    /// Returns a number of characters or items.
    private func count(_ place: NodeContext, _ name: String) -> Int? {
        if let value = place.node.int, value >= 0 { return Int(exactly: value) }
        guard let value = number(place, name) else { return nil }
        if let count = Int(exactly: value), count >= 0 { return count }
        diagnostics.warning(
            .invalidValue, "'\(name)' must be a non-negative integer, found \(place.found); it is left out",
            at: place.node.location)
        return nil
    }
}
