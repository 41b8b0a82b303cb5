/// Functions on file paths that use `/` as separator.
package enum FilePath {
    /// Returns a path without `.`, empty components, and `..` components that can be resolved.
    ///
    /// For example, `specs/./schemas/../api.yaml` becomes `specs/api.yaml`, and `../api.yaml` is unchanged. A URL is
    /// returned unchanged.
    package static func normalised(_ path: String) -> String {
        if isURL(path) { return path }
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part == "..", path.hasPrefix("/"), parts.isEmpty {
                continue
            } else {
                parts.append(part)
            }
        }
        let joined = parts.joined(separator: "/")
        if path.hasPrefix("/") { return "/" + joined }
        return joined.isEmpty ? "." : joined
    }

    /// Returns true if the string is an HTTP or HTTPS URL instead of a path.
    package static func isURL(_ path: String) -> Bool {
        path.hasPrefix("https://") || path.hasPrefix("http://")
    }

    /// Returns a path relative to the folder of another file: `relative("specs/b.yaml", to: "specs/x/a.yaml")` is
    /// `../b.yaml`. Returns the path unchanged if it is a URL or if no relative path exists.
    package static func relative(_ path: String, to file: String) -> String {
        let path = normalised(path)
        guard !isURL(path), !isURL(file), path.hasPrefix("/") == file.hasPrefix("/") else { return path }
        var target = path.split(separator: "/")[...]
        var folder = normalised(file).split(separator: "/").dropLast()
        while let first = target.first, first == folder.first, target.count > 1 {
            target = target.dropFirst()
            folder = folder.dropFirst()
        }
        guard !folder.contains("..") else { return path }
        return (folder.map { _ in ".." } + target).joined(separator: "/")
    }

    /// Resolves a path against the folder of another file: `resolved("../a.yaml", from: "specs/x/b.yaml")` is
    /// `specs/a.yaml`. An absolute path or a URL is not changed by this.
    package static func resolved(_ path: String, from file: String) -> String {
        if path.hasPrefix("/") || isURL(path) { return normalised(path) }
        guard let slash = file.lastIndex(of: "/") else { return normalised(path) }
        return normalised(file[...slash] + path)
    }
}
