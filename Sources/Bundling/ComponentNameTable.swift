internal import OpenAPIDocument
internal import SourceTree
import StableText

/// The names of the components of a document, including those that are added.
struct ComponentNameTable {
    private var taken = [String: Set<String>]()
    /// The last number of each stem, by section. Names are never released, so lower numbers need not be tried again.
    private var numbers = [String: [String: Int]]()

    /// The Swift names of schemas.
    private var typeNames: Set<String> = []
    /// Returns the Swift name for the name of a schema.
    private let typeName: (String) -> String

    init(_ root: Node, typeName: @escaping (String) -> String) {
        self.typeName = typeName
        for section in root.mapping?["components"]?.mapping ?? Mapping([]) {
            taken[section.key] = Set(section.value.mapping?.keys ?? [])
            if section.key == "schemas" { typeNames = Set((section.value.mapping?.keys ?? []).map(typeName)) }
        }
    }

    /// Assigns a component name to each target. Targets that request the same name are processed in the order in which
    /// the model names their types: components precede locations without a name of their own.
    mutating func names(of targets: [BundleTarget], references: ReferenceIndex) -> [Pointer: String] {
        let requests = targets.map { target in
            let component = target.pointer.componentName
            return NameRequest(
                target: target, isComponent: component != nil,
                name: component ?? Self.placeName(of: target, references: references),
                sortKey: references.sortKey(of: target.pointer))
        }
        var names = [Pointer: String]()
        for request in requests.ordered(by: { $0.precedes($1) }) {
            names[request.target.pointer] = take(request.name, in: request.target.section)
        }
        return names
    }

    /// Returns the name that the model gives to a target that is not a component. Types of objects other than schemas
    /// are named after the last part of the location.
    private static func placeName(of target: BundleTarget, references: ReferenceIndex) -> String {
        switch target.section {
        case "schemas", "pathItems": references.placeName(of: target.pointer)
        default: target.pointer.tokens.last ?? references.fileStem(of: target.pointer.file)
        }
    }

    private struct NameRequest {
        let target: BundleTarget
        let isComponent: Bool
        let name: String
        let sortKey: String

        func precedes(_ other: NameRequest) -> Bool {
            if isComponent != other.isComponent { return isComponent }
            return name == other.name
                ? StableText.precedes(sortKey, other.sortKey) : StableText.precedes(name, other.name)
        }
    }

    /// Reserves a name. If it is already used, reserves the first free name of `PetSchema`, `PetSchema2`, `PetSchema3`
    /// and so on, which the model also gives to a second `Pet`. Components other than schemas get `Pet2`, `Pet3` and so
    /// on.
    ///
    /// The name of a component consists of letters, digits and `.-_` (OpenAPI 3.2, Components Object).
    private mutating func take(_ wanted: String, in section: String) -> String {
        var stem = String(wanted.map { Self.isAllowed($0) ? $0 : "_" })
        if insert(stem, in: section) { return stem }
        if section == "schemas" {
            stem = typeName(wanted) + "Schema"
            if Self.isComponentName(stem), insert(stem, in: section) { return stem }
            stem = String(stem.map { Self.isAllowed($0) ? $0 : "_" })
        }
        let joint = stem.last?.isNumber == true ? "_" : ""
        var number = numbers[section]?[stem] ?? 1
        repeat { number += 1 } while !insert(stem + joint + String(number), in: section)
        numbers[section, default: [:]][stem] = number
        return stem + joint + String(number)
    }

    /// Reserves a name if it is free. The name of a schema must also be free in Swift.
    private mutating func insert(_ name: String, in section: String) -> Bool {
        if section == "schemas", typeNames.contains(typeName(name)) { return false }
        guard taken[section, default: []].insert(name).inserted else { return false }
        if section == "schemas" { typeNames.insert(typeName(name)) }
        return true
    }

    private static func isComponentName(_ name: String) -> Bool { name.allSatisfy(isAllowed) }

    private static func isAllowed(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
    }
}
