import OASRuntime
import Testing

@Suite struct UnionTests {
    @Test(
        "A union is read by the JSON type and the discriminator",
        arguments: [
            (#""a""#, Discount.string("a")),
            ("3", .integer(3)),
            ("3.0", .number(3)),
            ("1e2", .number(100)),
            (#"{"code":"x","type":"coupon"}"#, .coupon(.init(code: "x"))),
            (#"{"skip":{"type":[{}]},"type":"credit","code":"x"}"#, .credit(.init(code: "x"))),
            (#"{"t\u0079pe":"credit","code":"x"}"#, .credit(.init(code: "x"))),
            (#"{"type":2,"code":"x"}"#, .coupon(.init(code: "x"))),
            (#"{"type":true,"code":"x"}"#, .credit(.init(code: "x"))),
            (#"{"type":"other"}"#, .unknown(["type": "other"])),
            (#"{"type":null}"#, .unknown(["type": nil])),
            (#"{"type":[1]}"#, .unknown(["type": [1]])),
            ("{}", .unknown([:])),
            (#"[{"code":"x"}]"#, .list([.init(code: "x")])),
            ("[ ]", .list([])),
            ("[1]", .unknown([1])),
            ("true", .unknown(true)),
            ("null", .unknown(nil)),
        ])
    func byTypeAndTag(text: String, value: Discount) throws {
        #expect(try JSON.decode(Discount.self, from: text) == value)
        #expect(try JSON.decode([Discount].self, from: "[ \(text) , 1]") == [value, .integer(1)])
    }

    @Test("A syntax error after the lookahead has its path")
    func lookingAheadLeavesErrorsToTheReader() throws {
        let error = try #require(throws: JSONError.self) {
            try JSON.decode([Discount].self, from: #"[{"a":tru,"type":"coupon"}]"#)
        }
        #expect(error.path.rendered == "[0].a")
    }

    @Test(
        "A union without a discriminator is read by its members",
        arguments: [
            // The number of known members counts first, then that of unknown ones, then the order.
            (#"{"code":"x"}"#, Shape.coupon(.init(code: "x"))),
            (#"{"code":"x","amount":1}"#, .credit(.init(code: "x", amount: 1))),
            (#"{"code":"x","amount":"1"}"#, .coupon(.init(code: "x"))),
            (#"{"amount":1}"#, .unknown(["amount": 1])),
            ("7", .unknown(7)),
            (
                #"{"code":"x","nested":{"code":"y","amount":1}}"#,
                .coupon(.init(code: "x", nested: .credit(.init(code: "y", amount: 1))))
            ),
        ])
    func byMembers(text: String, value: Shape) throws {
        #expect(try JSON.decode(Shape.self, from: text) == value)
    }

    @Test("A deeply nested union is read and written")
    func nestingIsNotExponential() throws {
        let depth = 200
        let text =
            String(repeating: #"{"code":"x","nested":"#, count: depth) + "null" + String(repeating: "}", count: depth)
        let shape = try JSON.decode(Shape.self, from: text)
        #expect(try JSON.string(shape).utf8.count == text.utf8.count - #","nested":null"#.utf8.count)
    }
}
