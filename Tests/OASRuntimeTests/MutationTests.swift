import OASRuntime
import TestSupport
import Testing

/// Texts with random faults. Reading them must not crash, and an accepted value must be written and read back unchanged.
@Suite struct MutationTests {
    private static let seeds = [
        #"{"lago_id":"1a901a90-1a90-1a90-1a90-1a901a901a90","name":"G\u00e9\ud83d\ude00","rate":-1.5e3,"parent":null,"z":[{}]}"#,
        #"{"name":"a","parent":{"name":"b"},"children":[{"name":"c","taxes":{}}]}"#,
        #"[{"type":"coupon","code":"x","nested":{"code":"y","amount":1}},"s",1,2.5,[{"code":"a"}]]"#,
        #"[[[["deep",[true,false,null],0.1e-7,123456789012345678901234567890]]]]"#,
    ]
    private static let splinters: [[UInt8]] =
        [
            "\"", "\\", "\\u", "\\ud800", "{", "}", "[", "]", ":", ",", "e", "-", ".", "0", "null", "tru", "\u{FEFF}",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0]]

    @Test("JSON with random faults is refused, or read and written back unchanged", arguments: 0..<4)
    func mutationsNeverCrash(seed: Int) throws {
        var generator = SplitMix(seed: UInt64(seed) + 11)
        for _ in 0..<2_000 {
            var text = Array(Self.seeds[seed].utf8)
            for _ in 0...Int(generator.next() % 3) { Self.mutate(&text, &generator) }
            try Self.check(text)
        }
    }

    private static func mutate(_ text: inout [UInt8], _ generator: inout SplitMix) {
        let index = Int(generator.next() % UInt64(text.count + 1))
        switch generator.next() % 5 {
        case 0: text.insert(contentsOf: splinters[Int(generator.next() % UInt64(splinters.count))], at: index)
        case 1: text.removeSubrange(index..<min(text.count, index + Int(generator.next() % 4)))
        case 2 where index < text.count: text[index] = UInt8(truncatingIfNeeded: generator.next())
        case 3: text.removeSubrange(index...)
        default:
            let end = min(text.count, index + Int(generator.next() % 20))
            text.insert(contentsOf: Array(text[index..<end]), at: index)
        }
    }

    private static func check(_ text: [UInt8]) throws {
        _ = try? JSON.decode(Tax.self, from: text)
        _ = try? JSON.decode(Folder.self, from: text)
        _ = try? JSON.decode([Discount].self, from: text)
        _ = try? JSON.decode(Shape.self, from: text)
        let isSkipped = (try? JSON.decode(Skipped.self, from: text)) != nil
        do {
            let value = try JSON.decode(JSONValue.self, from: text)
            #expect(isSkipped)
            #expect(try JSON.decode(JSONValue.self, from: JSON.encode(value)) == value)
        } catch {
            // A number beyond the range of doubles is JSON but cannot be a value.
            #expect(!isSkipped || error.reason == "the number does not fit Double")
        }
    }
}
