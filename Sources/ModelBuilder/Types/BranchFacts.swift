internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// What tells a branch of a union from its siblings, references followed.
struct BranchFacts {
    /// The kinds of JSON value that the branch's type decodes.
    private(set) var kinds: Set<UnionChoice.Kind> = []
    /// For objects: every declared member.
    private(set) var keys: Set<String> = []
    private(set) var requiredKeys: Set<String> = []
    /// For objects: members with a list of values.
    private(set) var tags = [String: Tag]()
    /// For arrays: the kinds of an item.
    private(set) var elementKinds: Set<UnionChoice.Kind> = []
    /// For strings: whether a text must have a format.
    private(set) var isFormattedString = false

    struct Tag {
        let values: [String]
        let isRequired: Bool
    }

    init(of composed: ComposedSchema, with composer: Composer) {
        var visited: Set<Pointer> = []
        fill(from: composed, with: composer, visited: &visited)
    }

    private mutating func fill(from composed: ComposedSchema, with composer: Composer, visited: inout Set<Pointer>) {
        switch composed.shape {
        case .any: kinds = Set(UnionChoice.Kind.allCases)
        case .null: kinds = []
        case .scalar(let scalar): fill(from: scalar)
        case .enumeration(let enumeration): kinds = enumeration.kind == .string ? [.string] : [.integer]
        case .map: kinds = [.object]
        case .object(let object):
            kinds = [.object]
            fill(from: object, with: composer)
        case .array(let items):
            kinds = [.array]
            elementKinds =
                items.map { BranchFacts(of: composer.compose($0), with: composer, visited: visited).kinds } ?? []
        case .union(let union):
            for branch in union.branches {
                kinds.formUnion(BranchFacts(of: branch.composed, with: composer, visited: visited).kinds)
            }
        case .named(let schema):
            guard visited.insert(schema.pointer).inserted else { return }
            fill(from: composer.compose(schema), with: composer, visited: &visited)
        }
    }

    private init(of composed: ComposedSchema, with composer: Composer, visited: Set<Pointer>) {
        var visited = visited
        fill(from: composed, with: composer, visited: &visited)
    }

    private mutating func fill(from scalar: ScalarShape) {
        switch scalar.type {
        case .boolean: kinds = [.boolean]
        case .integer: kinds = [.integer]
        case .number: kinds = [.number]
        default:
            kinds = [.string]
            isFormattedString = !ScalarFormats.isPlainText(scalar)
        }
    }

    private mutating func fill(from object: ObjectShape, with composer: Composer) {
        for member in object.members {
            keys.insert(member.key)
            if member.isRequired { requiredKeys.insert(member.key) }
            guard let parts = member.value, let values = BranchFacts.values(of: composer.compose(parts), with: composer)
            else { continue }
            tags[member.key] = Tag(values: values, isRequired: member.isRequired)
        }
    }

    /// The values of an enumeration, a named one too.
    private static func values(of composed: ComposedSchema, with composer: Composer) -> [String]? {
        var composed = composed
        for _ in 0..<8 {
            switch composed.shape {
            case .enumeration(let enumeration): return enumeration.values.compactMap(\.node.text)
            case .named(let schema): composed = composer.compose(schema)
            default: return nil
            }
        }
        return nil
    }
}
