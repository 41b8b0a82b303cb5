import APIModel
import Testing

@testable import ModelBuilder

@Suite struct NamingTests {
    @Test(
        "The name of a member is in lower camel case",
        arguments: [
            ("address_line1", "addressLine1"), ("external_id", "externalID"), ("lago_id", "lagoID"), ("id", "id"),
            ("ID", "id"), ("customerIds", "customerIDs"), ("portal_url", "portalURL"),
            ("getCustomerPortalUrl", "getCustomerPortalURL"),
            ("USD", "usd"), ("SEPA_DEBIT", "sepaDebit"), ("USDRate", "usdRate"), ("kebab-case", "kebabCase"),
            ("with space", "withSpace"), ("123abc", "_123abc"), ("$dollar", "dollar"), ("+1", "plus1"),
            ("-1", "minus1"),
            ("GMT+12", "gmtPlus12"), ("America/New_York", "americaNewYork"), ("1_2", "_1_2"), ("v2.1", "v2_1"),
            ("OAuthToken", "oAuthToken"), ("IDs", "ids"), ("éclair", "éclair"),
            ("x-ratelimit-limit", "xRatelimitLimit"),
            ("\u{301}", "_\u{301}"), ("\u{338}x", "_\u{338}x"), ("\u{93E}a", "\u{93E}a"),
            (">=", "greaterThanSignEqualsSign"), ("countries[]", "countries"), ("metadata[key]", "metadataKey"),
        ])
    func members(name: String, expected: String) {
        #expect(SwiftSpelling.member(name) == expected)
    }

    @Test(
        "The name of a type is in upper camel case",
        arguments: [
            ("ApiErrorNotFound", "APIErrorNotFound"), ("customer", "Customer"),
            ("billing_configuration", "BillingConfiguration"),
            ("CustomerCheckoutUrl", "CustomerCheckoutURL"), ("USDRate", "USDRate"), ("PENDING_REVIEW", "PendingReview"),
            ("3d-model", "_3dModel"), ("applied_coupon_ids", "AppliedCouponIDs"), ("McDonald", "McDonald"),
        ])
    func types(name: String, expected: String) {
        #expect(SwiftSpelling.type(name) == expected)
    }

    @Test("An empty text has no name, and an emoji has the name of its character")
    func emptyAndUnspeakableNamesHaveNone() {
        #expect(SwiftSpelling.member("") == nil)
        #expect(SwiftSpelling.type("") == nil)
        #expect(SwiftSpelling.member("💩") == "pileOfPoo")
        // Joiners are allowed in identifiers, but they are invisible.
        #expect(SwiftSpelling.member("👨‍👩‍👧") == "manWomanGirl")
    }

    @Test("Cases of an enumeration have distinct names")
    func enumerationCases() {
        let names = EnumerationNames.names(for: [
            "", "unknown", "none", "add", "Add", "+1", "-1", "2fast", "a-b", "a_b", "self",
        ])
        #expect(
            names.map(\.text) == [
                "empty", "unknownValue", "noneValue", "add", "Add", "plus1", "minus1", "_2fast", "aB", "a_b",
                "selfValue",
            ])
    }

    @Test("Names do not depend on the order of requests")
    func namesDoNotDependOnOrder() {
        func assign(_ keys: [String]) -> [String: String] {
            var table = NameTable<String>()
            table.assign(
                keys.map { key in
                    NameRequest(id: key, key: key, tieBreak: "", candidates: [SwiftSpelling.member(key) ?? "value"])
                })
            return table.names
        }
        let keys = ["user_id", "userId", "userID", "USER_ID"]
        let expected = ["userID": "userID", "USER_ID": "userID2", "userId": "userID3", "user_id": "userID4"]
        #expect(assign(keys) == expected)
        #expect(assign(keys.reversed()) == expected)
    }

    @Test("File names differ even if case is ignored")
    func filesHaveNamesOfTheirOwnWhereCaseIsIgnored() {
        let names = ["Pet", "PET", "Pét", "Pēt", "Pet_Operations"]
        let types = Dictionary(
            uniqueKeysWithValues: names.enumerated().map { (DeclarationID(Int32($0)), TypeName($1)) })
        let files = OutputFiles(
            types: types, groups: ["pet", "PET "], groupNames: [:], headers: [:], reserved: [TypeName("PetClient")])
        let stems = files.types.values.map(\.stem) + files.groups.values.map(\.stem)
        #expect(stems.count == 7 && Set(stems.map { $0.lowercased() }).count == 7)
        #expect(stems.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_+.".contains($0)) } })
    }

    @Test("A long file name ends in a hash")
    func longNamesOfFilesEndInAHash() {
        let long = String(repeating: "Long", count: 60)
        let (one, other) = (FileNames.stem(long + "One"), FileNames.stem(long + "Other"))
        #expect(one != other && one.count <= 100 && other.count <= 100)
        #expect(one == FileNames.stem(long + "One"))
    }
}
