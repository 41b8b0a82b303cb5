internal import APIModel
internal import OpenAPIDocument
import StableText

/// The names of the output files. Swift does not allow two files of one name in a target, and some file systems ignore
/// case.
struct OutputFiles {
    private(set) var types = [DeclarationID: FileName]()
    /// The files of groups, by the key of the group.
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
        table.assign(
            types.map { NameRequest(id: .type($0), key: $1.text, tieBreak: "", candidates: [FileNames.stem($1.text)]) })
        table.assign(
            headers.map {
                NameRequest(id: .headers($0), key: $1.text, tieBreak: "", candidates: [FileNames.stem($1.text)])
            })
        table.assign(
            groups.map { group in
                let stem =
                    FileNames.stem(groupNames[group]?.text ?? SwiftSpelling.type(group) ?? "Other") + "+Operations"
                return NameRequest(id: .group(group), key: group, tieBreak: "", candidates: [stem])
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

/// Names of files for any file system: ASCII letters, digits and `_`, at most 100 characters with the suffix
/// `+Operations`.
enum FileNames {
    static func stem(_ name: String) -> String {
        let legal = name.unicodeScalars.map { scalar -> Character in
            let isLegal = scalar.isASCIIDigit || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            return isLegal ? Character(scalar) : "_"
        }
        guard legal.count > 88 || String(legal) != name else { return name }
        return String(legal.prefix(80)) + "_" + hash(name)
    }

    /// Returns eight hexadecimal digits, which do not depend on the machine.
    private static func hash(_ text: String) -> String {
        let digits = String(stableHash(of: text), radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
