internal import APIModel
internal import OpenAPIDocument
import StableText

/// The names of the output's files: Swift refuses two of one name in a target, and some file systems ignore case.
struct OutputFiles {
    private(set) var types = [DeclarationID: FileName]()
    /// By group key.
    private(set) var groups = [String: FileName]()
    private(set) var headers = [Pointer: FileName]()

    private enum Owner: Hashable {
        case type(DeclarationID)
        case group(String)
        case headers(Pointer)
    }

    init(
        types: [DeclarationID: TypeName], groups: [String], groupNames: [String: GivenName],
        headers: [Pointer: TypeName], reserved: [TypeName]
    ) {
        let reserved = reserved.map(\.text) + ["ShadowAliases"]
        var table = NameTable<Owner>(reserved: Set(reserved), ignoringCase: true)
        table.grant(
            types.map { NameWish(id: .type($0), key: $1.text, tieBreak: "", ladder: [FileNames.stem($1.text)]) })
        table.grant(
            headers.map { NameWish(id: .headers($0), key: $1.text, tieBreak: "", ladder: [FileNames.stem($1.text)]) })
        table.grant(
            groups.map { group in
                let stem =
                    FileNames.stem(groupNames[group]?.text ?? SwiftSpelling.type(group) ?? "Other") + "+Operations"
                return NameWish(id: .group(group), key: group, tieBreak: "", ladder: [stem])
            })
        for (owner, stem) in table.names {
            switch owner {
            case .type(let id): self.types[id] = FileName(stem)
            case .group(let key): self.groups[key] = FileName(stem)
            case .headers(let pointer): self.headers[pointer] = FileName(stem)
            }
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

    /// Eight hexadecimal digits, the same on every machine.
    private static func hash(_ text: String) -> String {
        let digits = String(stableHash(of: text), radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
