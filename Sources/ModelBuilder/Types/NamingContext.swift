/// The scope and the name of the type of an inline schema.
struct NamingContext {
    let owner: PlannedType.Owner
    /// The text that the name is derived from, as in the document: the key of a property, for example.
    let key: String
    var rank = 1

    /// The context of the items of an array in this context.
    var items: NamingContext { NamingContext(owner: owner, key: key + "_item", rank: rank + 1) }

    /// The context of the values of a map in this context.
    var values: NamingContext { NamingContext(owner: owner, key: key + "_value", rank: rank + 1) }
}
