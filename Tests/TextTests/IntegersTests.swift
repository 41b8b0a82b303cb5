import StableText
import Testing

@Suite struct IntegersTests {
    @Test("A decimal integer is read", arguments: [("0", 0), ("-7", -7), ("+7", 7), ("9223372036854775807", Int.max)])
    func readsIntegers(text: String, value: Int) {
        #expect(integerValue(of: text) == value)
    }

    @Test("A text that is no integer is refused", arguments: ["", "-", "1.0", " 1", "1e3", "9223372036854775808"])
    func refusesWhatIsNoInteger(text: String) {
        #expect(integerValue(of: text) == nil)
    }

    @Test("Hexadecimal digits are read")
    func readsHexadecimalDigits() {
        #expect(hexadecimalValue(of: "00fF".utf8) == 255)
        #expect(hexadecimalValue(of: "7FFFFFFFFFFFFFF".utf8) == 0x7FF_FFFF_FFFF_FFFF)
    }

    @Test(
        "A text that is not hexadecimal or too long is refused",
        arguments: ["", "+F", "-F", "0x1", "1g", "1111111111111111"])
    func refusesWhatAreNoHexadecimalDigits(text: String) {
        #expect(hexadecimalValue(of: text.utf8) == nil)
    }
}
