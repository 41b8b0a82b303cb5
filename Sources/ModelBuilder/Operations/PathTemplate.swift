import StableText

/// The components of a path of the document, for example `/customers/{id}?beta=true#create`.
///
/// OpenAPI defines only `{name}`. Real documents also contain a literal query or fragment to distinguish two
/// operations, and `{name*}` and `{.name}` of RFC 6570.
struct PathTemplate {
    /// The path without query and fragment. Parameters have their declared names.
    let path: String
    let literalQuery: String?
    /// The names of the parameters in order, as written between braces or as declared.
    let parameters: [String]
    /// The names of the parameters as a set.
    let names: Set<String>

    init(_ text: String, declared: Set<String>) {
        var rest = Substring(text)
        if let hash = rest.lastIndex(of: "#"), !rest[hash...].contains("}") { rest = rest[..<hash] }
        var query: Substring?
        if let mark = rest.firstIndex(of: "?"), !rest[..<mark].hasOpenBrace {
            query = rest[rest.index(after: mark)...]
            rest = rest[..<mark]
        }
        literalQuery = query.flatMap { $0.isEmpty ? nil : String($0) }
        var path = ""
        var names: [String] = []
        while let (open, close) = rest.braces {
            path += rest[..<open]
            let written = String(rest[rest.unicodeScalars.index(after: open)..<close])
            let name = Self.name(written, declared: declared)
            names.append(name)
            path += "{\(name)}"
            rest = rest[rest.unicodeScalars.index(after: close)...]
        }
        path += rest
        self.path = path.beginsWithSlash ? path : "/" + path
        parameters = names
        self.names = Set(names)
    }

    /// The path without the names of its parameters, with its literal query. Servers distinguish paths by it.
    var shape: String {
        var shape = ""
        var rest = path[...]
        while let (open, close) = rest.braces {
            shape += rest[..<open] + "{}"
            rest = rest[rest.unicodeScalars.index(after: close)...]
        }
        return shape + rest + (literalQuery.map { "?\($0)" } ?? "")
    }

    private static func name(_ written: String, declared: Set<String>) -> String {
        if declared.contains(written) { return written }
        var bare = Substring(written)
        while let first = bare.first, ".;/?&+#".contains(first) { bare = bare.dropFirst() }
        while let last = bare.last, last == "*" { bare = bare.dropLast() }
        return declared.contains(String(bare)) ? String(bare) : written
    }
}

extension Substring {
    /// The indices of the next pair of braces. Unicode scalars are compared, because a brace and a combining mark after
    /// it form one `Character`.
    fileprivate var braces: (open: Index, close: Index)? {
        guard let open = unicodeScalars.firstIndex(of: "{"),
            let close = self[open...].unicodeScalars.firstIndex(of: "}")
        else { return nil }
        return (open, close)
    }

    fileprivate var hasOpenBrace: Bool {
        (lastIndex(of: "{") ?? startIndex) > (lastIndex(of: "}") ?? startIndex)
    }
}
