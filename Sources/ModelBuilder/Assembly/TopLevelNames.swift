internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// Names for everything at the top level of the output, in one table: types, client, handlers, files.
struct TopLevelNames {
    let api: APINames
    let types: [DeclarationID: TypeName]
    /// By group key.
    let handlers: [String: TypeName]
    let files: [DeclarationID: FileName]
    let groupFiles: [String: FileName]
    private let table: NameTable<Wisher>

    private enum Wisher: Hashable {
        case client, handler, operations
        case type(DeclarationID)
        case group(String)
    }

    init(document: Document, apiName: String, planner: TypePlanner, groups: [String], diagnostics: Diagnostics) {
        var table = NameTable<Wisher>(reserved: ReservedNames.types)
        let base = Self.baseName(apiName)
        table.grant([
            NameWish(id: .client, key: base + "Client", tieBreak: "", rank: -1, ladder: [base + "Client"]),
            NameWish(id: .handler, key: base + "Handler", tieBreak: "", rank: -1, ladder: [base + "Handler"]),
        ])
        let types = planner.types.filter { $0.owner == .topLevel }
        table.grant(
            types.map { type in
                NameWish(
                    id: .type(type.id), key: type.key, tieBreak: type.tieBreak, rank: type.rank,
                    ladder: Self.ladder(type.key))
            })
        table.grant([
            NameWish(
                id: .operations, key: "Operations", tieBreak: "",
                ladder: ["Operations", "APIOperations", "OperationNamespace"])
        ])
        table.grant(
            groups.map { group in
                let name = SwiftSpelling.type(group) ?? "Other"
                return NameWish(
                    id: .group(group), key: group, tieBreak: "", ladder: [name + "Handler", name + "TagHandler"])
            })
        self.table = table
        func name(_ wisher: Wisher) -> TypeName { TypeName(table.names[wisher] ?? "Unnamed") }
        api = APINames(client: name(.client), handler: name(.handler), operations: name(.operations))
        self.types = Dictionary(uniqueKeysWithValues: types.map { ($0.id, name(.type($0.id))) })
        handlers = Dictionary(uniqueKeysWithValues: groups.map { ($0, name(.group($0))) })
        (files, groupFiles) = Self.files(types: self.types, groups: groups, api: api)
        Self.report(table.collisions, planner: planner, diagnostics: diagnostics)
    }

    func isFree(_ name: TypeName) -> Bool { table.isFree(name.text) }

    private static func ladder(_ key: String) -> [String] {
        let name = ReservedNames.escapedType(SwiftSpelling.type(key) ?? "Schema")
        // A type's name starts with a capital; only then is the document's own spelling a second choice.
        let isSpeltAsType = SwiftSpelling.isIdentifier(key) && key.first?.isUppercase == true && key != name
        return [name] + (isSpeltAsType ? [ReservedNames.escapedType(key)] : []) + [name + "Schema"]
    }

    /// The API's title in at most five words, without `API` at its end.
    private static func baseName(_ title: String) -> String {
        var words = NameWords(title).words
        if let last = words.last, words.count > 1, last.lowercased() == "api" { words.removeLast() }
        return SwiftSpelling.type(words.prefix(5).joined(separator: " ")) ?? "API"
    }

    /// Swift refuses two files of one name in a target, and some file systems ignore case.
    private static func files(
        types: [DeclarationID: TypeName], groups: [String], api: APINames
    ) -> ([DeclarationID: FileName], [String: FileName]) {
        let reserved = [api.client.text, api.handler.text, api.operations.text, "ShadowAliases"]
        var table = NameTable<Wisher>(reserved: Set(reserved), ignoringCase: true)
        table.grant(
            types.map { NameWish(id: .type($0), key: $1.text, tieBreak: "", ladder: [FileNames.stem($1.text)]) })
        table.grant(
            groups.map { group in
                let stem = FileNames.stem(SwiftSpelling.type(group) ?? "Other") + "+Operations"
                return NameWish(id: .group(group), key: group, tieBreak: "", ladder: [stem])
            })
        var typeFiles: [DeclarationID: FileName] = [:]
        var groupFiles: [String: FileName] = [:]
        for (wisher, stem) in table.names {
            switch wisher {
            case .type(let id): typeFiles[id] = FileName(stem)
            case .group(let key): groupFiles[key] = FileName(stem)
            case .client, .handler, .operations: break
            }
        }
        return (typeFiles, groupFiles)
    }

    private static func report(_ collisions: [NameCollision<Wisher>], planner: TypePlanner, diagnostics: Diagnostics) {
        for collision in collisions {
            guard case .type(let loser) = collision.loser else { continue }
            let type = planner[loser]
            diagnostics.warning(
                .nameCollision,
                "'\(type.key)' would be '\(collision.wanted)' in Swift, which is taken; it is '\(collision.given)'",
                at: type.location)
        }
    }
}

/// File names that every system takes: letters, digits and `_`, at most 100 characters.
enum FileNames {
    static func stem(_ name: String) -> String {
        let legal = name.unicodeScalars.map { scalar -> Character in
            let isLegal = scalar.isASCIIDigit || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            return isLegal ? Character(scalar) : "_"
        }
        guard legal.count > 88 || String(legal) != name else { return name }
        return String(legal.prefix(80)) + "_" + hash(name)
    }

    /// FNV-1a, in eight hexadecimal digits: the same on every machine.
    private static func hash(_ text: String) -> String {
        var hash: UInt32 = 2_166_136_261
        for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
