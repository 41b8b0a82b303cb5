/// The names that differ between the two documents although they stand for the same component or type.
final class RenamedNames {
    /// The new Swift names of renamed top-level types and namespaces, by their old names.
    private var types = [String: String]()
    /// The new names of renamed components, by their old names.
    private var components = [String: String]()
    /// The old names of renamed components, by their new names.
    private var originals = [String: String]()

    func addType(_ old: String, _ new: String) { types[old] = new }

    func addComponent(_ old: String, _ new: String) {
        components[old] = new
        originals[new] = old
    }

    /// Returns the name of a component in the new document.
    func component(_ old: String) -> String { components[old] ?? old }

    /// Returns the name of a component in the old document.
    func originalComponent(_ new: String) -> String { originals[new] ?? new }

    /// Returns the name of a type in the new model.
    func typePath(_ old: String) -> String {
        var prefix = old
        while true {
            if let name = types[prefix] { return name + old.dropFirst(prefix.count) }
            guard let dot = prefix.lastIndex(of: ".") else { return old }
            prefix = String(prefix[..<dot])
        }
    }
}
