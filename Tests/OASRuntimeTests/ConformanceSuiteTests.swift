import Foundation
import OASRuntime
import Testing

/// The 318 texts of `../shared/suites/json-parsing`, which a user's checkout does not have. `OASGEN_SUITES` names another
/// folder of suites.
@Suite struct ConformanceSuiteTests {
    private static let folder: URL = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let suites =
            ProcessInfo.processInfo.environment["OASGEN_SUITES"].map { URL(filePath: $0) }
            ?? package.deletingLastPathComponent().appending(path: "shared/suites")
        return suites.appending(path: "json-parsing")
    }()

    private static var isPresent: Bool {
        FileManager.default.fileExists(atPath: folder.path(percentEncoded: false))
    }

    @Test(
        "The reader accepts exactly the texts that RFC 8259 allows",
        .enabled(if: isPresent, "the suite of JSON texts is absent"))
    func acceptsExactlyRFC8259() throws {
        let folder = Self.folder
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        var accepted = 0
        var refused = 0
        for name in names.sorted() where name.hasSuffix(".json") {
            let text = [UInt8](try Data(contentsOf: folder.appending(path: name)))
            let value = try? JSON.decode(JSONValue.self, from: text)
            let isSkipped = (try? JSON.decode(Skipped.self, from: text)) != nil
            // `i_` texts contain numbers beyond the range of doubles, which are JSON but cannot be values.
            #expect((value != nil) == isSkipped || name.hasPrefix("i_number"), "\(name): reading and skipping differ")
            if name.hasPrefix("y_") {
                accepted += 1
                #expect(value != nil, "\(name) must be accepted")
            } else if name.hasPrefix("n_") {
                refused += 1
                #expect(value == nil, "\(name) must be refused")
            }
            if let value {
                let again = try JSON.decode(JSONValue.self, from: JSON.encode(value))
                #expect(again == value, "\(name) changes on the way through")
            }
        }
        #expect(accepted > 90)
        #expect(refused > 180)
    }
}

/// A value of any type that is skipped and not decoded.
struct Skipped: JSONDecodable {
    init?(from json: inout JSONReader) {
        json.skipValue()
        guard json.isValid else { return nil }
    }
}
