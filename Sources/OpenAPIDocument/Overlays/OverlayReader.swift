import JSONPath
import SourceTree
import StableText
import Suggestions

/// Reads an overlay from its nodes. An action with an error is left out, which is reported.
struct OverlayReader {
    let files: SourceFiles
    let diagnostics: Diagnostics

    private static let overlayFields = ["overlay", "info", "extends", "actions"]
    private static let infoFields = ["title", "version", "description"]
    private static let actionFields = ["target", "description", "update", "copy", "remove"]

    /// Returns the overlay in a node, or `nil` if the node is not an overlay, which is reported.
    func overlay(_ root: Node) -> Overlay? {
        guard let mapping = root.mapping else {
            diagnostics.error(.notOverlay, "an overlay must be a mapping", at: root.location)
            return nil
        }
        guard let minorVersion = minorVersion(of: mapping, at: root.location) else { return nil }
        reportUnknown(mapping, Self.overlayFields, of: "an overlay")
        checkInfo(of: mapping, at: root.location)
        return Overlay(
            minorVersion: minorVersion, extends: extends(mapping),
            actions: actions(mapping, at: root.location, minorVersion: minorVersion))
    }

    /// Returns the minor version (Overlay 1.1.0, Versions). The patch version has no effect.
    private func minorVersion(of mapping: Mapping, at location: SourceLocation) -> Int? {
        guard let entry = mapping.entry("overlay"), let text = entry.value.text else {
            let kind = mapping.entry("openapi") == nil ? "not an overlay" : "an OpenAPI document and not an overlay"
            diagnostics.error(.notOverlay, "'overlay' is missing: this is \(kind)", at: location)
            return nil
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { integerValue(of: String($0)) }
        guard parts.count >= 2, parts[0] == 1, let minor = parts[1] else {
            diagnostics.error(
                .unknownOverlayVersion,
                "Overlay '\(text)' is not supported; supported versions are 1.0 and 1.1", at: entry.value.location)
            return nil
        }
        if minor > 1 {
            diagnostics.warning(
                .unknownOverlayVersion,
                "Overlay '\(text)' is not supported; reading it as 1.1, the latest supported version",
                at: entry.value.location)
        }
        return min(minor, 1)
    }

    private func checkInfo(of mapping: Mapping, at location: SourceLocation) {
        guard let entry = mapping.entry("info"), let info = entry.value.mapping else {
            diagnostics.warning(
                .missingField, "the overlay has no 'info'", at: mapping.entry("info")?.keyLocation ?? location)
            return
        }
        reportUnknown(info, Self.infoFields, of: "an overlay's 'info'")
        for name in ["title", "version"] where info[name] == nil {
            diagnostics.warning(.missingField, "the overlay's 'info' has no '\(name)'", at: entry.keyLocation)
        }
    }

    private func extends(_ mapping: Mapping) -> Node? {
        guard let entry = mapping.entry("extends") else { return nil }
        guard entry.value.string?.isEmpty == false else {
            diagnostics.warning(.wrongKind, "'extends' must be a URI; it is left out", at: entry.value.location)
            return nil
        }
        return entry.value
    }

    private func actions(_ mapping: Mapping, at location: SourceLocation, minorVersion: Int) -> [Overlay.Action] {
        guard let entry = mapping.entry("actions") else {
            let near = closestMatch(to: "actions", in: mapping.keys).map { "; is '\($0)' misspelt?" } ?? ""
            diagnostics.error(.missingField, "the overlay has no 'actions'\(near)", at: location)
            return []
        }
        guard let elements = entry.value.sequence else {
            diagnostics.error(.wrongKind, "'actions' must be a list", at: entry.value.location)
            return []
        }
        if elements.isEmpty { diagnostics.warning(.idleAction, "'actions' is empty", at: entry.keyLocation) }
        return elements.compactMap { action($0, minorVersion: minorVersion) }
    }

    private func action(_ node: Node, minorVersion: Int) -> Overlay.Action? {
        guard let mapping = node.mapping else {
            diagnostics.error(.wrongKind, "an action must be a mapping", at: node.location)
            return nil
        }
        reportUnknown(mapping, Self.actionFields, of: "an action")
        guard let target = mapping["target"] else {
            diagnostics.error(.missingField, "the action has no 'target'", at: node.location)
            return nil
        }
        let query = query(target, "target")
        guard let change = change(mapping, at: node.location, minorVersion: minorVersion), let query else { return nil }
        return Overlay.Action(target: query, change: change)
    }

    private func change(_ mapping: Mapping, at location: SourceLocation, minorVersion: Int) -> Overlay.Change? {
        let update = mapping.entry("update")
        let copy = mapping.entry("copy")
        if let remove = mapping.entry("remove") {
            guard let isRemoved = remove.value.bool else {
                diagnostics.error(.wrongKind, "'remove' must be true or false", at: remove.value.location)
                return nil
            }
            if isRemoved {
                for entry in [update, copy].compactMap(\.self) {
                    diagnostics.warning(
                        .idleAction, "'\(entry.key)' has no effect beside 'remove: true'", at: entry.keyLocation)
                }
                return .remove
            }
        }
        switch (update, copy) {
        case (nil, nil):
            diagnostics.warning(.idleAction, "the action has neither 'update' nor 'copy' nor 'remove'", at: location)
            return nil
        case (let update?, nil):
            return .update(update.value)
        case (nil, let copy?):
            if minorVersion < 1 {
                diagnostics.warning(
                    .laterOverlay,
                    "'copy' requires Overlay 1.1, but this overlay declares 1.0; applying it anyway",
                    at: copy.keyLocation)
            }
            return query(copy.value, "copy").map { .copy($0) }
        case (let update?, let copy?):
            diagnostics.error(
                .contradictoryAction,
                "an action cannot have both 'update' and 'copy'; it is left out", at: copy.keyLocation,
                notes: [.init("'update' is here", at: update.keyLocation)])
            return nil
        }
    }

    private func query(_ node: Node, _ name: String) -> Overlay.Query? {
        guard let text = node.text, !node.isNull else {
            diagnostics.error(.wrongKind, "'\(name)' must be a JSONPath, such as '$.paths'", at: node.location)
            return nil
        }
        do throws(JSONPathSyntaxError) {
            return Overlay.Query(path: try JSONPathParser.parse(text), node: node)
        } catch {
            let range = error.offset..<(error.offset + error.length)
            diagnostics.error(.pathSyntax, error.message, at: files.location(of: range, within: node))
            return nil
        }
    }

    private func reportUnknown(_ mapping: Mapping, _ known: [String], of object: String) {
        for entry in mapping where !known.contains(entry.key) && !entry.key.hasPrefix("x-") {
            let advice = closestMatch(to: entry.key, in: known).map { "; did you mean '\($0)'?" } ?? ""
            diagnostics.warning(
                .unknownField, "'\(entry.key)' is not a field of \(object)\(advice)", at: entry.keyLocation)
        }
    }
}
