package import SourceTree

/// A setting of the configuration for one element of the document: its name or its type in Swift.
package struct Override: Hashable, Sendable {
    /// The element: a dotted name (`Customer`, `Customer.external_id`, `findCustomer.page`) or a JSON pointer
    /// (`#/components/schemas/Customer`).
    package var key: String
    /// The source location of the key.
    package var keyLocation: SourceLocation
    /// A name, or a type in Swift syntax.
    package var value: String
    /// The source location of the value.
    package var location: SourceLocation
    /// The module of the type, if the configuration gives it together with the type.
    package var module: String?
    /// True if the document contains the setting, in an `x-…` field, and not the configuration.
    var isOfDocument = false

    /// Creates an override.
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

/// A module that declares types of the user.
package struct ImportedModule: Hashable, Sendable {
    /// The name, for example `BillingKit`.
    package var name: String
    /// The source location of the name in the configuration.
    package var location: SourceLocation

    /// Creates a module with the source location of its name.
    package init(name: String, location: SourceLocation) {
        self.name = name
        self.location = location
    }
}

/// A name that the user gives to an element. It is used unchanged.
struct GivenName {
    let text: String
    /// The source location of the name.
    let location: SourceLocation
}
