import Testing
import TextSupport

@Suite struct ClosestMatchTests {
    @Test(arguments: [
        ("curency", "currency"), ("operationID", "operationId"), ("gett", "get"), ("teh", "the"), ("Pett", "Pet"),
        ("propertis", "properties"), ("requierd", "required"), ("CURRENCY", "currency"),
    ])
    func finds(word: String, match: String) {
        #expect(closestMatch(to: word, in: ["zebra", match, "elephant"]) == match)
    }

    @Test(arguments: ["produces", "a", "", "xyz", "currencyOfTheRealm"])
    func findsNothing(word: String) {
        #expect(closestMatch(to: word, in: ["currency", "get", "", "required"]) == nil)
    }

    @Test func ofEquallyNearTheFirstByText() {
        #expect(closestMatch(to: "cat", in: ["hat", "bat", "cat"]) == "bat")
        #expect(closestMatch(to: "cats", in: ["bats", "cat"]) == "bats")
    }
}
