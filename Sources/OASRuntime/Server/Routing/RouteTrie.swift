import HTTPTypes

/// A table of values by method and path template, in which a value is found in one pass over a path.
///
/// Each node represents the segments on the way from the root to it. A literal segment is found by a binary search, so
/// the time hardly depends on the number of templates. Only segments with text and parameters are tried one after the
/// other, and only those of the same node. No node is visited twice for one request.
///
/// Of the templates that match the path and have the method, the most specific one is chosen. Segments are compared
/// from left to right: a literal segment precedes one with text and parameters, which precedes a lone parameter
/// (OpenAPI 3.1, section 4.8.8.3, "Path Templating Matching", which leaves the order of the last two open).
struct RouteTrie<Value: Sendable>: Sendable {
    /// The values of one method at one node.
    struct Endpoint: Sendable {
        let method: HTTPRequest.Method
        /// The values, those with more demands first.
        var variants: [Variant]
    }

    /// A value and its demands on a request.
    struct Variant: Sendable {
        let demands: RouteDemands
        /// The names of the path parameters, from left to right.
        let names: [String]
        let value: Value
    }

    /// A node of the trie, which follows a segment.
    struct Node: Sendable {
        /// The children for literal segments, sorted by their bytes.
        var literals: [(text: [UInt8], node: Int)] = []
        /// The children for segments with text and parameters, the more specific first.
        var patterns: [(pattern: SegmentPattern, node: Int)] = []
        var parameter: Int?
        var endpoints: [Endpoint] = []
    }

    /// All nodes. The first is the root.
    private(set) var nodes = [Node()]
    /// All methods, in the order in which they were first registered.
    private(set) var methods: [HTTPRequest.Method] = []

    /// Creates a trie without values.
    init() {}

    /// Adds a value.
    ///
    /// - Returns: The value that had the same method, demands and template, except for the names of parameters, or
    ///   `nil`. No request distinguishes the two. The existing value is kept unless `replaces` is true.
    mutating func add(
        _ value: Value, method: HTTPRequest.Method, template: PathTemplate,
        demands: RouteDemands = RouteDemands(query: nil), replaces: Bool = false
    ) -> Value? {
        let node = node(for: template)
        let variant = Variant(demands: demands, names: template.parameterNames, value: value)
        guard let position = nodes[node].endpoints.firstIndex(where: { $0.method == method }) else {
            nodes[node].endpoints.append(Endpoint(method: method, variants: [variant]))
            if !methods.contains(method) { methods.append(method) }
            return nil
        }
        return nodes[node].endpoints[position].add(variant, replaces: replaces)
    }

    /// Returns the node of a template, and creates it if there is none.
    private mutating func node(for template: PathTemplate) -> Int {
        template.segments.reduce(0) { node, pieces in
            switch Self.segment(pieces) {
            case .literal(let text): literalChild(of: node, text)
            case .pattern(let pattern): patternChild(of: node, pattern)
            case .parameter: parameterChild(of: node)
            }
        }
    }

    private enum Segment {
        case literal([UInt8])
        case pattern(SegmentPattern)
        case parameter
    }

    private static func segment(_ pieces: [PathTemplate.Piece]) -> Segment {
        if pieces.isEmpty { return .literal([]) }
        if pieces.count == 1 {
            if case .literal(let text) = pieces[0] { return .literal(SegmentText(text).bytes) }
            return .parameter
        }
        let parts: [SegmentPattern.Piece] = pieces.map { piece in
            if case .literal(let text) = piece { .literal(SegmentText(text)) } else { .parameter }
        }
        return .pattern(SegmentPattern(pieces: parts))
    }

    private mutating func literalChild(of node: Int, _ text: [UInt8]) -> Int {
        let (position, isFound) = nodes[node].position(of: text[...])
        if isFound { return nodes[node].literals[position].node }
        nodes.append(Node())
        nodes[node].literals.insert((text, nodes.count - 1), at: position)
        return nodes.count - 1
    }

    private mutating func patternChild(of node: Int, _ pattern: SegmentPattern) -> Int {
        if let known = nodes[node].patterns.first(where: { $0.pattern == pattern }) { return known.node }
        let patterns = nodes[node].patterns
        let position = patterns.firstIndex { pattern.isMoreSpecific(than: $0.pattern) } ?? patterns.count
        nodes.append(Node())
        nodes[node].patterns.insert((pattern, nodes.count - 1), at: position)
        return nodes.count - 1
    }

    private mutating func parameterChild(of node: Int) -> Int {
        if let known = nodes[node].parameter { return known }
        nodes.append(Node())
        nodes[node].parameter = nodes.count - 1
        return nodes.count - 1
    }
}

extension RouteTrie.Endpoint {
    fileprivate mutating func add(_ variant: RouteTrie.Variant, replaces: Bool) -> Value? {
        if let known = variants.firstIndex(where: { $0.demands == variant.demands }) {
            let value = variants[known].value
            if replaces { variants[known] = variant }
            return value
        }
        let count = variant.demands.count
        let position = variants.firstIndex { $0.demands.count < count } ?? variants.count
        variants.insert(variant, at: position)
        return nil
    }
}

extension RouteTrie.Node {
    /// Returns the position of a literal among those of the node, or the position at which to insert it.
    func position(of text: ArraySlice<UInt8>) -> (position: Int, isFound: Bool) {
        var low = 0
        var high = literals.count
        while low < high {
            let middle = (low + high) / 2
            switch Self.order(literals[middle].text, text) {
            case 0: return (middle, true)
            case ..<0: low = middle + 1
            default: high = middle
            }
        }
        return (low, false)
    }

    /// Compares bytes. Returns a negative number if the first precede the second, and zero if they are equal.
    private static func order(_ first: [UInt8], _ second: ArraySlice<UInt8>) -> Int {
        let start = second.startIndex
        for index in 0..<min(first.count, second.count) where first[index] != second[start + index] {
            return Int(first[index]) - Int(second[start + index])
        }
        return first.count - second.count
    }
}
