package import OpenAPIDocument

/// The strongly connected components of a graph of schemas. The graph is searched only as far as components are
/// requested.
///
/// Tarjan's algorithm is used with an explicit stack instead of recursion. The time is linear in the size of the graph,
/// and a chain may have any length. A schema that is on no cycle is a component of its own.
package struct SchemaComponents {
    /// The schemas of each component. The components that a component refers to have lower numbers.
    package private(set) var members: [[Schema]] = []
    private var numbers = [ObjectIdentifier: Int]()

    package init() {}

    /// A schema on the current path of the search.
    private struct Step {
        let schema: Schema
        let successors: [Schema]
        var next = 0
        /// The earliest schema on the path that can be reached from it, by its position in the order of discovery.
        var low: Int
    }

    /// Returns the number of a schema's component, or `nil` for a schema that has not been reached.
    package func known(_ schema: Schema) -> Int? { numbers[ObjectIdentifier(schema)] }

    /// Returns the number of a schema's component. `successors` must return the same schemas each time.
    package mutating func component(of root: Schema, successors: (Schema) -> [Schema]) -> Int {
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

    /// Makes a component of the schemas that were discovered since `first`.
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
