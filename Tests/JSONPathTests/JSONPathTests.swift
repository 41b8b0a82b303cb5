import SourceTree
import Testing

@testable import JSONPath

/// Queries of RFC 9535, most of them on the documents of its own examples.
@Suite struct JSONPathTests {
    /// RFC 9535 §1.5.
    private static let store = """
        {"store": {"book": [
        {"category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century", "price": 8.95},
        {"category": "fiction", "author": "Evelyn Waugh", "title": "Sword of Honour", "price": 12.99},
        {"category": "fiction", "author": "Herman Melville", "title": "Moby Dick", "isbn": "0-553-21311-3", "price": 8.99},
        {"category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord of the Rings",
         "isbn": "0-395-19395-8", "price": 22.99}],
        "bicycle": {"color": "red", "price": 399}}}
        """

    /// Returns the nodes that a query selects, as text.
    private func select(_ query: String, in text: String) throws -> [String] {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let file = files.add(text: text, path: "test.json")
        let root = try #require(YAMLReader.read(file, of: files, diagnostics: diagnostics))
        let budget = JSONPathBudget(bytes: text.utf8.count)
        return try JSONPathParser.parse(query).nodes(in: root, budget: budget).map { Self.text(of: $0.node) }
    }

    @Test("Nested filters over all descendants stop when the budget is spent")
    func filtersInFilters() throws {
        let files = SourceFiles()
        let list = "[" + (0..<400).map { "{\"a\": [\($0)]}" }.joined(separator: ", ") + "]"
        let file = files.add(text: list, path: "test.json")
        let root = try #require(YAMLReader.read(file, of: files, diagnostics: Diagnostics()))
        let budget = JSONPathBudget(limit: 100_000)
        _ = try JSONPathParser.parse("$..[?$..[?$..*]]").nodes(in: root, budget: budget)
        #expect(budget.isSpent)
    }

    private static func text(of node: Node) -> String {
        switch node.content {
        case .scalar(let scalar): scalar.text
        case .sequence(let elements): "[" + elements.map { text(of: $0) }.joined(separator: ",") + "]"
        case .mapping(let mapping): "{" + mapping.map { "\($0.key):\(text(of: $0.value))" }.joined(separator: ",") + "}"
        }
    }

    @Test(
        "A query on the bookstore of RFC 9535 selects the expected nodes",
        arguments: [
            ("$.store.book[*].author", ["Nigel Rees", "Evelyn Waugh", "Herman Melville", "J. R. R. Tolkien"]),
            ("$..author", ["Nigel Rees", "Evelyn Waugh", "Herman Melville", "J. R. R. Tolkien"]),
            ("$.store..price", ["8.95", "12.99", "8.99", "22.99", "399"]),
            ("$..book[2].title", ["Moby Dick"]),
            ("$..book[-1].title", ["The Lord of the Rings"]),
            ("$..book[0,1].price", ["8.95", "12.99"]),
            ("$..book[:2].price", ["8.95", "12.99"]),
            ("$..book[?@.isbn].price", ["8.99", "22.99"]),
            ("$..book[?@.price<10].price", ["8.95", "8.99"]),
            ("$.store.bicycle['color', \"price\"]", ["red", "399"]),
            ("$ .store\n['bicycle'] . color", []),
        ])
    func theBookstore(query: String, expected: [String]) throws {
        guard !expected.isEmpty else {
            #expect(throws: JSONPathSyntaxError.self) { try select(query, in: Self.store) }
            return
        }
        #expect(try select(query, in: Self.store) == expected)
    }

    @Test(
        "An index or a slice selects the elements that RFC 9535 describes",
        arguments: [
            ("$[1:3]", "bc"), ("$[5:]", "fg"), ("$[1:5:2]", "bd"), ("$[5:1:-2]", "fd"), ("$[::-1]", "gfedcba"),
            ("$[-2:]", "fg"), ("$[:0]", ""), ("$[::0]", ""), ("$[99]", ""), ("$[-7]", "a"), ("$[-8]", ""),
            ("$[ 0 , 0 , 1 ]", "ab"), ("$[:-5]", "ab"), ("$[9:1:-3]", "gd"), ("$[1 : 3]", "bc"),
        ])
    func slices(query: String, expected: String) throws {
        #expect(try select(query, in: #"["a","b","c","d","e","f","g"]"#).joined() == expected)
    }

    /// RFC 9535 §2.3.5.3.
    private static let filtered = """
        {"a": [3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}],
         "o": {"p": 1, "q": 2, "r": 3, "s": 5, "t": {"u": 6}}, "e": "f"}
        """

    @Test(
        "A filter selects the nodes that RFC 9535 describes",
        arguments: [
            ("$.a[?@.b == 'kilo']", ["{b:kilo}"]),
            ("$.a[?(@.b == 'kilo')]", ["{b:kilo}"]),
            ("$.a[?@>3.5]", ["5", "4", "6"]),
            ("$.a[?@.b]", ["{b:j}", "{b:k}", "{b:{}}", "{b:kilo}"]),
            ("$[?@.*]", ["[3,5,1,2,4,6,{b:j},{b:k},{b:{}},{b:kilo}]", "{p:1,q:2,r:3,s:5,t:{u:6}}"]),
            ("$[?@[?@.b]]", ["[3,5,1,2,4,6,{b:j},{b:k},{b:{}},{b:kilo}]"]),
            ("$.a[?@<2 || @.b == \"k\"]", ["1", "{b:k}"]),
            ("$.a[?match(@.b, \"[jk]\")]", ["{b:j}", "{b:k}"]),
            ("$.a[?search(@.b, \"[jk]\")]", ["{b:j}", "{b:k}", "{b:kilo}"]),
            ("$.o[?@>1 && @<4]", ["2", "3"]),
            ("$.o[?@.u || @.x]", ["{u:6}"]),
            ("$.a[?@.b == $.x]", ["3", "5", "1", "2", "4", "6"]),
            ("$.a[?@ == @][:1]", []),
            ("$.a[?!@.b && !(@>2)]", ["1", "2"]),
            ("$[?length(@)==1]", ["f"]),
            ("$[?count(@.*)>5]", ["[3,5,1,2,4,6,{b:j},{b:k},{b:{}},{b:kilo}]"]),
            ("$[?value(@..u)==6]", ["{p:1,q:2,r:3,s:5,t:{u:6}}"]),
            ("$.a[?@.b != 'j' && @.b]", ["{b:k}", "{b:{}}", "{b:kilo}"]),
            ("$.a[?search(@.b, '(')]", []),
        ])
    func filters(query: String, expected: [String]) throws {
        #expect(try select(query, in: Self.filtered) == expected)
    }

    /// RFC 9535 §2.3.5.3, table 11.
    @Test(
        "A comparison has the result that RFC 9535 describes",
        arguments: [
            ("$.absent1 == $.absent2", true), ("$.absent1 <= $.absent2", true), ("$.absent == 'g'", false),
            ("$.absent1 != $.absent2", false), ("$.absent != 'g'", true), ("1 <= 2", true), ("1 > 2", false),
            ("13 == '13'", false), ("'a' <= 'b'", true), ("'a' > 'b'", false), ("$.obj == $.arr", false),
            ("$.obj != $.arr", true), ("$.obj == $.obj", true), ("$.obj != $.obj", false), ("$.arr == $.arr", true),
            ("$.obj == 17", false), ("$.obj != 17", true), ("$.obj <= $.arr", false), ("$.obj <= $.obj", true),
            ("1 <= $.arr", false), ("1 >= $.arr", false), ("1 > $.arr", false), ("true <= true", true),
            ("true > true", false), ("null == null", true), ("-0 == 0", true), ("1e2 == 100.0", true),
            ("'\\u263a' == '☺'", true), ("'\\ud83d\\ude00' == '😀'", true), ("'it\\'s' == \"it's\"", true),
        ])
    func comparisons(condition: String, holds: Bool) throws {
        let selected = try select("$.one[?\(condition)]", in: #"{"obj": {"x": "y"}, "arr": [2, 3], "one": [1]}"#)
        #expect(selected == (holds ? ["1"] : []))
    }

    @Test("A dot in a pattern matches any character except line breaks")
    func aDotStandsForAnyCharacterOfALine() throws {
        #expect(try select("$[?match(@, 'a.c')]", in: #"["abc", "a\nc", "a\u2028c", "a.c", "abcd"]"#).count == 3)
        #expect(try select(#"$[?match(@, 'a\\.c')]"#, in: #"["abc", "a.c"]"#) == ["a.c"])
        #expect(try select(#"$[?match(@, 'a[.]c')]"#, in: #"["abc", "a.c"]"#) == ["a.c"])
    }

    @Test(
        "A malformed query is an error with an offset and a reason",
        arguments: [
            ("", 0, "a JSONPath must begin with '$', found the end"),
            ("paths", 0, "a JSONPath must begin with '$', found 'p'"),
            ("$.", 2, "a name or '*' is missing after '.', found the end"),
            ("$.a.", 4, "a name or '*' is missing after '.', found the end"),
            ("$..", 3, "a name or '*' is missing after '.', found the end"),
            ("$paths", 1, "'.' or '[' is missing, found 'p'"),
            ("$.a ", 3, "a JSONPath must not end with a blank"),
            ("$.x-foo.b", 2, "a name with '-' must be written in brackets: ['x-foo']"),
            ("$[a]", 2, "a name in brackets must be quoted: ['a']"),
            ("$['a'", 1, "the '[' has no matching ']'"),
            ("$['a", 2, "the string has no closing quotation mark"),
            ("$['a' 'b']", 6, "',' or ']' is missing, found ''' "),
            ("$[]", 2, "a name in quotes, an index, a slice, '*' or '?' is missing, found ']'"),
            ("$[01]", 2, "an index must not have leading zeros or be '-0'"),
            ("$[-0]", 2, "an index must not have leading zeros or be '-0'"),
            ("$[9007199254740992]", 2, "the number is too large for an index"),
            ("$['\\x']", 3, "'\\x' is not an escape"),
            ("$['\\u12']", 3, "'\\u' must be followed by four hexadecimal digits of a character"),
            ("$[?]", 3, "'@', a literal, a function or '(' is missing, found ']'"),
            ("$[?@.a = 1]", 7, "',' or ']' is missing, found '='"),
            ("$[?@.a == b]", 10, "'b' is not valid here; strings are quoted: 'b'"),
            ("$[?@.* == 1]", 3, "a query that may select several nodes cannot be compared"),
            ("$[?1]", 3, "a literal must be compared"),
            ("$[?length(@.a)]", 3, "the result of 'length' must be compared"),
            ("$[?match(@.a, 'b') == true]", 3, "'match' returns a Boolean value, which cannot be compared"),
            ("$[?lenght(@.a) == 1]", 3, "there is no function 'lenght'; did you mean 'length'?"),
            ("$[?length(@.a, 1) == 1]", 3, "'length' takes one argument, found 2"),
            ("$[?count(1) == 1]", 9, "'count' takes a query"),
            ("$[?length(@.*) == 1]", 10, "'length' takes a value, and this query may select several nodes"),
            ("$[?(@.a]", 7, "an operator or ')' is missing, found ']'"),
            ("$[?@.a == 01]", 10, "'01' is not a number"),
        ])
    func whatIsNoQuery(text: String, offset: Int, message: String) throws {
        let error = #expect(throws: JSONPathSyntaxError.self) { try JSONPathParser.parse(text) }
        #expect(error?.offset == offset)
        #expect(error?.message == message.trimmingSuffix(" "))
    }

    @Test("A query that is nested too deep is refused")
    func nestingHasALimit() {
        let text = "$[?" + String(repeating: "(", count: 5000) + "@.a" + String(repeating: ")", count: 5000) + "]"
        #expect(throws: JSONPathSyntaxError.self) { try JSONPathParser.parse(text) }
        let nested = String(repeating: "[?@", count: 5000) + String(repeating: "]", count: 5000)
        #expect(throws: JSONPathSyntaxError.self) { try JSONPathParser.parse("$" + nested) }
        let calls = String(repeating: "length(", count: 5000)
        #expect(throws: JSONPathSyntaxError.self) { try JSONPathParser.parse("$[?" + calls) }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
