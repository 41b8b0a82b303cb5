internal import OpenAPIDocument

/// The groups of schemas each of which leads to each other one, in a graph that is walked as far as it is asked about.
///
/// Tarjan's algorithm for strongly connected components, with a stack of its own in place of recursion, so that the work
/// is linear in the graph and a chain may be of any length. A schema on no cycle is a group of one.
struct SchemaComponents {
    /// The schemas of each group. What a group leads to has lower numbers.
    private(set) var members: [[Schema]] = []
    private var numbers = [ObjectIdentifier: Int]()

    /// A schema on the way from the first one to where the walk is.
    private struct Step {
        let schema: Schema
        let successors: [Schema]
        var next = 0
        /// The earliest schema of the way that it leads back to, by its position in the order of discovery.
        var low: Int
    }

    /// The number of a schema's group; nil for one that was not reached.
    func known(_ schema: Schema) -> Int? { numbers[ObjectIdentifier(schema)] }

    /// The number of a schema's group. `successors` must give the same for a schema each time.
    mutating func component(of root: Schema, successors: (Schema) -> [Schema]) -> Int {
        if let known = known(root) { return known }
        var positions = [ObjectIdentifier: Int]()
        var open: [Schema] = []
        var way: [Step] = []
        func enter(_ schema: Schema) {
            positions[ObjectIdentifier(schema)] = positions.count
            open.append(schema)
            way.append(Step(schema: schema, successors: successors(schema), low: positions.count - 1))
        }
        enter(root)
        while let step = way.last {
            if step.next < step.successors.count {
                way[way.count - 1].next += 1
                let successor = step.successors[step.next]
                guard known(successor) == nil else { continue }
                if let position = positions[ObjectIdentifier(successor)] {
                    way[way.count - 1].low = min(step.low, position)
                } else {
                    enter(successor)
                }
                continue
            }
            way.removeLast()
            if !way.isEmpty { way[way.count - 1].low = min(way[way.count - 1].low, step.low) }
            if step.low == positions[ObjectIdentifier(step.schema)] { close(step.schema, &open) }
        }
        return known(root) ?? 0
    }

    /// Makes a group of the schemas that were discovered since `first`.
    private mutating func close(_ first: Schema, _ open: inout [Schema]) {
        var group: [Schema] = []
        while let schema = open.popLast() {
            numbers[ObjectIdentifier(schema)] = members.count
            group.append(schema)
            if schema === first { break }
        }
        members.append(group)
    }
}
