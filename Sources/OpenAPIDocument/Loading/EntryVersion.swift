import SourceTree
import StableText
import Suggestions

/// Reads the version of an entry document.
enum EntryVersion {
    /// Returns the version of an entry document, or `nil` if it is not supported, which is reported.
    static func read(_ root: Node, isConverted: Bool, diagnostics: Diagnostics) -> OpenAPIVersion? {
        guard let mapping = root.mapping else {
            diagnostics.error(.notOpenAPI, "an OpenAPI document must be a mapping", at: root.location)
            return nil
        }
        if isConverted { return OpenAPIVersion(major: 2, minor: 0) }
        if let entry = SwaggerVersion.entry(of: root) {
            diagnostics.error(
                .unknownVersion,
                "Swagger '\(entry.value.text ?? "")' is not supported; supported versions are Swagger 2.0 and "
                    + "OpenAPI 3.0, 3.1 and 3.2", at: entry.value.location)
            return nil
        }
        guard let entry = mapping.entry("openapi"), let text = entry.value.text else {
            reportMissing(in: mapping, at: root.location, diagnostics)
            return nil
        }
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, let major = integerValue(of: parts[0]), let minor = integerValue(of: parts[1]),
            major == 3, 0...2 ~= minor
        else {
            diagnostics.error(
                .unknownVersion, "OpenAPI '\(text)' is not supported; supported versions are 3.0, 3.1 and 3.2",
                at: entry.value.location)
            return nil
        }
        return OpenAPIVersion(major: major, minor: minor, patch: parts.count > 2 ? parts[2] : "")
    }

    private static func reportMissing(in mapping: Mapping, at location: SourceLocation, _ diagnostics: Diagnostics) {
        let near = closestMatch(to: "openapi", in: mapping.keys)
        let advice = near.map { "; is '\($0)' misspelt?" } ?? ""
        diagnostics.error(
            .notOpenAPI, "'openapi' is missing, so this is not an OpenAPI document\(advice)",
            at: near.flatMap { mapping.entry($0)?.keyLocation } ?? location)
    }
}
