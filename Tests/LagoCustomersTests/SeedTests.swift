import Foundation
import LagoCustomers
import OASRuntime
import Testing

/// The JSON of the five texts that the document was made from. They are of different ages; each test says where one
/// contradicts today's document.
///
/// The texts are not part of this repository: without them, `SeedsArePresent` says so and the others have nothing to do.
@Suite struct SeedTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "../shared/seeds").standardizedFileURL

    /// The seed's text, nil where seeds are absent.
    private func seed(_ prefix: String) throws -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: Self.folder.path)) ?? []
        guard let name = names.first(where: { $0.hasPrefix(prefix) }) else {
            print("the seeds are not beside this checkout; seed \(prefix) was not tested")
            return nil
        }
        return try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    }

    /// Members of taxes that today's document does not list.
    private let counts: Set<String> = ["add_ons_count", "customers_count", "plans_count", "charges_count"]

    @Test func theObjectPage() throws {
        guard let text = try seed("001_"), let customer = Blocks.objects(in: text).first else { return }
        // It shows `sequential_id` as a string; the document says integer, as the same page's list of attributes does.
        #expect(failure(Customer.self, customer)?.contains("customer.sequential_id") == true)
        let corrected = customer.replacingOccurrences(of: #""sequential_id": "001""#, with: #""sequential_id": 1"#)
        #expect(try JSONComparison.survives(Customer.self, corrected, dropping: counts))
    }

    @Test func theGuide() throws {
        guard let text = try seed("002_") else { return }
        let customer = try #require(Blocks.unclosed("\"customer\": {", in: text))
        // `vat_rate` is of its age; today's `taxes` took its place.
        #expect(try JSONComparison.survives(CustomerCreateInput.self, customer, dropping: ["vat_rate"]))
        let event = try #require(Blocks.unclosed("\"event\": {", in: text))
        // Events named the customer then, and name the subscription today.
        #expect(failure(EventInput.self, event)?.contains("external_subscription_id") == true)
        let today = event.replacingOccurrences(of: "external_customer_id", with: "external_subscription_id")
        #expect(try JSONComparison.survives(EventInput.self, today))
    }

    @Test func theOldestPage() throws {
        guard let text = try seed("003_") else { return }
        let blocks = Blocks.objects(in: text)
        #expect(blocks.count == 6)
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

    @Test func theListPage() throws {
        guard let text = try seed("004_") else { return }
        let pages = Blocks.objects(in: text)
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

/// Finds JSON objects in prose.
enum Blocks {
    /// The outermost objects that parse.
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

    /// An object that its text never closes: from its opening to the first empty line, without comments.
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
