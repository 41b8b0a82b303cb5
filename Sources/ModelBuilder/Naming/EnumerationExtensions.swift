internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// The names and descriptions of values in extensions that several tools support. They are lists with the length of
/// `enum`, or mappings by value.
extension EnumerationShape.Value {
    /// The name of the case in the document.
    var writtenName: String? {
        text(in: ["x-enum-varnames", "x-enumNames", "x-enum-names"])
    }

    /// The description of the value.
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
