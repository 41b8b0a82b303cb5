/// The component of a server's URL that contains a variable (RFC 3986, section 3).
enum ServerComponent {
    /// The beginning of the template. The value may be a whole URL.
    case address
    case scheme
    case userInformation
    case host
    /// The whole host. The value may include a port, or be an IPv6 address in brackets.
    case wholeHost
    /// The end of the host. The value may include a port, or be a path that begins with `/`.
    case endOfHost
    /// The end of the authority after a whole host name. The value may be a port or a path that begins with `/`.
    case behindHost
    case port
    case path
    case query
    case fragment

    /// Creates the component from the text around a variable.
    ///
    /// - Parameters:
    ///   - text: The template before the variable, with its earlier variables replaced.
    ///   - rest: The template after the variable.
    init(behind text: String, before rest: Substring) {
        if text.isEmpty {
            self = rest.hasPrefix("://") ? .scheme : .address
            return
        }
        let text = text[...]
        if text.contains("#") {
            self = .fragment
        } else if text.contains("?") {
            self = .query
        } else if let authority = Self.authority(of: text) {
            self = authority.contains("/") ? .path : Self.inAuthority(behind: authority, before: rest)
        } else if rest.contains("://"), !text.contains("/") {
            self = .scheme
        } else {
            self = .path
        }
    }

    /// The name of the component, for messages.
    var name: String {
        switch self {
        case .address: "beginning"
        case .scheme: "scheme"
        case .userInformation: "user information"
        case .host, .wholeHost, .endOfHost, .behindHost: "host"
        case .port: "port"
        case .path: "path"
        case .query: "query"
        case .fragment: "fragment"
        }
    }

    /// Returns the text after `//`, or `nil` if there is no authority.
    private static func authority(of text: Substring) -> Substring? {
        if text.hasPrefix("//") { return text.dropFirst(2) }
        return text.firstRange(of: "://").map { text[$0.upperBound...] }
    }

    private static func inAuthority(behind text: Substring, before rest: Substring) -> ServerComponent {
        let following = rest.prefix { !"/?#".contains($0) }
        if following.contains("@") { return .userInformation }
        let host = text.split(separator: "@", omittingEmptySubsequences: false).last ?? text
        if let colon = host.lastIndex(of: ":"), !host[colon...].contains("]"),
            !host.hasPrefix("[") || host.contains("]")
        {
            return .port
        }
        guard following.isEmpty else { return .host }
        guard let last = host.last else { return .wholeHost }
        // A name without dots, such as that of a machine in a private network, may continue in the value; a domain may
        // not.
        return last == "." || last == "-" || !host.contains(".") ? .endOfHost : .behindHost
    }

    /// Returns the value as it is written in this component, or `nil` if it would extend into another component.
    func admit(_ value: String) -> String? {
        switch self {
        case .address: return Self.isAddress(value) ? value : nil
        case .scheme: return Self.isScheme(value) ? value : nil
        case .userInformation, .query, .fragment: return PercentEncoding.unreserved(value)
        case .host: return Self.isHost(value) ? value : nil
        case .wholeHost: return Self.isHostAndPort(value) || Self.isBracketed(value) ? value : nil
        case .endOfHost where value.hasPrefix("/"), .behindHost where value.hasPrefix("/"): return Self.path(value)
        case .endOfHost: return Self.isHostAndPort(value) ? value : nil
        case .behindHost: return value.isEmpty || value.hasPrefix(":") && Self.isHostAndPort(value) ? value : nil
        case .port: return Self.isPort(value) ? value : nil
        case .path: return Self.path(value)
        }
    }

    private static func isScheme(_ value: String) -> Bool {
        value.utf8.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
    }

    /// Returns true for ASCII letters, digits, and `-._~`. Other letters are refused, because the mapping of host names
    /// turns some of them into `/` or `.` (UTS 46). Names with such letters must be written in Punycode.
    private static func isHost(_ value: String) -> Bool {
        value.utf8.allSatisfy { isLetter($0) || isDigit($0) || "-._~".utf8.contains($0) }
    }

    private static func isHostAndPort(_ value: String) -> Bool {
        let parts = value.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let host = parts.first, isHost(String(host)) else { return false }
        return parts.count == 1 || isPort(String(parts[1]))
    }

    /// Returns true for an IPv6 address in brackets, with or without a port.
    private static func isBracketed(_ value: String) -> Bool {
        guard value.hasPrefix("["), let end = value.firstIndex(of: "]") else { return false }
        let address = value[value.index(after: value.startIndex)..<end]
        let port = value[value.index(after: end)...]
        return !address.isEmpty && address.utf8.allSatisfy { hexadecimalDigit($0) != nil || ":.".utf8.contains($0) }
            && (port.isEmpty || port.hasPrefix(":") && isPort(String(port.dropFirst())))
    }

    private static func isPort(_ value: String) -> Bool {
        value.isEmpty || value.utf8.allSatisfy(isDigit) && UInt16(value) != nil
    }

    /// Returns a path in which `?` and `#` are percent-encoded, or `nil` if it has a dot segment.
    private static func path(_ value: String) -> String? {
        for segment in value.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
            let plain = segment.lowercased().replacing("%2e", with: ".")
            if plain == "." || plain == ".." { return nil }
        }
        return PercentEncoding.url(value).replacing("?", with: "%3F").replacing("#", with: "%23")
    }

    /// Returns true for a URL without user, query, fragment and dot segments.
    private static func isAddress(_ value: String) -> Bool {
        guard !value.utf8.contains(where: { "?#@\\".utf8.contains($0) || $0 <= 0x20 || $0 == 0x7F }) else {
            return false
        }
        return path(value) != nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
}
