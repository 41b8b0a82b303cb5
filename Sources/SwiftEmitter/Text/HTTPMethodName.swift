/// The name of an HTTP method.
struct HTTPMethodName: Sendable {
    let name: String

    var literal: StringLiteral { StringLiteral(name) }

    /// The constant of HTTPTypes, after a dot, or `nil` for other methods, which are created from their names.
    var constant: String? {
        switch name {
        case "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH": name.lowercased()
        default: nil
        }
    }
}
