internal import APIModel
internal import OpenAPIDocument

/// The operations and the pairs of schemas that were compared, as a graph. A change reaches the operations above its
/// nodes.
final class VisitGraph {
    /// A node: an operation in one direction, or a pair of schemas that was compared.
    struct Visit {
        /// The name of the operation, for the node of an operation.
        var operation: String?
        let direction: Direction?
        var parents: [Int] = []
        /// The schemas of the old document. Together with the next three properties and the direction, they identify
        /// the pair.
        var old: [Pointer] = []
        var new: [Pointer] = []
        var oldType: TypeReference?
        var newType: TypeReference?
        /// The previous node with the same new schema.
        fileprivate(set) var previous: Int?
    }

    private(set) var nodes: [Visit] = []
    /// The last node of each schema of the new document.
    private var lastNodes = [Pointer: Int]()
    /// The schemas of the new document that were compared, including the bases of other schemas.
    private(set) var compared: Set<Pointer> = []

    /// Adds an operation in one direction, and returns the number of its node.
    func addOperation(_ id: String, _ direction: Direction) -> Int {
        nodes.append(Visit(operation: id, direction: direction))
        return nodes.count - 1
    }

    /// Adds a pair of schemas and returns the number of its node, or returns `nil` if the pair was compared before. The
    /// node of that comparison then gets the parents as well.
    func addPair(_ visit: Visit) -> Int? {
        var visit = visit
        visit.previous = lastNodes[visit.new[0]]
        if let known = node(like: visit) {
            nodes[known].parents += visit.parents
            return nil
        }
        let node = nodes.count
        nodes.append(visit)
        lastNodes[visit.new[0]] = node
        for pointer in visit.new { compared.insert(pointer) }
        return node
    }

    /// Records a schema of the new document as compared.
    func addCompared(_ pointer: Pointer) { compared.insert(pointer) }

    /// Returns the node of a pair that was compared before, or `nil` if there is none.
    private func node(like visit: Visit) -> Int? {
        var candidate = visit.previous
        while let index = candidate {
            let node = nodes[index]
            if node.direction == visit.direction, node.old == visit.old, node.new == visit.new,
                node.oldType == visit.oldType, node.newType == visit.newType
            {
                return index
            }
            candidate = node.previous
        }
        return nil
    }
}
