#if Hummingbird
    import Hummingbird
    import OASRuntime

    /// A pattern with which Hummingbird passes on requests below a group.
    ///
    /// A single pattern `**` for all paths would not suffice, because Hummingbird does not backtrack over the first
    /// segment: a route of the user for `/customers/export` prevents it from trying `**` for `/customers/1`. So the
    /// first segments of operations have patterns, too.
    struct GroupPattern: Hashable {
        /// The pattern, relative to the group.
        let path: String
        /// The number of the operation's segments before the part that `**` matches.
        let segments: Int

        /// Returns all patterns that an operation needs.
        static func patterns(for template: String) -> [GroupPattern] {
            let all = GroupPattern(path: "**", segments: 0)
            let parts = template.split(separator: "/", omittingEmptySubsequences: true)
            guard let first = parts.first else { return [all, GroupPattern(path: "", segments: 0)] }
            // Segments with a special meaning for Hummingbird are matched by `**`.
            guard !first.contains(where: { "{}*:".contains($0) }) else { return [all] }
            return [
                all, GroupPattern(path: "\(first)/**", segments: 1), GroupPattern(path: String(first), segments: 1),
            ]
        }

        /// Returns the part of a request's path after the group's path, with its slashes as they were received. Returns
        /// an empty string if the group's part of the path has an empty segment.
        func rest(of request: Request, _ context: some Hummingbird.RequestContext) -> Substring {
            let path = request.uri.path[...]
            var start: Substring.Index
            if let capture = context.parameters[Parameters.recursiveCaptureKey] {
                let offset = capture.base.utf8.distance(from: capture.base.startIndex, to: capture.startIndex)
                start = path.utf8.index(path.startIndex, offsetBy: max(offset - 1, 0))
            } else {
                start =
                    path.utf8.lastIndex { $0 != UInt8(ascii: "/") }.map { path.utf8.index(after: $0) }
                    ?? path.startIndex
            }
            for _ in 0..<segments {
                start = path[..<start].utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
            }
            let group = path[..<start]
            if group.contains("//") || group.hasSuffix("/") { return "" }
            return start == path.endIndex ? "/" : path[start...]
        }

        /// Returns the path of the group, from the pattern that Hummingbird found.
        func group(of context: some Hummingbird.RequestContext) -> String {
            guard let found = context.endpointPath, found.hasSuffix(path) else { return "" }
            let group = found.dropLast(path.count)
            return String(group.hasSuffix("/") ? group.dropLast() : group)
        }
    }
#endif
