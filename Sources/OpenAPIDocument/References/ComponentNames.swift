import SourceTree
import Suggestions

/// The names of components and other keys, for lookups by name and for suggestions.
final class ComponentNames {
    private let trees: LoadingTrees
    /// The keys of mappings in which misspelt names were looked up, by the source location of the mapping.
    private var knownKeys = [SourceLocation: MatchCandidates]()
    /// The names of component schemas in which misspelt names were looked up, by file.
    private var schemaNames = [FileID: MatchCandidates]()
    /// The limit for these searches.
    private let budget = SuggestionBudget()

    init(_ trees: LoadingTrees) { self.trees = trees }

    /// Returns the key of a mapping that a misspelt name probably means.
    func closestKey(to name: String, in node: Node) -> String? {
        guard let mapping = node.mapping else { return nil }
        let known = knownKeys[node.location] ?? MatchCandidates(mapping.keys)
        knownKeys[node.location] = known
        return known.closest(to: name, budget: budget)
    }

    /// Returns the component schema with a name in the file or in the entry document.
    func componentSchema(named name: String, nearest file: FileID) -> Pointer? {
        for candidate in candidates(nearest: file) where componentSchemas(of: candidate)?[name] != nil {
            return Pointer(file: candidate, tokens: ["components", "schemas", name])
        }
        return nil
    }

    /// Returns the name of a component schema in the file or the entry document that a misspelt name probably means.
    func closestSchemaName(to name: String, nearest file: FileID) -> String? {
        let known =
            schemaNames[file]
            ?? MatchCandidates(candidates(nearest: file).flatMap { componentSchemas(of: $0)?.keys ?? [] })
        schemaNames[file] = known
        return known.closest(to: name, budget: budget)
    }

    private func candidates(nearest file: FileID) -> [FileID] {
        guard let entry = trees.entry, entry != file else { return [file] }
        return [file, entry]
    }

    private func componentSchemas(of file: FileID) -> Mapping? {
        guard case .found(let place) = trees.resolver.find(Pointer(file: file, text: "#/components/schemas")) else {
            return nil
        }
        return (trees.inPlace.place(at: place.pointer) ?? place).node.mapping
    }
}
