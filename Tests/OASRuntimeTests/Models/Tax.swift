import Foundation
import OASRuntime

// Models as the generator writes them.

nonisolated struct Tax: Sendable, Hashable {
    var lagoID: UUID
    var name: String
    var rate: Double
    var description: String?
    var note: Presence<String>
    var parent: Int?
    var additionalProperties: JSONObject<JSONValue>

    init(
        lagoID: UUID, name: String, rate: Double, description: String? = nil, note: Presence<String> = .absent,
        parent: Int?, additionalProperties: JSONObject<JSONValue> = [:]
    ) {
        self.lagoID = lagoID
        self.name = name
        self.rate = rate
        self.description = description
        self.note = note
        self.parent = parent
        self.additionalProperties = additionalProperties
    }
}

nonisolated extension Tax: JSONDecodable, JSONEncodable, Codable {
    private static let fields = JSONFields(
        "lago_id", "name", "rate", "description", "note", "parent", required: [0, 1, 2, 5])

    init?(from json: inout JSONReader) {
        var lagoID: UUID?
        var name: String?
        var rate: Double?
        var description: String?
        var note: Presence<String> = .absent
        var parent: Int?
        var additionalProperties: JSONObject<JSONValue> = [:]
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: lagoID = json.value(UUID.self)
            case 1: name = json.string()
            case 2: rate = json.double()
            case 3: description = json.optional(String.self)
            case 4: note = json.presence(String.self)
            case 5: parent = json.optional(Int.self)
            default: additionalProperties[json.name(object)] = json.value(JSONValue.self)
            }
        }
        guard json.end(object), let lagoID, let name, let rate else { return nil }
        self.lagoID = lagoID
        self.name = name
        self.rate = rate
        self.description = description
        self.note = note
        self.parent = parent
        self.additionalProperties = additionalProperties
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("lago_id", lagoID)
        json.member("name", name)
        json.member("rate", rate)
        json.optionalMember("description", description)
        json.presenceMember("note", note)
        json.nullableMember("parent", parent)
        json.members(additionalProperties, besides: Self.fields)
        json.endObject()
    }
}

/// A recursive model that contains lists and dictionaries of its own type and of others.
nonisolated struct Folder: Sendable, Hashable {
    var name: String
    private var boxedParent: Indirect<Folder>?
    var parent: Folder? {
        get { boxedParent?.value }
        set { boxedParent = Indirect(newValue) }
    }
    var children: [Folder]?
    var taxes: JSONObject<Tax>?

    init(name: String, parent: Folder? = nil, children: [Folder]? = nil, taxes: JSONObject<Tax>? = nil) {
        self.name = name
        boxedParent = Indirect(parent)
        self.children = children
        self.taxes = taxes
    }
}

nonisolated extension Folder: JSONDecodable, JSONEncodable, Codable {
    private static let fields = JSONFields("name", "parent", "children", "taxes", required: [0])

    init?(from json: inout JSONReader) {
        var name: String?
        var parent: Folder?
        var children: [Folder]?
        var taxes: JSONObject<Tax>?
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: name = json.string()
            case 1: parent = json.optional(Folder.self)
            case 2: children = json.array(Folder.self)
            case 3: taxes = json.members(Tax.self)
            default: json.skip(object)
            }
        }
        guard json.end(object), let name else { return nil }
        self.name = name
        boxedParent = Indirect(parent)
        self.children = children
        self.taxes = taxes
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", name)
        json.optionalMember("parent", parent)
        json.optionalMember("children", children)
        json.optionalMember("taxes", taxes)
        json.endObject()
    }
}
