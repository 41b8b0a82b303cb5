import Foundation
import LagoCustomers
import OASRuntime
import TestSupport
import Testing

/// The texts that the document was made from, which only the authors' machines have.
enum Seeds {
    private static let folder = ProjectFolder.shared.appending(path: "seeds")
    private static let names = ProjectFolder.names(in: folder)

    static var arePresent: Bool { !names.isEmpty }

    /// Returns the text whose file name begins with a prefix.
    static func text(_ prefix: String) throws -> String {
        let name = try #require(names.first { $0.hasPrefix(prefix) })
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
}

/// The JSON of the texts that the document was made from.
///
/// The texts are from different years. Each test states where its text contradicts today's document.
@Suite(.enabled(if: Seeds.arePresent, "../shared/seeds is not on this machine")) struct SeedTests {
    /// Members of taxes that today's document does not list.
    private let counts: Set<String> = ["add_ons_count", "customers_count", "plans_count", "charges_count"]

    @Test("The customer of the object page is read after one correction")
    func theObjectPage() throws {
        let customer = try #require(Blocks.objects(in: Seeds.text("001_")).first)
        // It shows `sequential_id` as a string; the document says integer, as the same page's list of attributes does.
        #expect(failure(Customer.self, customer)?.contains("customer.sequential_id") == true)
        let corrected = customer.replacingOccurrences(of: #""sequential_id": "001""#, with: #""sequential_id": 1"#)
        #expect(try JSONComparison.survives(Customer.self, corrected, dropping: counts))
    }

    @Test("The requests of the guide are read after corrections")
    func theGuide() throws {
        let text = try Seeds.text("002_")
        let customer = try #require(Blocks.unclosed("\"customer\": {", in: text))
        // `taxes` has replaced `vat_rate`.
        #expect(try JSONComparison.survives(CustomerCreateInput.self, customer, dropping: ["vat_rate"]))
        let event = try #require(Blocks.unclosed("\"event\": {", in: text))
        // An event named the customer then. Today it names the subscription.
        #expect(failure(EventInput.self, event)?.contains("external_subscription_id") == true)
        let today = event.replacingOccurrences(of: "external_customer_id", with: "external_subscription_id")
        #expect(try JSONComparison.survives(EventInput.self, today))
    }

    @Test("The requests and responses of the oldest page are read after corrections")
    func theOldestPage() throws {
        let blocks = Blocks.objects(in: try Seeds.text("003_"))
        try #require(blocks.count == 6)
        for request in blocks[0...1] {
            // The key was `customer_id`.
            #expect(failure(CustomerCreateInput.self, request)?.contains("external_id") == true)
            let today = request.replacingOccurrences(of: "\"customer_id\"", with: "\"external_id\"")
            #expect(try JSONComparison.survives(CustomerCreateInput.self, today))
        }
        #expect(try JSONComparison.survives(APIErrorBadRequest.self, blocks[2]))
        #expect(try JSONComparison.survives(APIErrorUnauthorized.self, blocks[3]))
        // The 422 had a message and no code.
        #expect(failure(APIErrorUnprocessableEntity.self, blocks[4])?.contains("code") == true)
        let coded = blocks[4].replacingOccurrences(of: "\"message\":", with: "\"code\":")
        #expect(try JSONComparison.survives(APIErrorUnprocessableEntity.self, coded))
        // The customer had neither `slug`, `sequential_id` nor `applicable_timezone`.
        let today = blocks[5].replacingOccurrences(
            of: "\"customer_id\":",
            with: #""sequential_id": 1, "slug": "LAG-1234-001", "applicable_timezone": "UTC", "external_id":"#)
        #expect(failure(Customer.self, blocks[5]) != nil)
        #expect(try JSONComparison.survives(Customer.self, today))
    }

    @Test("The pages of the list page are read")
    func theListPage() throws {
        let pages = Blocks.objects(in: try Seeds.text("004_"))
        #expect(pages.count == 2)
        for page in pages { #expect(try JSONComparison.survives(CustomersPaginated.self, page, dropping: counts)) }
    }

    private func failure<Model: JSONDecodable>(_ type: Model.Type, _ text: String) -> String? {
        do {
            _ = try JSON.decode(type, from: text)
            return nil
        } catch {
            return "\(error)"
        }
    }
}

/// JSON objects in prose.
enum Blocks {
    /// Returns the outermost objects that can be parsed.
    static func objects(in text: String) -> [String] {
        var result: [String] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "{") {
            guard let end = closing(of: rest[start...]) else {
                rest = rest[rest.index(after: start)...]
                continue
            }
            let candidate = String(rest[start...end])
            if (try? JSON.decode(JSONValue.self, from: candidate)) != nil {
                result.append(candidate)
                rest = rest[rest.index(after: end)...]
            } else {
                rest = rest[rest.index(after: start)...]
            }
        }
        return result
    }

    /// Returns an object that its text never closes, from its opening to the first empty line, without comments.
    static func unclosed(_ opening: String, in text: String) -> String? {
        guard let start = text.range(of: opening)?.lowerBound else { return nil }
        let lines = text[start...].split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
        let code = lines.map { line in line.range(of: " //").map { String(line[..<$0.lowerBound]) } ?? String(line) }
        let open = code.joined().reduce(0) { $0 + ($1 == "{" ? 1 : $1 == "}" ? -1 : 0) }
        return "{" + code.joined(separator: "\n") + String(repeating: "}", count: open + 1)
    }

    private static func closing(of text: Substring) -> Substring.Index? {
        var depth = 0
        var isInString = false
        var isEscaped = false
        for index in text.indices {
            let character = text[index]
            if isEscaped {
                isEscaped = false
            } else if isInString {
                if character == "\\" { isEscaped = true }
                if character == "\"" { isInString = false }
            } else if character == "\"" {
                isInString = true
            } else if character == "{" {
                depth += 1
            } else if character == "}" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }
}
