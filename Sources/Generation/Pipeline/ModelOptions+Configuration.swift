internal import ModelBuilder

extension ModelOptions {
    /// Creates the options of the model from a configuration.
    init(_ configuration: Configuration) {
        self.init(
            name: configuration.name, names: configuration.names, types: configuration.types,
            imports: configuration.imports, coders: configuration.coders, filter: configuration.filter)
        closed = configuration.closed
        unknownMembers = configuration.unknownMembers
        presence = configuration.presence
        pages = configuration.pages
        namespace = configuration.namespace
        namespaceLocation = configuration.places[.namespace]
    }
}
