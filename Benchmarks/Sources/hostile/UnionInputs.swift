internal import OASRuntime

// Unions that can be nested to any depth, in the form of generated code.

/// A union with a discriminator.
indirect enum TaggedInput: JSONDecodable, Sendable {
    case branch(BranchInput)
    case leaf(LeafInput)
    case unknown(JSONValue)

    private static let tags = JSONTags("kind", ["branch"], ["leaf"])

    init?(from json: inout JSONReader) {
        var choice: TaggedInput?
        switch json.tag(Self.tags) {
        case 0: json.readCase(&choice, TaggedInput.branch)
        case 1: json.readCase(&choice, TaggedInput.leaf)
        default: json.readCase(&choice, TaggedInput.unknown)
        }
        guard let choice else { return nil }
        self = choice
    }
}

struct BranchInput: JSONDecodable, Sendable {
    private static let fields = JSONFields("child", "children", "kind", required: [2])

    var child: TaggedInput?
    var children: [TaggedInput]?

    init?(from json: inout JSONReader) {
        var kind: String?
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: json.readOptional(&child)
            case 1: json.readOptional(&children)
            case 2: json.read(&kind)
            default: json.skip(object)
            }
        }
        guard json.end(object), kind != nil else { return nil }
    }
}

struct LeafInput: JSONDecodable, Sendable {
    private static let fields = JSONFields("size", "kind", required: [1])

    var size: Int?

    init?(from json: inout JSONReader) {
        var kind: String?
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: json.readOptional(&size)
            case 1: json.read(&kind)
            default: json.skip(object)
            }
        }
        guard json.end(object), kind != nil else { return nil }
    }
}

/// A union whose branches differ only in their members.
indirect enum UntaggedInput: JSONDecodable, Sendable {
    case folder(FolderInput)
    case file(FileInput)
    case unknown(JSONValue)

    init?(from json: inout JSONReader) {
        var choice: UntaggedInput?
        switch json.bestMatch([FolderInput.self, FileInput.self]) {
        case 0: json.readCase(&choice, UntaggedInput.folder)
        case 1: json.readCase(&choice, UntaggedInput.file)
        default: json.readCase(&choice, UntaggedInput.unknown)
        }
        guard let choice else { return nil }
        self = choice
    }
}

struct FolderInput: JSONDecodable, Sendable {
    private static let fields = JSONFields("inner", "entries", "name", required: [2])

    var inner: UntaggedInput?
    var entries: [UntaggedInput]?

    init?(from json: inout JSONReader) {
        var name: String?
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: json.readOptional(&inner)
            case 1: json.readOptional(&entries)
            case 2: json.read(&name)
            default: json.skip(object)
            }
        }
        guard json.end(object), name != nil else { return nil }
    }
}

struct FileInput: JSONDecodable, Sendable {
    private static let fields = JSONFields("inner", "size", "name", required: [1, 2])

    var inner: UntaggedInput?

    init?(from json: inout JSONReader) {
        var size: Int?
        var name: String?
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: json.readOptional(&inner)
            case 1: json.read(&size)
            case 2: json.read(&name)
            default: json.skip(object)
            }
        }
        guard json.end(object), size != nil, name != nil else { return nil }
    }
}

/// A union of which several branches can match.
indirect enum OverlappingInput: JSONDecodable, JSONEncodable, Sendable {
    case named(NamedInput)
    case sized(SizedInput)
    case several([OverlappingInput])
    case unknown(JSONValue)

    private static let branches = JSONBranches<OverlappingInput>(
        JSONBranch(OverlappingInput.named, ["inner", "name"]), JSONBranch(OverlappingInput.sized, ["inner", "size"]))

    init?(from json: inout JSONReader) {
        var choice: OverlappingInput?
        json.readEveryMatch(
            &choice, Self.branches, several: OverlappingInput.several, unknown: OverlappingInput.unknown)
        guard let choice else { return nil }
        self = choice
    }

    func encode(to json: inout JSONWriter) {
        switch self {
        case .named(let value): value.encode(to: &json)
        case .sized(let value): value.encode(to: &json)
        case .several(let values): json.merged(values)
        case .unknown(let value): value.encode(to: &json)
        }
    }
}

struct NamedInput: JSONDecodable, JSONEncodable, Sendable {
    private static let fields = JSONFields("inner", "name")

    var inner: OverlappingInput?
    var name: String?

    init?(from json: inout JSONReader) {
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: json.readOptional(&inner)
            case 1: json.readOptional(&name)
            default: json.skip(object)
            }
        }
        guard json.end(object) else { return nil }
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.optionalMember("inner", inner)
        json.optionalMember("name", name)
        json.endObject()
    }
}

struct SizedInput: JSONDecodable, JSONEncodable, Sendable {
    private static let fields = JSONFields("inner", "size")

    var inner: OverlappingInput?
    var size: Int?

    init?(from json: inout JSONReader) {
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: json.readOptional(&inner)
            case 1: json.readOptional(&size)
            default: json.skip(object)
            }
        }
        guard json.end(object) else { return nil }
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.optionalMember("inner", inner)
        json.optionalMember("size", size)
        json.endObject()
    }
}
