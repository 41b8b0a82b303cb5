/// The format of a bundle.
package enum BundleFormat: Hashable, Sendable {
    case yaml, json

    /// Creates the format for the extension of a file: JSON for `.json`, and YAML for any other.
    package init(of path: String) {
        self = path.lowercased().hasSuffix(".json") ? .json : .yaml
    }
}
