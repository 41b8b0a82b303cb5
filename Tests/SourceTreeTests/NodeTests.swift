import SourceTree
import Testing

@Suite struct NodeTests {
    @Test("A node converts only to the types of its content")
    func conveniencesGiveWhatTheNodeIs() {
        let node = Reading("{map: {}, list: [], text: a, quoted: '1', int: 1, number: 1.5, bool: true, none: }").node
        #expect(node?.mapping?["map"]?.mapping?.isEmpty == true)
        #expect(node?.mapping?["list"]?.sequence?.isEmpty == true)
        #expect(node?.mapping?["text"]?.string == "a")
        #expect(node?.mapping?["quoted"]?.string == "1")
        #expect(node?.mapping?["int"]?.string == nil)
        #expect(node?.mapping?["int"]?.text == "1")
        #expect(node?.mapping?["int"]?.int == 1)
        #expect(node?.mapping?["int"]?.double == 1)
        #expect(node?.mapping?["number"]?.double == 1.5)
        #expect(node?.mapping?["number"]?.int == nil)
        #expect(node?.mapping?["bool"]?.bool == true)
        #expect(node?.mapping?["none"]?.isNull == true)
        #expect(node?.mapping?["absent"] == nil)
        #expect(node?.scalar == nil)
    }

    @Test("A mapping of any size finds its keys", arguments: [1, 12, 13, 500])
    func mappingsFindTheirKeysAtAnySize(count: Int) {
        let text = (0..<count).map { "key\($0): \($0)" }.joined(separator: "\n")
        let mapping = Reading(text).node?.mapping
        #expect(mapping?.count == count)
        #expect(mapping?.keys == (0..<count).map { "key\($0)" })
        for number in 0..<count {
            #expect(mapping?["key\(number)"]?.int == Int64(number))
        }
        #expect(mapping?["key\(count)"] == nil)
        #expect(mapping?.entry("key0")?.keyLocation.line == 1)
    }

    @Test("A mapping with a repeated key finds the first value")
    func aMappingMadeByHandFindsTheFirstOfTwoKeys() {
        let location = SourceLocation(file: FileID(index: 0), line: 1, column: 1)
        for copies in [2, 20] {
            let mapping = Mapping(
                (0..<copies).map { number in
                    let value = Node(.scalar(Scalar(String(number))), at: location)
                    return Mapping.Entry(key: "a", keyLocation: location, value: value)
                })
            #expect(mapping["a"]?.text == "0")
        }
    }
}
