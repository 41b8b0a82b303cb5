/// A path with parameters, such as `/files/{name}.{extension}`.
///
/// `{name*}` and `{.name}`, which some documents write after RFC 6570, mean the parameter `name`. A query or fragment in
/// the template is no part of the path.
struct PathTemplate: Hashable, Sendable {
    enum Piece: Hashable {
        case literal(String)
        case parameter(String)
    }

    /// The pieces of each segment between slashes.
    let segments: [[Piece]]

    init(_ template: String) {
        let path = template.prefix { $0 != "?" && $0 != "#" }
        segments = Self.split(path).map(Self.pieces)
    }

    /// The segments of a path, without the empty one before the first slash.
    static func split(_ path: Substring) -> [Substring] {
        let relative = path.hasPrefix("/") ? path.dropFirst() : path
        return relative.split(separator: "/", omittingEmptySubsequences: false)
    }

    private static func pieces(of segment: Substring) -> [Piece] {
        var pieces: [Piece] = []
        var rest = segment
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
            pieces.append(.parameter(name(rest[rest.index(after: open)..<close])))
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

    /// Replaces the parameters by text that is already encoded.
    func expand(_ values: [String: String], operationID: String) throws(RequestEncodingError) -> String {
        func refuse(_ name: String, _ reason: String) -> RequestEncodingError {
            .init(operationID: operationID, reason: .parameter(.init(name: name, place: .path, reason: reason)))
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
            // Dot segments are removed on the way (RFC 3986, section 5.2.4) and would address another resource.
            if let lastName, segment == "." || segment == ".." { throw refuse(lastName, "is a dot segment") }
            path += "/" + segment
        }
        return path.isEmpty ? "/" : path
    }

    /// The parameters of a path, still encoded; `nil` where the path is not of this template.
    func match(_ path: Substring) -> [String: Substring]? {
        match(Self.split(path.prefix { $0 != "?" && $0 != "#" }))
    }

    func match(_ parts: [Substring]) -> [String: Substring]? {
        guard parts.count == segments.count else { return nil }
        var values: [String: Substring] = [:]
        for (pieces, part) in zip(segments, parts) {
            guard Self.match(pieces, part, &values) else { return nil }
        }
        return values
    }

    /// A parameter takes at least one character and as few as the literal behind it allows; without going back, so that
    /// no path takes more than linear time.
    private static func match(_ pieces: [Piece], _ text: Substring, _ values: inout [String: Substring]) -> Bool {
        var rest = text
        var open: String?
        for (index, piece) in pieces.enumerated() {
            switch (piece, open) {
            case (.literal(let literal), nil):
                guard let behind = rest.droppingPrefix(literal) else { return false }
                rest = behind
            case (.literal(let literal), let name?):
                let isLast = index == pieces.count - 1
                guard let (value, behind) = rest.split(at: literal, isLast: isLast) else { return false }
                values[name] = value
                rest = behind
                open = nil
            case (.parameter(let next), let name):
                if let name {
                    guard !rest.isEmpty else { return false }
                    values[name] = rest.prefix(1)
                    rest = rest.dropFirst()
                }
                open = next
            }
        }
        guard let open else { return rest.isEmpty }
        values[open] = rest
        return !rest.isEmpty
    }

    /// Orders templates so that the one with the earlier literals is tried first: `/customers/me` before
    /// `/customers/{id}`.
    func isMoreSpecific(than other: PathTemplate) -> Bool {
        for (mine, theirs) in zip(segments, other.segments) {
            let difference = Self.openness(mine) - Self.openness(theirs)
            if difference != 0 { return difference < 0 }
        }
        return false
    }

    private static func openness(_ pieces: [Piece]) -> Int {
        let hasParameter = pieces.contains { if case .parameter = $0 { true } else { false } }
        guard hasParameter else { return 0 }
        return pieces.count > 1 ? 1 : 2
    }
}

extension Substring {
    /// What follows a literal, which may be percent-encoded in the path or not.
    fileprivate func droppingPrefix(_ literal: String) -> Substring? {
        for spelling in [literal, PercentEncoding.url(literal)] where hasPrefix(spelling) {
            return dropFirst(spelling.count)
        }
        return nil
    }

    /// What stands before and behind the first literal that leaves something before it, or before one at the end.
    fileprivate func split(at literal: String, isLast: Bool) -> (Substring, Substring)? {
        for spelling in [literal, PercentEncoding.url(literal)] {
            if isLast, hasSuffix(spelling), count > spelling.count {
                return (dropLast(spelling.count), suffix(0))
            }
            if !isLast, let range = dropFirst().firstRange(of: spelling) {
                return (self[..<range.lowerBound], self[range.upperBound...])
            }
        }
        return nil
    }
}
