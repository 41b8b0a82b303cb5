internal import Foundation
internal import OASRuntime

extension Families {
    static let json = scalars + containers + unions

    private static let scalars = [
        json("digits of an integer", Int.self) { .filled($0, with: "1") },
        json("digits of a number", Double.self) { "0." + .filled($0, with: "1") },
        json("digits of an amount", DecimalText.self) { "\"" + .filled($0, with: "1") + "\"" },
        json("digits of a decimal", Decimal.self) { .filled($0, with: "1") },
        json("digits of any number", JSONValue.self) { .filled($0, with: "1") },
        json("many exact numbers", [JSONValue].self) { list($0, "1234567890.12345678901234567890") },
        json("digits of a second", Date.self) { "\"2024-01-01T00:00:00." + .filled($0, with: "1") + "Z\"" },
        json("many long numbers", [Double].self) { list($0, "1.7976931348623157e308") },
        json("escapes of a string", String.self) { "\"" + .filled($0, with: #"\u0041\n"#) + "\"" },
        json("surrogates of a string", String.self) { "\"" + .filled($0, with: #"\ud83d\ude00"#) + "\"" },
        json("combining marks in a string", String.self) { "\"" + .marks($0) + "\"" },
        json("white space", Int.self) { .filled($0, with: " \n\t") + "1" },
    ]

    private static let containers = [
        json("members of open names", JSONObject<Int>.self) {
            "{" + .numbered($0, separator: ",") { "\"m\($0)\":1" } + "}"
        },
        json("one member many times", JSONObject<Int>.self) { "{" + .filled($0, with: #""m":1,"#) + #""m":1}"# },
        json("combining marks in names", JSONObject<Int>.self) { bytes in
            "{" + .numbered(bytes, separator: ",") { "\"\($0)" + .marks(800) + "\":1" } + "}"
        },
        json("escapes in names", JSONObject<Int>.self) {
            "{" + .numbered($0, separator: ",") { "\"\\u0061\($0)\":1" } + "}"
        },
        json("members that the model does not have", PageInput.self) {
            "{" + .numbered($0, separator: ",") { "\"m\($0)\":[{}]" } + "}"
        },
        json("small values", [JSONValue].self) { list($0, "1") },
        json("empty objects", [JSONValue].self) { list($0, "{}") },
        json("depth", [JSONValue].self) { list($0, .nested(400, "[", "1", "]")) },
        json("an open string behind others", [String].self) { "[" + .filled($0, with: #""a","#) + "\"" },
        json("a fault at the end", [JSONObject<Int>].self) { "[" + .filled($0, with: #"{"a":1},"#) + #"{"a":"x"}]"# },
    ]

    private static let unions = [
        json("tags in front", [TaggedInput].self) { list($0, #"{"kind":"leaf","size":1}"#) },
        json("tags behind", [TaggedInput].self) { list($0, #"{"size":1,"kind":"leaf"}"#) },
        json("tags behind many members", [TaggedInput].self) { bytes in
            list(bytes, #"{"children":["# + .filled(8_000, with: "{},") + #"{}],"kind":"branch"}"#)
        },
        json("tags behind nested unions", [TaggedInput].self) { bytes in
            list(bytes, .nested(200, #"{"child":"#, "null", #","kind":"branch"}"#))
        },
        json("unknown tags", [TaggedInput].self) { list($0, #"{"kind":"stone","size":1}"#) },
        json("no tags", [TaggedInput].self) { list($0, #"{"size":1}"#) },
        json("branches by members", [UntaggedInput].self) { list($0, #"{"name":"a","size":1}"#) },
        json("branches of nested unions", [UntaggedInput].self) { bytes in
            list(bytes, .nested(200, #"{"inner":"#, "null", #","name":"a","size":1}"#))
        },
        json("branches of nested lists", [UntaggedInput].self) { bytes in
            list(bytes, .nested(100, #"{"entries":[{"name":"f","size":1},"#, #"{"name":"b"}"#, #"],"name":"a"}"#))
        },
        json("branches that all fit", [OverlappingInput].self) { list($0, #"{"name":"a","size":1}"#) },
        json("nested branches that all fit", [OverlappingInput].self) { bytes in
            list(bytes, .nested(200, #"{"inner":"#, "null", #","name":"a","size":1}"#))
        },
        json("branches that all fail at the end", [UntaggedInput].self) { bytes in
            list(bytes, .nested(200, #"{"inner":"#, "1", #","name":1}"#))
        },
    ]

    private static func list(_ bytes: Int, _ element: String) -> String {
        "[" + .filled(bytes, with: element + ",") + element + "]"
    }

    private static func json<Value: JSONDecodable & Sendable>(
        _ trick: String, _ type: Value.Type, _ make: @escaping @Sendable (Int) -> String
    ) -> Family {
        Family("JSON: \(trick)") {
            make($0)
        } read: { text in
            _ = try JSON.decode(type, from: text)
        }
    }
}

extension String {
    /// Returns a text between the given number of opening texts and as many closing texts.
    fileprivate static func nested(_ depth: Int, _ opening: String, _ inner: String, _ closing: String) -> String {
        String(repeating: opening, count: depth) + inner + String(repeating: closing, count: depth)
    }
}
