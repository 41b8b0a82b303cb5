package import OpenAPIDocument

extension SchemaIntersection {
    /// The constraints of all schemas (JSON Schema 2020-12, Validation, section 6). Each one is the strictest of its
    /// kind. Several patterns or divisors have no intersection that one keyword can express, so the first one is used.
    package var constraints: SchemaConstraints {
        var result = SchemaConstraints.none
        for schema in schemas where schema.hasConstraints { result.restrict(by: schema.constraints) }
        return result
    }
}

extension SchemaConstraints {
    fileprivate mutating func restrict(by other: SchemaConstraints) {
        if let bound = other.minimum, minimum.map({ bound.isStricterMinimum(than: $0) }) ?? true { minimum = bound }
        if let bound = other.maximum, maximum.map({ bound.isStricterMaximum(than: $0) }) ?? true { maximum = bound }
        multipleOf = multipleOf ?? other.multipleOf
        pattern = pattern ?? other.pattern
        uniqueItems = uniqueItems || other.uniqueItems
        minLength = Self.greater(minLength, other.minLength)
        maxLength = Self.less(maxLength, other.maxLength)
        minItems = Self.greater(minItems, other.minItems)
        maxItems = Self.less(maxItems, other.maxItems)
        minProperties = Self.greater(minProperties, other.minProperties)
        maxProperties = Self.less(maxProperties, other.maxProperties)
        minContains = Self.greater(minContains, other.minContains)
        maxContains = Self.less(maxContains, other.maxContains)
    }

    private static func greater(_ a: Int?, _ b: Int?) -> Int? {
        guard let a, let b else { return a ?? b }
        return max(a, b)
    }

    private static func less(_ a: Int?, _ b: Int?) -> Int? {
        guard let a, let b else { return a ?? b }
        return min(a, b)
    }
}

extension SchemaConstraints.Bound {
    fileprivate func isStricterMinimum(than other: Self) -> Bool {
        value > other.value || value == other.value && isExclusive && !other.isExclusive
    }

    fileprivate func isStricterMaximum(than other: Self) -> Bool {
        value < other.value || value == other.value && isExclusive && !other.isExclusive
    }
}
