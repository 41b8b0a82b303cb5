import SourceTree
import Suggestions

extension SwaggerConversion {
    /// Carries an extension, or a later field that means the same; reports any other.
    func addOther(_ entry: Mapping.Entry, _ shape: ObjectShape, to object: inout MappingBuilder) {
        if entry.key.hasPrefix("x-") {
            object.add(entry)
        } else if shape.later[entry.key] != nil {
            reportLater("'\(entry.key)'", at: entry.keyLocation)
            object.add(entry)
        } else {
            let advice = closestMatch(to: entry.key, in: shape.fields).map { "; did you mean '\($0)'?" } ?? ""
            diagnostics.warning(
                .unknownField, "'\(entry.key)' is not a field of \(shape.name)\(advice)", at: entry.keyLocation)
        }
    }

    /// Reports something that came with OpenAPI 3.0, once for each name; it is read nevertheless.
    func reportLater(_ name: String, at location: SourceLocation) {
        guard loader.reportedOnce.insert(name).inserted else { return }
        diagnostics.warning(
            .laterVersion, "\(name) came with OpenAPI 3.0, and the document follows Swagger 2.0", at: location)
    }

    /// The mapping of a field, `nil` where there is none, which is reported.
    func mapping(_ entry: Mapping.Entry) -> Mapping? {
        if let mapping = inPlace(entry).value.mapping { return mapping }
        report(entry, isNot: "a mapping")
        return nil
    }

    /// The elements of a field, `nil` where there is none, which is reported.
    func elements(_ entry: Mapping.Entry) -> [Node]? {
        if let elements = inPlace(entry).value.sequence { return elements }
        report(entry, isNot: "a list")
        return nil
    }

    /// The texts of a field, for example those of `produces`. One text that is no list is taken for a list of one.
    func texts(_ entry: Mapping.Entry?) -> [Node]? {
        guard let entry else { return nil }
        if let text = entry.value.string {
            diagnostics.warning(
                .looseValue, "'\(entry.key)' is written '\(text)'; it is read as a list of that one value",
                at: entry.value.location)
            return [entry.value]
        }
        return elements(entry)?.filter { node in
            if node.string != nil { return true }
            diagnostics.warning(
                .wrongKind, "a value of '\(entry.key)' must be text, found \(found(node)); it is left out",
                at: node.location)
            return false
        }
    }

    private func report(_ entry: Mapping.Entry, isNot expected: String) {
        if entry.value.isNull {
            diagnostics.warning(.emptyField, "'\(entry.key)' is empty", at: entry.keyLocation)
        } else {
            diagnostics.error(
                .wrongKind, "'\(entry.key)' must be \(expected), found \(found(entry.value))", at: entry.value.location)
        }
    }

    private func found(_ node: Node) -> String {
        Place(node: node, pointer: Pointer(file: file)).found
    }
}
