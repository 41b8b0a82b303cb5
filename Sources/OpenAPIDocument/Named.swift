public import SourceTree

/// An object under a name, such as a schema of the components.
public struct Named<Object: Sendable>: Sendable {
    /// The key.
    public let name: String
    /// Where the key is written.
    public let location: SourceLocation
    /// The value.
    public let object: Object

    /// Something under a key.
    public init(name: String, location: SourceLocation, object: Object) {
        self.name = name
        self.location = location
        self.object = object
    }
}
