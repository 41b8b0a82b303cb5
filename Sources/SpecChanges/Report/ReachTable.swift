/// The operations above each node of a comparison. They are computed once for all changes.
///
/// Recursive schemas form cycles of nodes. The nodes of one cycle have the same operations above them. Cycles are found
/// by Tarjan's algorithm with an explicit stack, since a path upwards can be as long as the document. A node with one
/// parent shares its parent's set.
struct ReachTable {
    private let nodes: [VisitGraph.Visit]
    /// The number of each finished node's cycle.
    private var circles: [Int?]
    /// The operations above each cycle.
    private var reaches: [Set<Change.Reach>] = []

    private struct Step {
        let node: Int
        var next = 0
        /// The position of the earliest node on the path that can be reached from this node.
        var low: Int
    }

    init(_ nodes: [VisitGraph.Visit]) {
        self.nodes = nodes
        circles = [Int?](repeating: nil, count: nodes.count)
    }

    /// Returns the operations above a node, including its own operation.
    mutating func operations(above root: Int) -> Set<Change.Reach> {
        if let circle = circles[root] { return reaches[circle] }
        var positions = [root: 0]
        var open = [root]
        var way = [Step(node: root, low: 0)]
        while let step = way.last {
            let parents = nodes[step.node].parents
            if step.next < parents.count {
                way[way.count - 1].next += 1
                let parent = parents[step.next]
                if circles[parent] != nil { continue }
                if let position = positions[parent] {
                    way[way.count - 1].low = min(step.low, position)
                } else {
                    way.append(Step(node: parent, low: positions.count))
                    positions[parent] = positions.count
                    open.append(parent)
                }
                continue
            }
            way.removeLast()
            if !way.isEmpty { way[way.count - 1].low = min(way[way.count - 1].low, step.low) }
            if step.low == positions[step.node] { close(step.node, &open) }
        }
        return circles[root].map { reaches[$0] } ?? []
    }

    /// Closes a cycle: the nodes that were opened since its first node.
    private mutating func close(_ first: Int, _ open: inout [Int]) {
        var members: [Int] = []
        while let node = open.popLast() {
            circles[node] = reaches.count
            members.append(node)
            if node == first { break }
        }
        var reach: Set<Change.Reach> = []
        for member in members {
            for parent in nodes[member].parents {
                guard let circle = circles[parent], circle < reaches.count else { continue }
                if reach.isEmpty { reach = reaches[circle] } else { reach.formUnion(reaches[circle]) }
            }
            if let operation = nodes[member].operation, let direction = nodes[member].direction {
                reach.insert(Change.Reach(operation: operation, direction: direction))
            }
        }
        reaches.append(reach)
    }
}
