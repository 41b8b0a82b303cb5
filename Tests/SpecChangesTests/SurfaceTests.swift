import SpecChanges
import Testing

/// The short report, which compares the lines that two runs have written.
@Suite struct SurfaceTests {
    private static let old = [
        "/type Customer struct externalID:String! name:String? age:Int?", "/type Currency enum usd eur",
        "/type Codes alias =:[String]", "/type Gone struct a:String?",
        "/call findCustomer operation id:String! .ok:Customer .notFound:Problem",
    ]

    @Test("Equal lines and the first run give no report")
    func nothingIsSaidOfTheSame() {
        #expect(SurfaceChanges(old: Self.old, new: Self.old).isEmpty)
        #expect(SurfaceChanges(old: [], new: Self.old).isEmpty)
        #expect(SurfaceChanges(old: Self.old, new: Self.old).lines().isEmpty)
    }

    @Test("The report names breaking changes and additions")
    func whatBreaksIsSaid() {
        let new = [
            "/type Customer struct externalID:Int! name:String? key:UUID! nick:String?",
            "/type Currency enum usd eur chf", "/type Codes alias =:[Int]", "/type Added struct",
            "/call findCustomer operation id:String! expand:Bool! .ok:Customer",
        ]
        let changes = SurfaceChanges(old: Self.old, new: new)
        #expect(
            changes.breaking == [
                "Customer: externalID is changed from String to Int", "Customer: age is removed",
                "Customer: key is added and is required", "Codes is changed from [String] to [Int]",
                "findCustomer(): .notFound is removed", "findCustomer(): expand is added and is required",
                "Gone is removed",
            ])
        #expect(changes.added == ["Customer: nick", "Currency: chf", "Added"])
        #expect(changes.lines().first == "since the last run: 7 changes break code, 3 added")
        #expect(changes.lines(atMost: 2).last == "  and 5 more; 'oasgen diff' lists all")
    }

    /// The order of cases and of responses makes no difference for code.
    @Test("A change of the order of arguments breaks code")
    func ordersOfArguments() {
        let old = ["/type A struct a:Int b:Int c:Int", "/type B enum a b", "/call c operation a:Int .ok:A .notFound:B"]
        let new = ["/type A struct b:Int d:Int a:Int", "/type B enum b a", "/call c operation a:Int .notFound:B .ok:A"]
        #expect(
            SurfaceChanges(old: old, new: new).breaking == [
                "A: c is removed", "A: the order of the arguments is changed",
            ])
    }

    @Test("An optional argument that becomes required breaks code, and the reverse does not")
    func whatNeedNotBeGivenBreaksNothing() {
        let changes = SurfaceChanges(old: ["/type A struct a:Int! b:Int"], new: ["/type A struct a:Int b:Int!"])
        #expect(changes.breaking == ["A: b is required"])
    }

    @Test("A case with another value is reported if both runs wrote values")
    func values() {
        let changes = SurfaceChanges(
            old: ["/type Sort enum date:-date dateValue:date name:name", "/type Old enum a b"],
            new: ["/type Sort enum date:date dateValue:+date name:name", "/type Old enum a:1 b:2"])
        #expect(
            changes.breaking == [
                "Sort: date has the value 'date' instead of '-date'",
                "Sort: dateValue has the value '+date' instead of 'date'",
            ])
    }
}
