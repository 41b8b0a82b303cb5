/// How a bundle is written.
package enum BundleFormat: Hashable, Sendable {
    case yaml, json

    /// The format of a file, by its extension: JSON for `.json`, else YAML.
    package init(of path: String) {
        self = path.lowercased().hasSuffix(".json") ? .json : .yaml
    }
}
