import FeatureTour
import Foundation
import HTTPTypes
import OASRuntime

extension FuzzTarget {
    /// A target for decoding forms (`application/x-www-form-urlencoded`) as models, with members in all styles.
    ///
    /// The first byte selects the model, and the second the encoding of its members.
    static let forms = FuzzTarget(
        name: "forms", budget: TimeBudget(base: 0.1, perByte: 100e-6),
        check: { input in
            var reader = InputReader(input)
            let type = formTypes[reader.choice(formTypes.count)]
            let choice = reader.choice(formFields.count)
            // A dictionary cannot distinguish a member that is spread over the form from its other members.
            let fields = "\(type)".hasPrefix("Dictionary") ? .none : formFields[choice]
            let plan = ProbePlan(place: .form, style: .form, explode: true, fields: fields)
            ProbePlan.current = plan
            checkForm(type, plan, Array(reader.rest))
        },
        seeds: { _ in
            let texts = [
                "id=%41+b&tags=a&tags=&address=%7B%7D&filter[a]=b&filter[c][]=d&age=1", "R=1&G=2&name=x", "a=1&b=2&a=3",
                "name=&R=", "address=%7B%22city%22%3A%22x%22%7D", "near[ra]=1&near[dec]=2&ids=1,2,3", "=&&=x&x", "+=+",
            ]
            return formTypes.indices.flatMap { type in
                formFields.indices.flatMap { fields in
                    texts.map { [UInt8(type), UInt8(fields)] + Array($0.utf8) }
                }
            }
        })

    private static let formTypes: [any Model.Type] = [
        Swatch.self, [String: String].self, [String: [String]].self, [String: Int].self, [String: JSONValue].self,
        Operations.BookVisit.Body.self, Operations.FilterStars.Filter.self, [String: [Int]].self,
        Operations.ListObservatories.Filter.self,
    ]

    private static let formFields: [FormFields] = [
        .none,
        ["name": .json, "near": FormField(style: .deepObject, explode: true), "address": .json],
        ["near": FormField(style: .form, explode: true), "filter": FormField(style: .deepObject, explode: true)],
        [
            "ids": FormField(style: .form, explode: false), "tags": FormField(style: .pipeDelimited, explode: false),
            "a": FormField(style: .spaceDelimited, explode: false),
        ],
    ]

    private static func checkForm<Value: Model>(_ type: Value.Type, _ plan: ProbePlan, _ text: [UInt8]) {
        var request = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/probe/x/end")
        request.headerFields[.contentType] = "application/x-www-form-urlencoded"
        switch Probe<Value>.serve(request, body: text) {
        case .failed(let error): require(false, "\(type): \(shown(text)): the transport throws \(error)")
        case .refused(let status, let body):
            require([400, 413, 415].contains(status), "\(type): \(shown(text)): status \(status)")
            require(body.utf8.count <= 8_192, "an answer of \(body.utf8.count) bytes to \(text.count)")
        case .read(let value): requireStableForm(value, of: text)
        }
    }

    /// Requires that a value does not change after the first round trip. The first round trip may change it, because a
    /// form does not distinguish an empty list from a missing one.
    private static func requireStableForm<Value: Model>(_ value: Value, of text: [UInt8]) {
        guard let first = returned(value, of: text), let second = returned(first, of: text) else { return }
        require(first == second, "\(Value.self) of \(shown(text)): \(first) comes back as \(second)")
    }

    private static func returned<Value: Model>(_ value: Value, of text: [UInt8]) -> Value? {
        switch Probe<Value>.exchange(value) {
        case .read(let again): return again
        case .refused: return nil
        case .failed(let error):
            guard case .request = error as? ClientError<Int> else {
                require(false, "\(Value.self) of \(shown(text)): \(value) fails: \(error)")
                return nil
            }
            return nil
        }
    }
}
