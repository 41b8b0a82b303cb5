package import HTTPTypes

/// The result of looking up a method and a path.
package enum RouteMatch<Value: Sendable>: Sendable {
    /// The value, and the path parameters, still percent-encoded.
    case found(Value, parameters: [String: Substring])
    /// The path is registered, but only for these methods.
    case otherMethods([HTTPRequest.Method])
    /// The path is not registered.
    case notFound
}

extension RouteTrie {
    /// Finds the value for a method and a path.
    ///
    /// A path without a leading slash is not registered, nor is one whose segments do not match a template exactly. An
    /// empty segment (`//`) and a dot segment do not match a parameter, so a path with them is registered only if a
    /// template contains them literally. Some routers remove such segments. Then another operation would answer the
    /// request than the one that a proxy or a filter in front of the server saw in it (RFC 3986, section 6.2.2.3).
    ///
    /// - Parameters:
    ///   - method: The method. `HEAD` also matches a value for `GET` if the same template has none for `HEAD` (RFC
    ///     9110, section 9.3.2).
    ///   - path: A path without query.
    ///   - query: The query, for the demands of routes.
    ///   - headerFields: The header fields, for the demands of routes.
    func match(
        _ method: HTTPRequest.Method, _ path: Substring, query: Substring = "", headerFields: HTTPFields = [:]
    ) -> RouteMatch<Value> {
        // A contiguous text, such as one from a socket, is copied in one step.
        let bytes = path.utf8.withContiguousStorageIfAvailable { Array($0) } ?? Array(path.utf8)
        guard bytes.first == UInt8(ascii: "/") else { return .notFound }
        var search = Search(bytes: bytes, method: method, query: query, headerFields: headerFields)
        guard let variant = find(at: 0, from: 1, &search) else {
            return search.otherMethods.isEmpty ? .notFound : .otherMethods(search.otherMethods)
        }
        var parameters: [String: Substring] = [:]
        for (name, range) in zip(variant.names, search.captures) { parameters[name] = path.utf8Slice(range) }
        return .found(variant.value, parameters: parameters)
    }

    /// The state of a search: the request, and the captures and methods found so far.
    private struct Search {
        let bytes: [UInt8]
        let method: HTTPRequest.Method
        let query: Substring
        let headerFields: HTTPFields
        var captures: [Range<Int>] = []
        var otherMethods: [HTTPRequest.Method] = []
        private var items: [[UInt8]]?

        init(bytes: [UInt8], method: HTTPRequest.Method, query: Substring, headerFields: HTTPFields) {
            self.bytes = bytes
            self.method = method
            self.query = query
            self.headerFields = headerFields
        }

        /// Returns the items of the query, which is split only when a route demands an item.
        mutating func queryItems() -> [[UInt8]] {
            if let items { return items }
            let parts = RouteDemands.items(Array(query.utf8)[...])
            items = parts
            return parts
        }
    }

    /// Finds the value below a node for the segments from an index, or for the end of the path if the index is `nil`.
    /// The recursion is as deep as the templates at most, however long the path is.
    private func find(at node: Int, from start: Int?, _ search: inout Search) -> Variant? {
        guard let start else { return variant(at: node, &search) }
        let segment = Segment(in: search.bytes, from: start)
        let (position, isFound) = nodes[node].position(of: segment.decoded?.bytes[...] ?? segment.received)
        if isFound, let found = find(at: nodes[node].literals[position].node, from: segment.next, &search) {
            return found
        }
        guard !segment.received.isEmpty, nodes[node].parameter != nil || !nodes[node].patterns.isEmpty,
            !segment.isDotSegment
        else { return nil }
        if let found = findPattern(at: node, segment, &search) { return found }
        guard let parameter = nodes[node].parameter else { return nil }
        search.captures.append(segment.received.indices)
        if let found = find(at: parameter, from: segment.next, &search) { return found }
        search.captures.removeLast()
        return nil
    }

    private func findPattern(at node: Int, _ segment: Segment, _ search: inout Search) -> Variant? {
        guard !nodes[node].patterns.isEmpty else { return nil }
        let text = segment.decoded ?? SegmentText(segment.received)
        let start = segment.received.startIndex
        for (pattern, child) in nodes[node].patterns {
            guard let ranges = pattern.match(text) else { continue }
            let count = search.captures.count
            for range in ranges {
                let lower = start + text.offset(of: range.lowerBound)
                search.captures.append(lower..<start + text.offset(of: range.upperBound))
            }
            if let found = find(at: child, from: segment.next, &search) { return found }
            search.captures.removeLast(search.captures.count - count)
        }
        return nil
    }

    /// Returns the value of a node for the request's method, query and header fields, or `nil` after recording the
    /// methods of the node.
    private func variant(at node: Int, _ search: inout Search) -> Variant? {
        var ofGet: Variant?
        for endpoint in nodes[node].endpoints {
            guard let variant = variant(of: endpoint, &search) else { continue }
            if endpoint.method == search.method { return variant }
            if endpoint.method == .get { ofGet = variant }
            if !search.otherMethods.contains(endpoint.method) { search.otherMethods.append(endpoint.method) }
        }
        return search.method == .head ? ofGet : nil
    }

    private func variant(of endpoint: Endpoint, _ search: inout Search) -> Variant? {
        endpoint.variants.first { variant in
            variant.demands.count == 0 || variant.demands.areMet(by: search.headerFields) { search.queryItems() }
        }
    }
}

/// A segment of a path, and the start of the next one.
private struct Segment {
    let received: ArraySlice<UInt8>
    /// The decoded text, or `nil` if nothing in it is percent-encoded.
    let decoded: SegmentText?
    /// The start of the next segment, or `nil` for the last segment.
    let next: Int?

    init(in bytes: [UInt8], from start: Int) {
        var end = start
        var isEncoded = false
        while end < bytes.count, bytes[end] != UInt8(ascii: "/") {
            if bytes[end] == UInt8(ascii: "%") { isEncoded = true }
            end += 1
        }
        received = bytes[start..<end]
        decoded = isEncoded ? SegmentText(received) : nil
        next = end < bytes.count ? end + 1 : nil
    }

    /// True for `.` and `..`, percent-encoded or not.
    var isDotSegment: Bool {
        if let decoded { return decoded.isDotSegment }
        return received.count <= 2 && received.allSatisfy { $0 == UInt8(ascii: ".") }
    }
}
