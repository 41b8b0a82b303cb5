import OASRuntime
import Synchronization
import Testing

/// Lookahead of unions. No part of a text may be read again for each union that encloses it.
@Suite struct LookaheadTests {
    /// A count of the reads of a recursive union's branches.
    private final class Counter: Sendable {
        @TaskLocal static var current: Counter?
        let reads = Mutex(0)
    }

    /// A recursive union without a discriminator, whose branches have the same members.
    private indirect enum Tree: JSONDecodable {
        case left(Left)
        case right(Right)
        case unknown(JSONValue)

        init?(from json: inout JSONReader) {
            var choice: Tree?
            switch json.bestMatch([Left.self, Right.self]) {
            case 0: json.readCase(&choice, Tree.left)
            case 1: json.readCase(&choice, Tree.right)
            default: json.readCase(&choice, Tree.unknown)
            }
            guard let choice else { return nil }
            self = choice
        }

        var depth: Int {
            switch self {
            case .left(let value): (value.branch.tree?.depth ?? 0) + 1
            case .right(let value): (value.branch.tree?.depth ?? 0) + 1
            case .unknown: 0
            }
        }
    }

    private struct Branch: JSONDecodable {
        private static let fields = JSONFields("child", "size", required: [])
        var tree: Tree?

        init?(from json: inout JSONReader) {
            Counter.current?.reads.withLock { $0 += 1 }
            var object = json.object(Self.fields)
            while let field = json.next(&object) {
                switch field {
                case 0: tree = json.optional(Tree.self)
                default: json.skip(object)
                }
            }
            guard json.end(object) else { return nil }
        }
    }

    private struct Left: JSONDecodable {
        var branch: Branch

        init?(from json: inout JSONReader) {
            guard let branch = Branch(from: &json) else { return nil }
            self.branch = branch
        }
    }

    private struct Right: JSONDecodable {
        var branch: Branch

        init?(from json: inout JSONReader) {
            guard let branch = Branch(from: &json) else { return nil }
            self.branch = branch
        }
    }

    private static func nested(_ depth: Int, padding: Int = 0, end: String = "null") -> String {
        let pad = padding == 0 ? "" : #""pad":"\#(String(repeating: "x", count: padding))","#
        return String(repeating: #"{\#(pad)"child":"#, count: depth) + end + String(repeating: "}", count: depth)
    }

    @Test("Each branch of a nested union is read once at each level")
    func branchesAreReadOnce() throws {
        let depth = 100
        let counter = Counter()
        let tree = try Counter.$current.withValue(counter) {
            try JSON.decode(Tree.self, from: Self.nested(depth, padding: 50))
        }
        #expect(tree.depth == depth)
        #expect(counter.reads.withLock { $0 } <= 2 * depth)
    }

    @Test("Branches that fail deep inside are not tried again at each level")
    func failuresAreKept() {
        let counter = Counter()
        Counter.$current.withValue(counter) {
            #expect(throws: JSONError.self) { try JSON.decode(Tree.self, from: Self.nested(100, end: "tru")) }
        }
        #expect(counter.reads.withLock { $0 } <= 202)
    }

    /// A recursive union of one branch, which fails at the end of the object.
    private indirect enum Named: JSONDecodable {
        case item(Item)
        case unknown(JSONValue)

        init?(from json: inout JSONReader) {
            var choice: Named?
            switch json.bestMatch([Item.self]) {
            case 0: json.readCase(&choice, Named.item)
            default: json.readCase(&choice, Named.unknown)
            }
            guard let choice else { return nil }
            self = choice
        }
    }

    private struct Item: JSONDecodable {
        private static let fields = JSONFields("inner", "name", required: [1])
        var inner: Named?

        init?(from json: inout JSONReader) {
            var name: String?
            var object = json.object(Self.fields)
            while let field = json.next(&object) {
                switch field {
                case 0: inner = json.optional(Named.self)
                case 1: json.read(&name)
                default: json.skip(object)
                }
            }
            guard json.end(object), name != nil else { return nil }
        }
    }

    @Test("A value that matches no branch at any level is kept as it was received")
    func valuesOfNoBranch() throws {
        let depth = 200
        let text =
            String(repeating: #"{"more":[{"a":[1,{"b":2}]},"\u00e9"],"inner":"#, count: depth) + "[1.5,{}]"
            + String(repeating: #","name":1}"#, count: depth)
        guard case .unknown(let value) = try JSON.decode(Named.self, from: text) else {
            Issue.record("a branch fits")
            return
        }
        #expect(try value == JSON.decode(JSONValue.self, from: text))
        let list = try JSON.decode([Named].self, from: #"[\#(text),{"name":"b","inner":\#(text)}]"#)
        guard case .item(let item)? = list.last, case .unknown(let inner)? = item.inner else {
            Issue.record("the last is an item")
            return
        }
        #expect(inner == value)
    }

    @Test("The lookahead for one element of an array does not affect the next element")
    func elementsAreIndependent() throws {
        let text = "[" + [String](repeating: Self.nested(3), count: 50).joined(separator: ",") + "]"
        let trees = try JSON.decode([Tree].self, from: text)
        #expect(trees.map(\.depth) == [Int](repeating: 3, count: 50))
    }

    /// A recursive union whose discriminator follows the nested value.
    private indirect enum Tagged: JSONDecodable {
        case node(Node)
        case unknown(JSONValue)

        private static let jsonTags = JSONTags("type", ["node"])

        init?(from json: inout JSONReader) {
            var choice: Tagged?
            switch json.tag(Self.jsonTags) {
            case 0: json.readCase(&choice, Tagged.node)
            default: json.readCase(&choice, Tagged.unknown)
            }
            guard let choice else { return nil }
            self = choice
        }

        var depth: Int {
            if case .node(let node) = self { (node.child?.depth ?? 0) + 1 } else { 0 }
        }
    }

    private struct Node: JSONDecodable {
        private static let fields = JSONFields("child", required: [])
        var child: Tagged?

        init?(from json: inout JSONReader) {
            var object = json.object(Self.fields)
            while let field = json.next(&object) {
                switch field {
                case 0: child = json.optional(Tagged.self)
                default: json.skip(object)
                }
            }
            guard json.end(object) else { return nil }
        }
    }

    @Test("A discriminator after nested values is found in linear time", .timeLimit(.minutes(1)))
    func tagsBehindNestedValues() throws {
        let depth = 60
        let filler = #""filler":[\#([String](repeating: "{}", count: 5_000).joined(separator: ","))],"#
        var text = "null"
        for _ in 0..<depth { text = #"{\#(filler)"child":\#(text),"type":"node"}"# }
        #expect(try JSON.decode(Tagged.self, from: text).depth == depth)
    }

    @Test(
        "A repeated discriminator is refused because its values may select different types",
        arguments: [
            #"{"type":"node","type":"node"}"#, #"{"type":"node","child":null,"type":"other"}"#,
            #"{"type":"node","t\u0079pe":"other"}"#, #"{"child":{"type":"node"},"type":"node","type":1}"#,
            #"{"type":"other","type":"node"}"#, #"{"type":"other","a":{},"t\u0079pe":1}"#,
        ])
    func repeatedTags(text: String) throws {
        let error = try #require(throws: JSONError.self) { try JSON.decode(Tagged.self, from: text) }
        #expect(error.reason == "the member 'type' is repeated, so the type of the object is unclear")
    }

    @Test("Discriminators of nested objects do not count as repetitions")
    func nestedTags() throws {
        let text = #"{"type":"node","child":{"type":"node","child":null},"other":{"type":1,"type":2}}"#
        #expect(try JSON.decode(Tagged.self, from: text).depth == 2)
        let unknown = #"{"type":"other","a":1,"a":{"type":1,"type":2}}"#
        #expect(try JSON.decode(Tagged.self, from: unknown).depth == 0)
    }
}
