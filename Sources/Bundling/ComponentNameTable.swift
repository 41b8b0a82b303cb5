internal import SourceTree

/// The names of the components of a document, those added included.
struct ComponentNameTable {
    private var taken = [String: Set<String>]()
    /// The last number of each stem by section. Names are never set free, so that lower ones need not be tried again.
    private var numbers = [String: [String: Int]]()

    init(_ root: Node) {
        for section in root.mapping?["components"]?.mapping ?? Mapping([]) {
            taken[section.key] = Set(section.value.mapping?.keys ?? [])
        }
    }

    /// Takes a name, or the first free one of `PetSchema`, `PetSchema2`, `PetSchema3` and so on, which the model gives a
    /// second `Pet` too; of other components than schemas `Pet2`. A component's name is made of letters, digits and `.-_`
    /// (OpenAPI 3.2, Components Object).
    mutating func take(_ wanted: String, in section: String) -> String {
        var stem = String(wanted.map { Self.isAllowed($0) ? $0 : "_" })
        if insert(stem, in: section) { return stem }
        if section == "schemas" {
            stem += "Schema"
            if insert(stem, in: section) { return stem }
        }
        let joint = stem.last?.isNumber == true ? "_" : ""
        var number = numbers[section]?[stem] ?? 1
        repeat { number += 1 } while !insert(stem + joint + String(number), in: section)
        numbers[section, default: [:]][stem] = number
        return stem + joint + String(number)
    }

    private mutating func insert(_ name: String, in section: String) -> Bool {
        taken[section, default: []].insert(name).inserted
    }

    private static func isAllowed(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
    }
}
