internal import OpenAPIDocument
internal import SafeText
internal import SourceTree

extension OverrideTargets {
    /// Returns the key of a schema or a property as it is written in YAML: a dotted name if possible, otherwise a JSON
    /// pointer. The result is `nil` if there is no key, for example for a file outside the document's folder.
    func key(of pointer: Pointer) -> String? {
        guard let key = referring[pointer] ?? dotted(pointer) ?? place(pointer) else { return nil }
        let isPlain = key.first?.isLetter == true && key.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
        return isPlain ? key : doubleQuoted(key)
    }

    /// Returns a dotted name, such as `Customer` or `Customer.external_id`.
    private func dotted(_ pointer: Pointer) -> String? {
        var tokens = pointer.tokens[...]
        guard pointer.file == document.fileID, tokens.starts(with: ["components", "schemas"]) else { return nil }
        tokens = tokens.dropFirst(2)
        guard var key = tokens.popFirst(), Self.isWord(key) else { return nil }
        while let keyword = tokens.popFirst() {
            guard keyword == "properties", let name = tokens.popFirst(), Self.isWord(name) else { return nil }
            key += "." + name
        }
        return key
    }

    /// Returns a JSON pointer, such as `#/components/schemas/Customer/allOf/0/properties/id`. A pointer into another
    /// file begins with the path that a reference in the document would contain.
    private func place(_ pointer: Pointer) -> String? {
        guard pointer.text.hasPrefix("#/") else { return nil }
        if pointer.file == document.fileID { return pointer.text }
        let path = references.path(of: pointer.file)
        if FilePath.isURL(path) { return path + pointer.text }
        let entry = references.path(of: document.fileID)
        let folder = entry[..<(entry.lastIndex(of: "/").map { entry.index(after: $0) } ?? entry.startIndex)]
        return path.hasPrefix(folder) ? path.dropFirst(folder.count) + pointer.text : nil
    }

    /// Returns true if a name can be a component of a dotted name.
    static func isWord(_ name: String) -> Bool { !name.isEmpty && !name.contains(".") && !name.contains("#/") }
}
