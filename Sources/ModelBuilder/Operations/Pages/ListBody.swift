internal import APIModel
internal import SourceTree

/// The members of a success body, by which its list and the position of the next page are found.
struct ListBody {
    /// A member at some depth.
    struct Member {
        /// The keys from the body.
        let path: [String]
        let names: [MemberName]
        /// The type without aliases, null and absence.
        let type: TypeReference
        let property: PlannedProperty

        var key: String { path.last ?? "" }
    }

    let type: TypeReference
    /// The members outside of arrays, those of the body itself first. Their depth and number are limited, so that a type
    /// may contain itself.
    let members: [Member]

    /// The greatest depth of members.
    private static let maximumDepth = 4
    /// The largest number of members that are regarded. No envelope of a list has as many.
    private static let maximumCount = 400

    init(_ type: TypeReference, types: TypePlanner, assembler: Assembler) {
        self.type = types.resolved(type)
        var members: [Member] = []
        var level: [(path: [String], names: [MemberName], type: TypeReference)] = [([], [], type)]
        for _ in 0..<Self.maximumDepth {
            var deeper: [(path: [String], names: [MemberName], type: TypeReference)] = []
            for outer in level {
                guard let (id, properties) = types.structure(outer.type) else { continue }
                for property in properties where property.directions.contains(.response) {
                    guard members.count < Self.maximumCount, let name = assembler.propertyNames[id]?[property.key]
                    else {
                        continue
                    }
                    let member = Member(
                        path: outer.path + [property.key], names: outer.names + [name],
                        type: types.resolved(property.use.type), property: property)
                    members.append(member)
                    deeper.append((member.path, member.names, member.type))
                }
            }
            level = deeper
        }
        self.members = members
    }

    func member(at path: [String]) -> Member? { members.first { $0.path == path } }
}

extension TypeReference {
    /// The type of the elements, if this is an array.
    var arrayElement: TypeReference? { if case .array(let element) = self { element } else { nil } }

    /// True for a type whose value can be that of a page parameter.
    var isPageMark: Bool {
        switch self {
        case .scalar(let scalar): scalar == .string || scalar == .uuid || scalar == .url || isCount || scalar == .double
        default: false
        }
    }

    /// True for a type that counts elements or pages.
    var isCount: Bool {
        guard case .scalar(let scalar) = self else { return false }
        switch scalar {
        case .integer, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64: return true
        default: return false
        }
    }
}
