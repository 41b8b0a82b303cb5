internal import APIModel
internal import OpenAPIDocument
import StableText

extension ModelResponse.Status {
    /// Parses `200`, `4XX` or `default`. The result is `nil` for any other key, which the document reader reports.
    init?(key: String) {
        if key == "default" {
            self = .default
        } else if let code = integerValue(of: key), (100...599).contains(code) {
            self = .exact(code)
        } else if key.count == 3, key.uppercased().hasSuffix("XX"), let digit = key.first?.wholeNumberValue,
            (1...5).contains(digit)
        {
            self = .range(digit)
        } else {
            return nil
        }
    }

    /// False for 1XX, 204, 205 and 304 (RFC 9110, sections 15.2, 15.3.5, 15.3.6 and 15.4.5).
    var allowsContent: Bool {
        switch self {
        case .exact(let code): code >= 200 && code != 204 && code != 205 && code != 304
        case .range(let digit): digit > 1
        case .default: true
        }
    }

    /// Returns the content that a response can have. Responses to `HEAD` and responses with certain statuses end with
    /// their header fields (RFC 9110, sections 6.4.1 and 9.3.2): clients do not wait for content, and servers must not
    /// send any.
    func possibleContent(of response: OpenAPIDocument.Response, method: String) -> [MediaTypeEntry] {
        method == "head" || !allowsContent ? [] : response.content
    }

    var caseName: String {
        switch self {
        case .exact(let code): StatusNames.name(of: code)
        case .range(let digit): StatusNames.name(ofClass: digit)
        case .default: "default"
        }
    }

    var isSuccess: Bool {
        switch self {
        case .exact(let code): (200..<300).contains(code)
        case .range(let digit): digit == 2
        case .default: false
        }
    }

    /// The order in which statuses are looked up: exact codes first, then ranges, then `default`.
    var order: Int {
        switch self {
        case .exact(let code): code
        case .range(let digit): 1000 + digit
        case .default: 2000
        }
    }
}
