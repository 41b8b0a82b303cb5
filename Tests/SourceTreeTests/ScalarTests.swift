import SourceTree
import Testing

/// YAML 1.2.2 §10.3.2, the core schema.
@Suite struct ScalarTests {
    @Test("Each notation of null is null", arguments: ["", "~", "null", "Null", "NULL"])
    func nulls(text: String) {
        #expect(Scalar(text, isPlain: true).kind == .null)
    }

    @Test("Each notation of a boolean is a boolean", arguments: ["true", "True", "TRUE", "false", "False", "FALSE"])
    func booleans(text: String) {
        #expect(Scalar(text, isPlain: true).kind == .boolean)
        #expect(Scalar(text, isPlain: true).bool == (text.lowercased() == "true"))
    }

    @Test(
        "A text outside the core schema is a string",
        arguments: [
            "NO", "no", "yes", "Yes", "on", "off", "y", "n", "12:30", "2024-01-01", "1_000", "0b1", "0x", "0xG", "0o8",
            "+",
            "-", ".", "..", "1.2.3", "1e", "e1", ".e1", "+.nan", "- 1", "nULL", "tRUE", "NaN", "inf", "Infinity", "x1",
            "=", "<<", "３",
        ])
    func strings(text: String) {
        #expect(Scalar(text, isPlain: true).kind == .string)
    }

    @Test(
        "An integer is read in decimal, hexadecimal and octal notation",
        arguments: [
            ("0", 0), ("12", 12), ("-3", -3), ("+4", 4), ("007", 7), ("0x1F", 31), ("0o17", 15),
            ("9223372036854775807", Int64.max),
        ])
    func integers(text: String, value: Int64) {
        let scalar = Scalar(text, isPlain: true)
        #expect(scalar.kind == .integer)
        #expect(scalar.int == value)
    }

    @Test("An integer that is too large is still a number")
    func anIntegerThatDoesNotFitIsANumberStill() {
        let scalar = Scalar("9223372036854775808", isPlain: true)
        #expect(scalar.kind == .integer)
        #expect(scalar.int == nil)
        #expect(scalar.double == 9_223_372_036_854_775_808)
    }

    @Test(
        "A number with a fraction or an exponent is read",
        arguments: [
            ("1.5", 1.5), ("-0.25", -0.25), (".5", 0.5), ("1.", 1), ("1e3", 1000), ("1E-2", 0.01), ("+1.5e+2", 150),
            (".inf", Double.infinity), ("-.INF", -Double.infinity), ("1e999", Double.infinity),
        ])
    func numbers(text: String, value: Double) {
        let scalar = Scalar(text, isPlain: true)
        #expect(scalar.kind == .number)
        #expect(scalar.double == value)
    }

    @Test("The notation of NaN is a number")
    func notANumberIsANumber() {
        #expect(Scalar(".NaN", isPlain: true).double?.isNaN == true)
    }

    @Test("A quoted scalar is a string", arguments: ["12", "true", "null", "1.5", ""])
    func whatIsQuotedIsAString(text: String) {
        let scalar = Scalar(text)
        #expect(scalar.kind == .string)
        #expect(scalar.int == nil && scalar.double == nil && scalar.bool == nil)
    }

    @Test("A tag determines the kind of a scalar")
    func tagsDecide() {
        let node = Reading("[!!str 12, ! 12, !!int '12', !!bool 'true', !!float '1', !!null '', !x 1]").node
        let kinds = node?.sequence?.map(\.scalarKind)
        #expect(kinds == [.string, .string, .integer, .boolean, .number, .null, .string])
    }
}
