package import SourceTree

/// What a configuration says of one thing of the document: its name in Swift, or the type that stands for it.
package struct Override: Hashable, Sendable {
    /// Which thing: a dotted name (`Customer`, `Customer.external_id`, `findCustomer.page`) or a JSON pointer
    /// (`#/components/schemas/Customer`).
    package var key: String
    /// Where the key is written.
    package var keyLocation: SourceLocation
    /// A name, or a type as Swift spells it.
    package var value: String
    /// Where the value is written.
    package var location: SourceLocation
    /// The module that the type is from, where the configuration says so beside it.
    package var module: String?
    /// True where the document says it, by a field that begins with `x-`, and not the configuration.
    var isOfDocument = false

    /// Makes an override.
    package init(
        key: String, keyLocation: SourceLocation, value: String, location: SourceLocation, module: String? = nil
    ) {
        self.key = key
        self.keyLocation = keyLocation
        self.value = value
        self.location = location
        self.module = module
    }
}

/// A module that types of the user's come from.
package struct ImportedModule: Hashable, Sendable {
    /// For example `BillingKit`.
    package var name: String
    /// Where the configuration names it.
    package var location: SourceLocation

    /// Makes a module's name with its place.
    package init(name: String, location: SourceLocation) {
        self.name = name
        self.location = location
    }
}

/// A name that the user gives a thing, to be used as it is.
struct GivenName {
    let text: String
    /// Where the user says so.
    let location: SourceLocation
}
