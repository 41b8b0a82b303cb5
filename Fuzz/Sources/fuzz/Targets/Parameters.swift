import FeatureTour
import Foundation
import HTTPTypes
import OASRuntime

extension FuzzTarget {
    /// A target for path, query, header and cookie parameters in all styles, as scalars, arrays, objects and nested
    /// values.
    ///
    /// Four bytes select the type, the location, the style and `explode`. The remaining text is the raw parameter of a
    /// request. A value that is read from it must be the same after a client sends it.
    static let parameters = FuzzTarget(
        name: "parameters", budget: TimeBudget(base: 0.1, perByte: 60e-6), check: checkParameters,
        seeds: { _ in parameterSeeds })

    private static let types: [any Model.Type] = [
        String.self, Int.self, Bool.self, Double.self, [String].self, [Int].self, [String: String].self,
        [String: Int].self, Swatch.self, Date.self, UUID.self, CalendarDate.self, DecimalText.self, JSONValue.self,
        Operations.FilterStars.Filter.self, [String: [String]].self, URL.self, Int32?.self, [Bool].self,
        Operations.ListObservatories.Filter.self, Int64.self, Float.self, [[String]].self,
    ]

    private static func checkParameters(_ input: [UInt8]) {
        var reader = InputReader(input)
        let type = types[reader.choice(types.count)]
        let place = [ProbePlan.Place.path, .query, .header, .cookie, .querystring][reader.choice(5)]
        let styles = ProbePlan.styles(place)
        let bits = reader.byte()
        let plan = ProbePlan(
            place: place, style: styles[(bits >> 2) % styles.count], explode: bits & 1 == 1,
            allowReserved: bits & 2 == 2)
        ProbePlan.current = plan
        check(type, plan, String(decoding: reader.rest, as: UTF8.self))
    }

    private static func check<Value: Model>(_ type: Value.Type, _ plan: ProbePlan, _ text: String) {
        guard let request = request(plan, text) else { return }
        switch Probe<Value>.serve(request, body: nil) {
        case .failed(let error): require(false, "\(plan) \(type): \(shown(text.utf8)): the transport throws \(error)")
        case .refused(let status, let body):
            require([400, 404, 405, 414].contains(status), "\(plan) \(type): \(shown(text.utf8)): status \(status)")
            require(body.utf8.count <= 8_192, "an answer of \(body.utf8.count) bytes to \(text.utf8.count)")
        case .read(let value): requireReturn(value, plan, of: text)
        }
    }

    /// Requires that a value is the same after it is sent, unless the client reports that its style cannot represent
    /// it.
    static func requireReturn<Value: Model>(_ value: Value, _ plan: ProbePlan, of text: String) {
        let context = "\(plan) \(Value.self) of \(shown(text.utf8))"
        switch Probe<Value>.exchange(value) {
        case .read(let again):
            require(
                again == value || isSameBeyondStyle(value, again, plan), "\(context): \(value) comes back as \(again)")
        case .refused(let status, let body):
            require(lacksForm(value, plan), "\(context): \(value) is refused: \(status) \(body)")
        case .failed(let error):
            require(error is ClientError<Int>, "\(context): \(error)")
            guard case .request = error as? ClientError<Int> else {
                return require(false, "\(context): \(value) fails: \(error)")
            }
        }
    }

    /// Returns true for values for which the style writes nothing or the same text as for other values: an empty array,
    /// null, or separators in texts.
    private static func lacksForm<Value: Model>(_ value: Value, _ plan: ProbePlan) -> Bool {
        guard let text = try? JSON.string(value), let json = try? JSON.decode(JSONValue.self, from: text) else {
            return true
        }
        // Reserved expansion keeps text that looks percent-encoded (RFC 6570, section 3.2.3).
        return ambiguous(json, plan) || plan.allowReserved && text.contains(/%[0-9A-Fa-f]{2}/)
    }

    private static func isSameBeyondStyle<Value: Model>(_ value: Value, _ again: Value, _ plan: ProbePlan) -> Bool {
        lacksForm(value, plan)
    }

    /// Returns true if a style writes another value as the same text (OpenAPI 3.1, "Style Examples"; RFC 6570, section
    /// 2.3).
    private static func ambiguous(_ value: JSONValue, _ plan: ProbePlan) -> Bool {
        if plan.style == .json { return false }
        switch value {
        case .null: return true
        case .array(let elements):
            return elements.count < 2 || elements.contains { isContainer($0) || isUnsafe($0, plan) }
        case .object(let members):
            return members.isEmpty || plan.place == .querystring || members.count == 1
                || members.contains {
                    isContainer($0.value) || isUnsafe($0.value, plan) || isUnsafe(.string($0.key), plan)
                }
        case .string(let text): return isUnsafe(value, plan) && (plan.place != .path || text.isEmpty)
        case .boolean, .integer, .number, .exactNumber: return false
        }
    }

    private static func isContainer(_ value: JSONValue) -> Bool {
        switch value {
        case .array, .object, .null: true
        default: false
        }
    }

    /// Returns true for an empty text, and for a text with a separator that the style does not encode.
    private static func isUnsafe(_ value: JSONValue, _ plan: ProbePlan) -> Bool {
        guard case .string(let text) = value else { return false }
        if text.isEmpty { return true }
        let isPlain = plan.place == .header || plan.style == .spaceDelimited || plan.style == .pipeDelimited
        return isPlain && text.utf8.contains { " \t,=|\"\\".utf8.contains($0) }
            || plan.style == .deepObject && text.utf8.contains { "[]".utf8.contains($0) }
            || plan.style == .label && text.utf8.contains { ".,=".utf8.contains($0) }
    }

    /// Returns a request with a text as its raw parameter, or `nil` if HTTP or a URL cannot contain the text.
    private static func request(_ plan: ProbePlan, _ text: String) -> HTTPRequest? {
        var request = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/probe/x/end")
        switch plan.place {
        case .path: request.path = "/probe/\(text)/end"
        case .query, .querystring, .form: request.path = "/probe/x/end?\(text)"
        case .header, .cookie:
            guard HTTPField.isValidValue(text) else { return nil }
            request.headerFields[plan.place == .header ? HTTPField.Name("X-P") ?? .cookie : .cookie] = text
        }
        return request
    }

    private static let parameterSeeds: [[UInt8]] = {
        let texts = [
            "p=blue", "p=blue,black", "p=R,100,G,200", "p=R=100,G=200", "p[R]=100&p[G]=200", "p[a][]=1&p[a][]=2",
            "p[a][0][b]=c", "blue", ".blue.black", ";p=blue;p=black", ";R=100;G=200", "p=1; q=2", "R=100&G=200",
            "p=%7B%22R%22%3A1%7D", "p=a%20b", "p=a%7Cb", "p=", "p", "p=1&p=2", "p=%FF", "%", "a+b",
            "2024-02-29T00:00:00Z",
        ]
        var seeds: [[UInt8]] = []
        for type in types.indices {
            for (index, text) in texts.enumerated() {
                seeds.append([UInt8(type), UInt8((type + index) % 5), UInt8(index * 3 % 20)] + Array(text.utf8))
            }
        }
        return seeds
    }()
}

/// The object in the examples of the specification.
struct Swatch: Model {
    var red: Int?
    var green: Int?
    var name: String?

    private static let fields = JSONFields("R", "G", "name")

    init?(from json: inout JSONReader) {
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: red = json.optional(Int.self)
            case 1: green = json.optional(Int.self)
            case 2: name = json.optional(String.self)
            default: json.skip(object)
            }
        }
        guard json.end(object) else { return nil }
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.optionalMember("R", red)
        json.optionalMember("G", green)
        json.optionalMember("name", name)
        json.endObject()
    }
}
