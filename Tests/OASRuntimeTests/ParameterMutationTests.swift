import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import OASRuntime

/// Parameters of hostile clients. Decoding them must not crash.
@Suite struct ParameterMutationTests {
    private static let splinters = [
        "p", "[", "]", "[0]", "[a]", "=", "&", ",", ";", ".", "|", "%", "%2", "%5B", "%FF", "+", "R", "100", "ü", "{",
        "}",
        "/", "?", "#", "\0", "null", "true",
    ]
    private static let styles: [ParameterStyle] = [
        .simple, .label, .matrix, .form, .spaceDelimited, .pipeDelimited, .deepObject, .cookie, .json,
    ]

    private static func text(_ generator: inout SplitMix) -> String {
        (0..<Int(generator.next() % 12)).map { _ in splinters[Int(generator.next() % UInt64(splinters.count))] }
            .joined()
    }

    @Test("Random texts of parameters do not crash the decoder", arguments: 0..<4)
    func decodingNeverCrashes(seed: Int) {
        var generator = SplitMix(seed: UInt64(seed) + 5)
        for _ in 0..<1_500 {
            let text = Self.text(&generator)
            let style = Self.styles[Int(generator.next() % UInt64(Self.styles.count))]
            let explode = generator.next() % 2 == 0
            Self.decode(String.self, text, style, explode)
            Self.decode([Int].self, text, style, explode)
            Self.decode([String: JSONValue].self, text, style, explode)
            Self.decode(ParameterStyleTests.RGB.self, text, style, explode)
        }
    }

    private static func decode<Value: JSONDecodable>(
        _ type: Value.Type, _ text: String, _ style: ParameterStyle, _ explode: Bool
    ) {
        _ = try? ParameterDecoding.path(type, name: "p", text: text[...], style: style, explode: explode)
        _ = try? ParameterDecoding.header(type, text: text, explode: explode)
        let query = RawParameter.query(text[...])
        _ = try? ParameterDecoding.query(type, name: "p", in: query, style: style, explode: explode)
        let cookies = RawParameter.cookies(text)
        _ = try? ParameterDecoding.cookie(type, name: "p", in: cookies, style: style, explode: explode)
    }

    @Test("A random text is read from a query and from a path as it was written", arguments: 0..<4)
    func textsComeBack(seed: Int) throws {
        var generator = SplitMix(seed: UInt64(seed) + 50)
        for _ in 0..<500 {
            let text = Self.text(&generator)
            let items = try ParameterTree(text).query("p[x]", style: .form, explode: true, allowReserved: false)
            let query = RawParameter.query(items.joined(separator: "&")[...])
            let read = try ParameterDecoding.query(String.self, name: "p[x]", in: query, style: .form, explode: true)
            #expect(read == text)
            let reserved = try ParameterTree(text).query("p", style: .form, explode: true, allowReserved: true)
            #expect(URL(string: "http://a/?\(reserved.joined())") != nil)
            guard !text.isEmpty else { continue }
            let path = try ParameterTree(text).path("p", style: .simple, explode: false)
            #expect(!path.contains("/") && !path.contains("?"))
            let back = try ParameterDecoding.path(
                String.self, name: "p", text: path[...], style: .simple, explode: false)
            #expect(back == text)
        }
    }

    @Test("Random templates of paths and servers do not crash")
    func templatesNeverCrash() {
        var generator = SplitMix(seed: 99)
        for _ in 0..<2_000 {
            let template = Self.text(&generator)
            let path = Self.text(&generator)
            var routes = RouteTrie<Int>()
            _ = routes.add(1, method: .get, template: PathTemplate(template))
            _ = routes.match(.get, path[...])
            _ = try? PathTemplate(template).expand(
                ["p": path, "R": "1"], of: OperationDescription(id: "", method: .get, path: ""))
            _ = ServerTemplate.expand(template, ["p": path])
            _ = MediaType(path)
        }
    }
}
