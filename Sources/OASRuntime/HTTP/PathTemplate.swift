/// A path with parameters, such as `/files/{name}.{extension}`.
///
/// `{name*}` and `{.name}`, a syntax of RFC 6570 that some documents use, denote the parameter `name`. A query or
/// fragment in the template is not part of the path.
struct PathTemplate: Hashable, Sendable {
    enum Piece: Hashable {
        case literal(String)
        case parameter(String)
    }

    /// The segments of the path between slashes, each a list of pieces.
    let segments: [[Piece]]

    /// Parses a template. A missing leading slash is added.
    init(_ template: String) {
        let path = template.unicodeScalars.prefix { $0 != "?" && $0 != "#" }
        segments = Self.split(path).map(Self.pieces)
    }

    /// Returns the segments of a path, without the empty one before the first slash.
    private static func split(_ path: Substring.UnicodeScalarView) -> [Substring.UnicodeScalarView] {
        let relative = path.first == "/" ? path.dropFirst() : path
        return relative.split(separator: "/", omittingEmptySubsequences: false)
    }

    /// Splits a segment into literals and parameters. It compares Unicode scalars, because a brace and a combining mark
    /// after it form one `Character`.
    private static func pieces(of segment: Substring.UnicodeScalarView) -> [Piece] {
        var pieces: [Piece] = []
        var rest = segment
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
            pieces.append(.parameter(name(Substring(rest[rest.index(after: open)..<close]))))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.literal(String(rest))) }
        return pieces
    }

    private static func name(_ expression: Substring) -> String {
        var name = expression
        if let first = name.first, "+#./;?&".contains(first) { name.removeFirst() }
        if name.last == "*" { name.removeLast() }
        return String(name)
    }

    /// Returns the path with its parameters replaced by values, which must be percent-encoded already. Throws if a
    /// value is missing, or if a segment with a parameter becomes a dot segment.
    func expand(_ values: [String: String], of operation: OperationDescription) throws(RequestEncodingError) -> String {
        func refuse(_ name: String, _ reason: String) -> RequestEncodingError {
            RequestEncodingError(
                operation: operation, reason: .parameter(.init(name: name, place: .path, reason: reason)))
        }
        var path = ""
        for pieces in segments {
            var segment = ""
            var lastName: String?
            for piece in pieces {
                switch piece {
                case .literal(let text): segment += PercentEncoding.url(text)
                case .parameter(let name):
                    guard let value = values[name] else { throw refuse(name, "is missing") }
                    segment += value
                    lastName = name
                }
            }
            // Clients and proxies remove dot segments (RFC 3986, section 5.2.4), which would address another resource.
            if let lastName, segment == "." || segment == ".." { throw refuse(lastName, "is a dot segment") }
            path += "/" + segment
        }
        return path.isEmpty ? "/" : path
    }

    /// The names of the parameters, from left to right.
    var parameterNames: [String] {
        segments.joined().compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }
}
