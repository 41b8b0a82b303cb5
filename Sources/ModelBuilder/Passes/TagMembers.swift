internal import APIModel
internal import SchemaResolution
internal import SourceTree

/// Gives structures that are branches of a union with a discriminator the tag as a property.
///
/// What was read is written again: which of several values the tag had, and whether there was one at all. So a structure
/// whose schema does not declare the tag keeps it in a property that only the union writes, and a declared one that may be
/// absent is nil where it was. New values have the tag by the initialiser's default.
///
/// Runs after the halves of requests and responses, which may take a declared tag away.
struct TagMembers {
    let planner: TypePlanner
    /// The structures whose tag differs between unions, so that their initialisers have no default, by the tag's name.
    private var ambiguous = [DeclarationID: Set<String>]()

    init(planner: TypePlanner) { self.planner = planner }

    mutating func run() {
        for id in planner.types.map(\.id) {
            guard case .union(var union) = planner[id].body else { continue }
            for choice in union.choices {
                guard case .tag(let key, let cases, _, _) = choice.rule else { continue }
                for tagged in cases {
                    guard let value = tagged.values.first else { continue }
                    for index in tagged.caseIndices { hold(key, value, in: &union.cases[index]) }
                }
            }
            planner[id].body = .union(union)
        }
    }

    /// Sees that the payload of a case has the tag.
    private mutating func hold(_ key: String, _ value: String, in item: inout PlannedUnion.Case) {
        guard let (id, properties) = planner.structure(item.use.type), planner[id].coding == .json,
            case .structure(_, let additional) = planner[id].body
        else { return }
        var changed = properties
        if let index = properties.firstIndex(where: { $0.key == key }) {
            let property = properties[index]
            guard !property.isRequired, planner.isText(property.use.type), ambiguous[id]?.contains(key) != true else {
                return
            }
            if let known = property.initialTag, known != value {
                ambiguous[id, default: []].insert(key)
                changed[index].initialTag = nil
            } else {
                changed[index].initialTag = value
            }
        } else if item.writtenTag != nil {
            var property = PlannedProperty(
                key: key, location: planner[id].location ?? SourceLocation(file: FileID(index: 0), line: 1, column: 1),
                pointer: nil,
                use: PlannedUse(type: .scalar(.string), isNullable: false, annotations: Annotations()),
                isRequired: false)
            property.isTag = true
            property.initialTag = value
            changed.append(property)
        }
        item.writtenTag?.isHeld = changed.contains { $0.key == key && $0.isTag }
        planner[id].body = .structure(changed, additional: additional)
    }
}

extension TypePlanner {
    /// Whether values are texts: strings, or an enumeration of strings.
    fileprivate func isText(_ type: TypeReference) -> Bool {
        switch resolved(type) {
        case .scalar(.string): return true
        case .named(let id):
            guard case .enumeration(let shape) = self[id].body else { return false }
            return shape.kind == .string
        default: return false
        }
    }
}
