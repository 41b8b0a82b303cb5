package import SourceTree

/// An object with a name, such as a component schema.
package struct Named<Object: Sendable>: Sendable {
    /// The key.
    package let name: String
    /// The source location of the key.
    package let location: SourceLocation
    /// The value.
    package let object: Object

    /// Creates an object with a name.
    package init(name: String, location: SourceLocation, object: Object) {
        self.name = name
        self.location = location
        self.object = object
    }
}
