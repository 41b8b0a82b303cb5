internal import SourceTree

/// The names of the components of a document, those added included.
struct ComponentNameTable {
    private var taken: [String: Set<String>] = [:]

    init(_ root: Node) {
        for section in root.mapping?["components"]?.mapping ?? Mapping([]) {
            taken[section.key] = Set(section.value.mapping?.keys ?? [])
        }
    }

    /// Takes a name, or the first free one of `Pet2`, `Pet3` and so on. A component's name is made of letters, digits
    /// and `.-_` (OpenAPI 3.2, Components Object).
    mutating func take(_ wanted: String, in section: String) -> String {
        let stem = String(wanted.map { Self.isAllowed($0) ? $0 : "_" })
        let joint = stem.last?.isNumber == true ? "_" : ""
        var name = stem
        var number = 2
        while !taken[section, default: []].insert(name).inserted {
            name = stem + joint + String(number)
            number += 1
        }
        return name
    }

    private static func isAllowed(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
    }
}
