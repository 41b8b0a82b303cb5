internal import APIModel
internal import OpenAPIDocument
internal import SafeText
internal import SourceTree
internal import StableText

/// Walks two documents at once and notes every difference, with what it means on the wire and in Swift.
///
/// The walk begins at operations and follows what they hold; beside each pair of schemas go the Swift types that they come
/// to, so that what a change means to code is told from the two models and not from a rule. Schemas that have names are
/// compared once for each direction and pair: each is a node, and what a change reaches are the operations above its
/// nodes.
final class Comparer {
    /// Schemas that were compared, and who uses them.
    struct Visit {
        /// Set for the two nodes, one for each direction, of an operation.
        var operation: String?
        let direction: Direction?
        var parents: [Int] = []
        /// What makes a pair of schemas one that was compared before.
        var old: [Pointer] = []
        var new: [Pointer] = []
        var oldType: TypeReference?
        var newType: TypeReference?
        /// The node before it of which the new schema is the same.
        var previous: Int?
    }

    let old: DocumentSide
    let new: DocumentSide
    private(set) var changes: [Change] = []
    /// The positions of changes, by what makes them the same change when they are found on another way.
    private var identities = [String: Int]()
    var nodes: [Visit] = []
    /// The last node of each schema of the new document.
    var lastNodes = [Pointer: Int]()
    /// The schemas of the new document that were compared, bases of others included.
    var compared: Set<Pointer> = []
    /// Old Swift names of top-level types and namespaces that have another name now, and that name.
    var renamedTypes = [String: String]()
    /// Old names of components that have another name now, and that name.
    var renamedComponents = [String: String]()
    /// The old names, by the new ones.
    var originalComponents = [String: String]()

    init(old: DocumentSide, new: DocumentSide) {
        self.old = old
        self.new = new
    }

    /// All differences, grouped by operation in the order of the new document, then by component.
    func run() -> [Change] {
        pairComponents()
        compareServers(
            old.document.servers, new.document.servers, at: .api, node: nil, owners: (.start(old), .start(new)))
        compareSecuritySchemes()
        compareNames()
        compareOperations()
        compareUnreachedComponents()
        if changes.isEmpty { compareSurfaces() }
        var table = ReachTable(nodes)
        for index in changes.indices { changes[index].reach = reach(of: changes[index], in: &table) }
        return changes
    }

    /// The name of a component as the new document has it.
    func current(_ name: String) -> String { renamedComponents[name] ?? name }

    // MARK: Reporting

    /// Notes a difference, once. What is in one document alone is the same wherever it is found missing in the other:
    /// `only` is its place.
    @inline(never)
    func report(
        _ rule: Rule, _ message: String, at cursor: Cursor, from oldPlace: SourceLocation, to newPlace: SourceLocation,
        source: SourceEffect = .none, only: SourceLocation? = nil
    ) {
        let (first, second) = (only ?? oldPlace, only ?? newPlace)
        var identity = "\(rule.id) \(first.file.index):\(first.line):\(first.column)"
        identity += " \(second.file.index):\(second.line):\(second.column) \(message)"
        let index: Int
        if let known = identities[identity] {
            index = known
            changes[known].source = changes[known].source.joined(with: source)
        } else {
            index = changes.count
            identities[identity] = index
            changes.append(
                Change(
                    rule: rule, group: cursor.place.group, subject: cursor.place.path, message: message, old: oldPlace,
                    new: newPlace, source: source, nodes: []))
        }
        if let node = cursor.node, !changes[index].nodes.contains(node) { changes[index].nodes.append(node) }
        if let direction = cursor.direction {
            changes[index].wire = changes[index].wire.joined(with: rule.impact(in: [direction]))
        }
    }

    /// Notes a difference of the value at a spot, whose Swift type may have changed for it.
    @inline(never)
    func reportValue(
        _ rule: Rule, _ message: String, at cursor: Cursor, from oldPlace: SourceLocation, to newPlace: SourceLocation
    ) {
        cursor.use?.isExplained = true
        report(rule, message, at: cursor, from: oldPlace, to: newPlace, source: cursor.use?.effect ?? .none)
    }

    // MARK: Reach

    /// The operations above a change: of a component, or of a part that several operations share.
    private func reach(of change: Change, in table: inout ReachTable) -> [Change.Reach] {
        if case .operation = change.group, change.nodes.count == 1 { return [] }
        if case .api = change.group { return [] }
        var all: Set<Change.Reach> = []
        for node in change.nodes {
            let above = table.operations(above: node)
            if all.isEmpty { all = above } else { all.formUnion(above) }
        }
        return Array(all).ordered {
            $0.operation == $1.operation
                ? $0.direction == .request && $1.direction == .response : precedes($0.operation, $1.operation)
        }
    }
}

/// Where in the report a difference belongs.
final class ReportPath: Sendable {
    let group: Change.Group
    let path: String

    static let api = ReportPath(.api)

    init(_ group: Change.Group, path: String = "") {
        self.group = group
        self.path = path
    }

    /// The place of a member, an element or whatever else is one step further.
    @inline(never)
    func member(_ name: String) -> ReportPath {
        ReportPath(group, path: path.isEmpty || name.hasPrefix("[") ? path + name : "\(path).\(name)")
    }

    @inline(never)
    func part(_ text: String) -> ReportPath {
        ReportPath(group, path: path.isEmpty ? text : "\(path) \(text)")
    }
}

/// A place in Swift that holds a value: a property, a parameter, a body, a named type.
final class SwiftUse {
    /// What the difference between its old and new type does to code.
    let effect: SourceEffect
    /// Whether a change was found that is the reason.
    var isExplained = false

    init(_ effect: SourceEffect) {
        self.effect = effect
    }
}

/// Where the walk is.
final class Cursor {
    let place: ReportPath
    let node: Int?
    let direction: Direction?
    let use: SwiftUse?

    init(_ place: ReportPath, node: Int? = nil, direction: Direction? = nil, use: SwiftUse? = nil) {
        self.place = place
        self.node = node
        self.direction = direction
        self.use = use
    }

    @inline(never)
    func at(_ place: ReportPath, use: SwiftUse?) -> Cursor { Cursor(place, node: node, direction: direction, use: use) }
    func at(_ place: ReportPath) -> Cursor { at(place, use: use) }
    func member(_ name: String) -> Cursor { at(place.member(name)) }
    func part(_ text: String) -> Cursor { at(place.part(text)) }
}

/// A value of one document: the schemas that hold for it at once, and its type in Swift.
final class Value {
    let schemas: [Schema]
    let type: TypeReference?

    init(_ schemas: [Schema], _ type: TypeReference?) {
        self.schemas = schemas
        self.type = type
    }

    convenience init(_ schema: Schema?, _ type: TypeReference?) {
        self.init(schema.map { [$0] } ?? [], type)
    }
}
