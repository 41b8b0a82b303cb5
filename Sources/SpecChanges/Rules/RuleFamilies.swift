/// The rules for a constraint that is a number.
struct ConstraintRules {
    let added: Rule
    let removed: Rule
    /// The number is greater.
    let raised: Rule
    /// The number is less.
    let lowered: Rule

    static let minimum = Self(
        added: .minimumAdded, removed: .minimumRemoved, raised: .minimumRaised, lowered: .minimumLowered)
    static let maximum = Self(
        added: .maximumAdded, removed: .maximumRemoved, raised: .maximumRaised, lowered: .maximumLowered)
    static let minLength = Self(
        added: .minLengthAdded, removed: .minLengthRemoved, raised: .minLengthRaised, lowered: .minLengthLowered)
    static let maxLength = Self(
        added: .maxLengthAdded, removed: .maxLengthRemoved, raised: .maxLengthRaised, lowered: .maxLengthLowered)
    static let minItems = Self(
        added: .minItemsAdded, removed: .minItemsRemoved, raised: .minItemsRaised, lowered: .minItemsLowered)
    static let maxItems = Self(
        added: .maxItemsAdded, removed: .maxItemsRemoved, raised: .maxItemsRaised, lowered: .maxItemsLowered)
    static let minProperties = Self(
        added: .minPropertiesAdded, removed: .minPropertiesRemoved, raised: .minPropertiesRaised,
        lowered: .minPropertiesLowered)
    static let maxProperties = Self(
        added: .maxPropertiesAdded, removed: .maxPropertiesRemoved, raised: .maxPropertiesRaised,
        lowered: .maxPropertiesLowered)
    static let minContains = Self(
        added: .minContainsAdded, removed: .minContainsRemoved, raised: .minContainsRaised,
        lowered: .minContainsLowered)
    static let maxContains = Self(
        added: .maxContainsAdded, removed: .maxContainsRemoved, raised: .maxContainsRaised,
        lowered: .maxContainsLowered)
}

/// The rules for header fields that are added or removed.
struct HeaderRules {
    let added: Rule
    let addedRequired: Rule
    let removed: Rule

    /// For the header fields of a response.
    static let response = Self(added: .headerAdded, addedRequired: .headerAddedRequired, removed: .headerRemoved)
    /// For the header fields of a part of a multipart body.
    static let part = Self(
        added: .encodingHeaderAdded, addedRequired: .encodingHeaderAddedRequired, removed: .encodingHeaderRemoved)
}
