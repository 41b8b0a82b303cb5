import Foundation
public import HTTPTypes

/// An error that a handler, a middleware or the stream of a response threw and that appears in no response.
public struct UnexpectedFailure: Sendable {
    /// The method of the request.
    public let method: HTTPRequest.Method
    /// The template of the request's path. The path itself may contain text that must not be logged.
    public let path: String
    /// The id of the operation, or an empty string if the route has none.
    public let operationID: String
    /// The error that was thrown.
    public let error: any Error

    init(method: HTTPRequest.Method, path: String, operationID: String, error: any Error) {
        self.method = method
        self.path = path
        self.operationID = operationID
        self.error = error
    }

    /// Writes one line to standard error; see ``description``.
    public static func writeToStandardError(_ failure: UnexpectedFailure) {
        try? FileHandle.standardError.write(contentsOf: Data("\(failure)\n".utf8))
    }
}

extension UnexpectedFailure: CustomStringConvertible {
    /// A single line of at most a few hundred characters, such as
    /// `error: GET /customers/{id} (findCustomer): StoreError: the disk is full`.
    ///
    /// It contains no part of the request except the method. An error that describes itself is shown by its
    /// description, which is truncated and in which control characters are escaped. Any other error is shown by its
    /// type and, for an enumeration, its case, because the default description lists stored properties, which may be
    /// secrets.
    public var description: String {
        let operation = operationID.isEmpty ? "" : " (\(operationID.shown(upTo: 100)))"
        let target = "\(method.rawValue) \(path)".shown(upTo: 200)
        let type = String(describing: type(of: error)).shown(upTo: 100)
        let details = Self.details(of: error).map { ": " + $0.shown(upTo: 300) } ?? ""
        return "error: \(target)\(operation): \(type)\(details)"
    }

    private static func details(of error: any Error) -> String? {
        if let error = error as? any LocalizedError, let text = error.errorDescription { return text }
        if type(of: error) is any CustomStringConvertible.Type { return "\(error)" }
        let mirror = Mirror(reflecting: error)
        guard mirror.displayStyle == .enum else { return nil }
        return mirror.children.first.map { $0.label } ?? String(describing: error)
    }
}
