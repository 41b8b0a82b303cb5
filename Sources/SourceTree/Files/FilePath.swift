/// Paths as text, with `/` between their parts.
package enum FilePath {
    /// A path without `.`, empty parts and such `..` as can be folded.
    ///
    /// For example `specs/./schemas/../api.yaml` → `specs/api.yaml`; `../api.yaml` stays.
    /// A URL stays as it is.
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

    /// Whether a path is no path but the URL of a file on another host.
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

    /// A path as seen from the folder of another file: `resolved("../a.yaml", from: "specs/x/b.yaml")` is
    /// `specs/a.yaml`. An absolute path stays.
    package static func resolved(_ path: String, from file: String) -> String {
        if path.hasPrefix("/") || isURL(path) { return normalised(path) }
        guard let slash = file.lastIndex(of: "/") else { return normalised(path) }
        return normalised(file[...slash] + path)
    }
}
