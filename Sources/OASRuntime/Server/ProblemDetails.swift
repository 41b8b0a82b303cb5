public import HTTPTypes

/// An error that determines its response. A handler may throw one.
public protocol HTTPResponseConvertible: Error {
    /// The status.
    var httpStatus: HTTPResponse.Status { get }
    /// The header fields. The default is none.
    var httpHeaderFields: HTTPFields { get }
    /// The body. The default is none.
    var httpBody: HTTPBody? { get }
}

extension HTTPResponseConvertible {
    public var httpHeaderFields: HTTPFields { [:] }
    public var httpBody: HTTPBody? { nil }
}

/// A problem as defined by RFC 9457, sent as `application/problem+json`. A handler may throw one.
public struct ProblemDetails: HTTPResponseConvertible, Hashable, Sendable, CustomStringConvertible {
    /// The HTTP status code.
    public var status: Int
    /// A short summary of the problem type.
    public var title: String
    /// An explanation of this occurrence of the problem.
    public var detail: String?
    /// A URI that identifies the problem type.
    public var type: String?

    /// Creates a problem. The default title is the reason phrase of the status.
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
    /// Creates the response that an error describes.
    init(_ error: any HTTPResponseConvertible) {
        self.init(status: error.httpStatus, headerFields: error.httpHeaderFields)
    }
}
