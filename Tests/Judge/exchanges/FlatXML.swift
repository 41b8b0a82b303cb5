internal import Foundation
internal import OASRuntime

/// A coder as a program would supply it. It writes a flat object of texts and numbers as the XML element `Star`.
struct FlatXML: BodyCoder {
    static let coders: BodyCoders = ["application/xml": FlatXML()]

    struct Malformed: Swift.Error {}

    func encode<Value: JSONEncodable>(_ value: Value, contentType: String) throws -> [UInt8] {
        let members = try JSON.decode(JSONValue.self, from: JSON.encode(value)).objectValue ?? [:]
        var text = "<Star>"
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            let content = value.stringValue ?? value.doubleValue.map { "\($0)" } ?? ""
            text += "<\(name)>\(Self.escaped(content))</\(name)>"
        }
        return Array((text + "</Star>").utf8)
    }

    func decode<Value: JSONDecodable>(_ type: Value.Type, from bytes: [UInt8], contentType: String) throws -> Value {
        var rest = Substring(String(decoding: bytes, as: UTF8.self))
        guard rest.hasPrefix("<Star>"), rest.hasSuffix("</Star>") else { throw Malformed() }
        rest = rest.dropFirst(6).dropLast(7)
        var members: JSONObject<JSONValue> = [:]
        while let close = rest.firstIndex(of: ">") {
            let name = String(rest[..<close].dropFirst())
            guard let end = rest.firstRange(of: "</\(name)>") else { throw Malformed() }
            let content = Self.unescaped(String(rest[rest.index(after: close)..<end.lowerBound]))
            members[name] = name == "magnitude" ? Double(content).map { .number($0) } : .string(content)
            rest = rest[end.upperBound...]
        }
        return try JSON.decode(type, from: JSON.encode(JSONValue.object(members)))
    }

    private static let escapes = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#13;")]

    private static func escaped(_ text: String) -> String {
        // Scalars are escaped one by one, because CR LF is one character.
        text.unicodeScalars.map { scalar in
            escapes.first { $0.0 == String(scalar) }?.1 ?? String(scalar)
        }.joined()
    }

    private static func unescaped(_ text: String) -> String {
        escapes.reversed().reduce(text) { $0.replacing($1.1, with: $1.0) }
    }
}
