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
    @inline(never) func member(_ name: String) -> ReportPath {
        ReportPath(group, path: path.isEmpty || name.hasPrefix("[") ? path + name : "\(path).\(name)")
    }

    @inline(never) func part(_ text: String) -> ReportPath {
        ReportPath(group, path: path.isEmpty ? text : "\(path) \(text)")
    }
}

/// A declaration in Swift that has the type of a value: a property, a parameter, a body or a named type.
final class SwiftUse {
    /// The effect on code of the difference between the old and the new type.
    let effect: SourceEffect
    /// True if a change was found that explains the difference.
    var isExplained = false

    init(_ effect: SourceEffect) { self.effect = effect }
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

    @inline(never) func at(_ place: ReportPath, use: SwiftUse?) -> Cursor {
        Cursor(place, node: node, direction: direction, use: use)
    }
    func at(_ place: ReportPath) -> Cursor { at(place, use: use) }
    func member(_ name: String) -> Cursor { at(place.member(name)) }
    func part(_ text: String) -> Cursor { at(place.part(text)) }
}
