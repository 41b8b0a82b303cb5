package import SourceTree

/// An object under a name, such as a schema of the components.
package struct Named<Object: Sendable>: Sendable {
    /// The key.
    package let name: String
    /// Where the key is written.
    package let location: SourceLocation
    /// The value.
    package let object: Object

    /// Something under a key.
    package init(name: String, location: SourceLocation, object: Object) {
        self.name = name
        self.location = location
        self.object = object
    }
}
