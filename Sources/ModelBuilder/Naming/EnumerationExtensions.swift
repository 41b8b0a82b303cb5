internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// What documents say about the values of an enumeration in extensions that several tools know: lists as long as `enum`,
/// or mappings by the value.
extension EnumerationShape.Value {
    /// The name that the document wants for the case.
    var writtenName: String? {
        text(in: ["x-enum-varnames", "x-enumNames", "x-enum-names"])
    }

    /// What the value means.
    var writtenDescription: String? {
        text(in: ["x-enum-descriptions", "x-enumDescriptions"])
    }

    private func text(in extensions: [String]) -> String? {
        for found in owner.extensions where extensions.contains(found.name) {
            if let mapping = found.value.mapping, let key = node.text { return mapping[key]?.string }
            guard let texts = found.value.sequence,
                let index = owner.enumeration?.firstIndex(where: { $0.location == node.location }), index < texts.count,
                let text = texts[index].string, !text.isEmpty
            else { continue }
            return text
        }
        return nil
    }
}
