/// Where an inline schema stands, from which its type gets scope and name.
struct NamingContext {
    let owner: PlannedType.Owner
    /// What the name is made of, as the document spells it: a property's key.
    let key: String
    var rank = 1

    /// The context of the items of an array that stands here.
    var items: NamingContext { NamingContext(owner: owner, key: key + "_item", rank: rank + 1) }

    /// The context of the values of a map that stands here.
    var values: NamingContext { NamingContext(owner: owner, key: key + "_value", rank: rank + 1) }
}
