import SourceTree
import StableText

/// A reference that cannot be resolved.
struct ReferenceProblem {
    /// The cause of the problem. References with the same cause are one diagnostic.
    let cause: String
    let location: SourceLocation
    let severity: Diagnostic.Severity
    let code: DiagnosticCode
    let message: String
    let notes: [Diagnostic.Note]
}

extension DocumentLoader {
    /// Returns the place that the text of a reference refers to, in canonical form (OpenAPI 3.2, Relative References in
    /// API Description URIs). The file must exist, but the place in it may not.
    func target(
        of text: String, at location: SourceLocation, in scope: SchemaScope?, severity: Diagnostic.Severity = .error
    ) -> Pointer {
        let target = writtenTarget(of: text, at: location, in: scope, severity: severity)
        return externalComponents.places[target] ?? target
    }

    /// Returns the place in another file that a reference refers to by path, or `nil` if the file cannot be read.
    /// Reports nothing.
    func placeInReadableFile(_ text: String, from file: FileID) -> Pointer? {
        let uri = URIReference(text)
        guard uri.scheme == nil, uri.authority == nil, !uri.path.isEmpty,
            let other = try? readReferred(path(of: uri, from: file))
        else { return nil }
        return place(uri.fragment ?? "", in: Pointer(file: other))
    }

    private func writtenTarget(
        of text: String, at location: SourceLocation, in scope: SchemaScope?, severity: Diagnostic.Severity
    ) -> Pointer {
        let file = self.file(of: location)
        if scope?.resource == nil, text.hasPrefix("#/"), !text.utf8.contains(UInt8(ascii: "%")) {
            return convertedPlace(Pointer(file: file, text: text))
        }
        let nowhere = Pointer(file: file, text: "unresolved:" + text)
        let uri = URIReference(text)
        let isSameFile = uri.scheme == nil && uri.authority == nil && uri.path.isEmpty && uri.query.isEmpty
        if isSameFile {
            return place(uri.fragment ?? "", in: resourceWith(uri.fragment ?? "", scope) ?? Pointer(file: file))
        }
        if let base = resource(uri.resolved(against: scope?.base ?? "")) {
            return place(uri.fragment ?? "", in: base)
        }
        let isRemote = uri.scheme == "https" || uri.scheme == "http"
        guard uri.scheme == nil || uri.scheme == "file" || isRemote && files.allowsRemoteFiles else {
            let advice =
                isRemote
                ? "\(FileReadingError.remote)"
                : "is a URL, but only files are read; refer to a local copy instead"
            problems.append(
                ReferenceProblem(
                    cause: text, location: location, severity: severity, code: .remoteReference,
                    message: "'\(text)' \(advice)", notes: []))
            return nowhere
        }
        return other(uri, at: location, in: file, severity: severity) ?? nowhere
    }

    /// Returns a place in another file, or in this file if the reference contains its name.
    private func other(
        _ uri: URIReference, at location: SourceLocation, in file: FileID, severity: Diagnostic.Severity
    ) -> Pointer? {
        let path = path(of: uri, from: file)
        do throws(FileReadingError) {
            return place(uri.fragment ?? "", in: Pointer(file: try readReferred(path)))
        } catch {
            let isOutside = error == .outside
            problems.append(
                ReferenceProblem(
                    cause: path, location: location, severity: isOutside ? .error : severity,
                    code: isOutside ? .outsideReference : .unreadableReference, message: "'\(path)' \(error)",
                    notes: []))
            return nil
        }
    }

    /// Returns the path or the URL of the file that a reference in another file refers to. References in a remote file
    /// are to remote files (RFC 3986, section 5.1.3).
    func path(of uri: URIReference, from file: FileID) -> String {
        let base = files.path(of: file)
        if FilePath.isURL(base) || uri.scheme == "https" || uri.scheme == "http" { return uri.resolved(against: base) }
        return FilePath.resolved(uri.filePath, from: base)
    }

    /// Returns the place in a resource that a fragment refers to. The fragment is a JSON pointer or an anchor.
    func place(_ fragment: String, in resource: Pointer) -> Pointer {
        if fragment.isEmpty { return resource }
        if fragment.beginsWithSlash {
            let canonical = Pointer(
                file: resource.file, tokens: Pointer(file: resource.file, text: "#" + fragment).tokens)
            return convertedPlace(
                Pointer(file: resource.file, text: resource.text + canonical.text.dropFirst()))
        }
        _ = root(of: resource.file)
        return identifiers[resource.file]?.anchors[fragment]
            ?? Pointer(file: resource.file, text: "#" + fragment)
    }

    /// Returns the schema with the nearest `$id` if the fragment exists in it. In most documents with an `$id`,
    /// fragments refer to the whole file nevertheless.
    private func resourceWith(_ fragment: String, _ scope: SchemaScope?) -> Pointer? {
        guard let resource = scope?.resource else { return nil }
        if fragment.isEmpty { return resource }
        guard fragment.beginsWithSlash,
            case .found = find(place(fragment, in: resource), hops: DocumentLoader.maximumHops)
        else { return nil }
        return resource
    }
}
