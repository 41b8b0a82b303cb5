internal import APIModel
internal import SchemaResolution
internal import SourceTree

/// Adds the discriminator property to structures that are branches of a union.
///
/// A value is written as it was read: with the same one of several discriminator values, or without the discriminator.
/// If the schema does not declare the discriminator, the structure gets a property that only the union writes. If the
/// schema declares it as optional, the property is `nil` for a value that was read without it. New values have the
/// discriminator by a default argument of the initialiser.
///
/// This pass runs after the split into request and response types, which may remove a declared discriminator.
struct TagMembers {
    let planner: TypePlanner
    /// The discriminators of structures that have different values in several unions, so that the initialiser has no
    /// default argument for them.
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

    /// Adds the discriminator to the payload of a case if the payload needs a property for it.
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
    /// Returns true if values are strings or cases of a string enumeration.
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
