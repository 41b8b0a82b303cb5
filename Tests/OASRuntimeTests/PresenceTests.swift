import OASRuntime
import Testing

@Suite struct PresenceTests {
    @Test("A presence is written as a literal of its value")
    func literals() {
        let name = "Gavin"
        let text: Presence<String> = "x"
        let interpolated: Presence<String> = "Hi \(name)"
        let number: Presence<Int> = 3
        let double: Presence<Double> = 3.5
        let whole: Presence<Double> = 3
        let flag: Presence<Bool> = true
        let list: Presence<[Int]> = [1, 2]
        let members: Presence<[String: JSONValue]> = ["a": 1, "b": "c"]
        let value: Presence<JSONValue> = ["a": 1]
        let character: Presence<Character> = "c"
        #expect(text.value == "x")
        #expect(interpolated.value == "Hi Gavin")
        #expect(number.value == 3)
        #expect(double.value == 3.5)
        #expect(whole.value == 3)
        #expect(flag.value == true)
        #expect(list.value == [1, 2])
        #expect(members.value == ["a": 1, "b": "c"])
        #expect(value.value == ["a": 1])
        #expect(character.value == "c")
    }

    @Test("A presence distinguishes absent, null and a value")
    func states() {
        #expect(Presence<Int>(nil) == .absent)
        #expect(Presence(3) == .value(3))
        #expect(Presence<Int>.absent.isAbsent)
        #expect(Presence<Int>.null.isNull)
        #expect(Presence<Int>.null != .absent)
        #expect(Presence<Int>.null.value == nil)
        #expect((Presence<Int>.absent ?? 7) == 7)
        #expect((Presence<Int>.value(3) ?? 7) == 3)
        let other: Int? = nil
        #expect((Presence<Int>.null ?? other) == nil)
        #expect(Presence<Int>.value(3).map { String($0) } == "3")
        #expect(Presence<Int>.null.map { String($0) } == .null)
        #expect("\(Presence<Int>.value(3)) \(Presence<Int>.null) \(Presence<Int>.absent)" == "3 null absent")
        #expect(Set<Presence<Int>>([.absent, .null, 3, 3]).count == 3)
    }
}
