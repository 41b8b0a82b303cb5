public import HTTPTypes

/// An error that says how it is to be answered; a handler may throw one.
public protocol HTTPResponseConvertible: Error {
    /// The status.
    var httpStatus: HTTPResponse.Status { get }
    /// The header fields; none unless given.
    var httpHeaderFields: HTTPFields { get }
    /// The body; none unless given.
    var httpBody: HTTPBody? { get }
}

extension HTTPResponseConvertible {
    public var httpHeaderFields: HTTPFields { [:] }
    public var httpBody: HTTPBody? { nil }
}

/// A problem as RFC 9457 describes it, sent as `application/problem+json`. A handler may throw one.
public struct ProblemDetails: HTTPResponseConvertible, Hashable, Sendable, CustomStringConvertible {
    /// The HTTP status code.
    public var status: Int
    /// A short summary of the kind of problem.
    public var title: String
    /// What happened this time.
    public var detail: String?
    /// A URI that names the kind of problem.
    public var type: String?

    /// The title is the reason phrase of the status unless given.
    public init(status: Int, title: String? = nil, detail: String? = nil, type: String? = nil) {
        self.status = status
        self.title = title ?? HTTPResponse.Status(validCode: status).reasonPhrase
        self.detail = detail
        self.type = type
    }

    public var httpStatus: HTTPResponse.Status { .init(validCode: status) }
    public var httpHeaderFields: HTTPFields { [.contentType: "application/problem+json"] }
    public var httpBody: HTTPBody? { (try? JSON.encode(self)).map { HTTPBody($0) } }

    public var description: String {
        detail.map { "\(status) \(title): \($0)" } ?? "\(status) \(title)"
    }
}

extension ProblemDetails: JSONDecodable, JSONEncodable, Codable {
    private static let fields = JSONFields("type", "title", "status", "detail")

    public init?(from json: inout JSONReader) {
        var problem = ProblemDetails(status: 500, title: "")
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: problem.type = json.optional(String.self)
            case 1: problem.title = json.optional(String.self) ?? ""
            case 2: problem.status = json.optional(Int.self) ?? 500
            case 3: problem.detail = json.optional(String.self)
            default: json.skip(object)
            }
        }
        guard json.end(object) else { return nil }
        self = problem
    }

    public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.optionalMember("type", type)
        json.member("title", title)
        json.member("status", status)
        json.optionalMember("detail", detail)
        json.endObject()
    }
}

extension HTTPResponse {
    /// A response made of an error that says how.
    init(_ error: any HTTPResponseConvertible) {
        self.init(status: error.httpStatus, headerFields: error.httpHeaderFields)
    }
}
