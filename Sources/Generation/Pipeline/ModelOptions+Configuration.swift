internal import ModelBuilder

extension ModelOptions {
    /// What a configuration says about the model.
    init(_ configuration: Configuration) {
        self.init(
            name: configuration.name, names: configuration.names, types: configuration.types,
            imports: configuration.imports, coders: configuration.coders, filter: configuration.filter)
        closed = configuration.closed
        presence = configuration.presence
        namespace = configuration.namespace
        namespaceLocation = configuration.places[.namespace]
    }
}
