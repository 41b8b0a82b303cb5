internal import APIModel
internal import OpenAPIDocument
internal import SafeText
internal import SourceTree
internal import StableText

/// The comparison of two documents. It reports every difference, with its effects on the wire and in Swift.
///
/// The comparison begins at the operations and follows their parameters, bodies and schemas. Each pair of schemas has
/// its Swift types, so that the effect of a change on code follows from the two models. Schemas that have names are
/// compared once for each direction and pair. Each such comparison is a node, and a change reaches the operations above
/// its nodes.
final class Comparer {
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
        var previous: Int?
    }

    let old: DocumentSide
    let new: DocumentSide
    private(set) var changes: [Change] = []
    /// The indices of the changes by their identity. A change that is found several times is reported once.
    private var identities = [String: Int]()
    var nodes: [Visit] = []
    /// The last node of each schema of the new document.
    var lastNodes = [Pointer: Int]()
    /// The schemas of the new document that were compared, including the bases of other schemas.
    var compared: Set<Pointer> = []
    /// The new Swift names of renamed top-level types and namespaces, by their old names.
    var renamedTypes = [String: String]()
    /// The new names of renamed components, by their old names.
    var renamedComponents = [String: String]()
    /// The old names of renamed components, by their new names.
    var originalComponents = [String: String]()

    init(old: DocumentSide, new: DocumentSide) {
        self.old = old
        self.new = new
    }

    /// Returns all differences, grouped by operation in the order of the new document, then by component.
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

    /// Returns the name of a component in the new document.
    func current(_ name: String) -> String { renamedComponents[name] ?? name }

    // MARK: Reporting

    /// Reports a difference, once. `only` is the location of an element that only one of the documents has. It
    /// identifies the difference, regardless of where the element is missing in the other document.
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

    /// Reports a difference of the value at the cursor that may explain a change of its Swift type.
    @inline(never)
    func reportValue(
        _ rule: Rule, _ message: String, at cursor: Cursor, from oldPlace: SourceLocation, to newPlace: SourceLocation
    ) {
        cursor.use?.isExplained = true
        report(rule, message, at: cursor, from: oldPlace, to: newPlace, source: cursor.use?.effect ?? .none)
    }

    // MARK: Reach

    /// Returns the operations that a change of a component or of a shared part affects.
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

/// The path of a difference in the report: a group and a part of it.
final class ReportPath: Sendable {
    let group: Change.Group
    let path: String

    static let api = ReportPath(.api)

    init(_ group: Change.Group, path: String = "") {
        self.group = group
        self.path = path
    }

    /// Returns the path of a member or an element.
    @inline(never)
    func member(_ name: String) -> ReportPath {
        ReportPath(group, path: path.isEmpty || name.hasPrefix("[") ? path + name : "\(path).\(name)")
    }

    @inline(never)
    func part(_ text: String) -> ReportPath {
        ReportPath(group, path: path.isEmpty ? text : "\(path) \(text)")
    }
}

/// A declaration in Swift that has the type of a value: a property, a parameter, a body or a named type.
final class SwiftUse {
    /// The effect on code of the difference between the old and the new type.
    let effect: SourceEffect
    /// True if a change was found that explains the difference.
    var isExplained = false

    init(_ effect: SourceEffect) {
        self.effect = effect
    }
}

/// The position of the comparison.
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

/// A value of one document: the schemas that apply to it, and its type in Swift.
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
