import OASRuntime
import Testing

/// A member of each kind that generated models compare.
private struct Reading: Sendable {
    var station = "North"
    var note: String?
    var level = 1.5
    var count: Int?
    var checked: Presence<Bool> = .absent
    var tags = ["a"]
}

extension Reading: Hashable, MemberwiseHashable {
    func visitMembers(with other: Reading, _ pairs: inout MemberPairs) {
        pairs.visit(station, other.station)
        pairs.visit(note, other.note)
        pairs.visit(level, other.level)
        pairs.visit(count, other.count)
        pairs.visit(checked, other.checked)
        pairs.visit(tags, other.tags)
    }
}

@Suite struct MemberPairsTests {
    /// One change of each member, including changes that a comparison could miss.
    private static let changed: [Reading] = [
        Reading(station: "South"), Reading(note: ""), Reading(level: .nan), Reading(count: 0),
        Reading(checked: .null), Reading(checked: .value(false)), Reading(tags: []),
    ]

    @Test("Values are equal if all of their members are equal")
    func valuesAreEqualWhereAllMembersAre() {
        #expect(Reading() == Reading())
        #expect(Reading(note: "x", count: 1, checked: .null) == Reading(note: "x", count: 1, checked: .null))
        for reading in Self.changed {
            #expect(reading != Reading())
            #expect(Reading() != reading)
        }
        #expect(Reading(level: .nan) != Reading(level: .nan))
    }

    @Test("Equal values have equal hashes, and different values have different hashes")
    func equalValuesHashAlikeAndOthersApart() {
        #expect(Reading(note: "x").hashValue == Reading(note: "x").hashValue)
        for reading in Self.changed { #expect(reading.hashValue != Reading().hashValue) }
        #expect(Set(Self.changed + [Reading(), Reading()]).count == Self.changed.count + 1)
    }

    @Test("A hash depends on the earlier input of the hasher")
    func hashingContinuesTheHasher() {
        func hash(_ seed: Int) -> Int {
            var hasher = Hasher()
            hasher.combine(seed)
            hasher.combine(Reading())
            return hasher.finalize()
        }
        #expect(hash(1) == hash(1))
        #expect(hash(1) != hash(2))
    }
}
