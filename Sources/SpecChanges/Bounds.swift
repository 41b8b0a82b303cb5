internal import OpenAPIDocument

extension SchemaConstraints {
    /// Takes in the bounds of another schema that holds at the same place.
    mutating func tighten(by other: SchemaConstraints) {
        if let bound = other.minimum, minimum.map({ bound.value > $0.value }) ?? true { minimum = bound }
        if let bound = other.maximum, maximum.map({ bound.value < $0.value }) ?? true { maximum = bound }
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
