internal import OpenAPIDocument
internal import SourceTree

/// Diagnostics for the names and types that the user gives.
extension Overrides {
    /// Returns a note with the entry of the configuration that keeps or changes the name of a schema or a property.
    func hint(for pointer: Pointer?, named name: String) -> [Diagnostic.Note] {
        guard let pointer, let key = targets.key(of: pointer) else { return [] }
        return [
            Diagnostic.Note(
                "add 'names: {\(key): \(name)}' to oasgen.yaml to keep this name, or choose another one there")
        ]
    }

    func report(_ refused: [RefusedName]) {
        for refusal in refused {
            let owner = refusal.owner.map { [Diagnostic.Note("also used here", at: $0)] } ?? []
            diagnostics.error(
                .takenName,
                "the name '\(refusal.name.text)' is already in use; choose another name", at: refusal.name.location,
                notes: owner)
        }
    }

    /// Reports entries of the configuration without an effect. It is called after all names have been assigned.
    func reportUnused() {
        for override in options.names + options.types where !used.contains(override.keyLocation) {
            diagnostics.warning(
                .overrideWithoutEffect,
                "'\(override.key)' has no effect on the name or type of any generated declaration",
                at: override.keyLocation)
        }
        for entry in options.closed where !used.contains(entry.keyLocation) {
            let what =
                entry.key == Self.all
                ? "no enumeration is generated"
                : "'\(entry.key)' is not a generated enumeration"
            diagnostics.warning(.overrideWithoutEffect, "\(what); the entry has no effect", at: entry.keyLocation)
        }
        for entry in options.unknownMembers where !used.contains(entry.keyLocation) {
            let what =
                entry.key == Self.keep
                ? "no structure is generated that drops members"
                : "'\(entry.key)' is not a generated structure that drops members"
            diagnostics.warning(.overrideWithoutEffect, "\(what); the entry has no effect", at: entry.keyLocation)
        }
        for entry in options.presence where !used.contains(entry.keyLocation) {
            diagnostics.warning(
                .overrideWithoutEffect,
                "'\(entry.key)' is not an optional, nullable property; the entry has no effect",
                at: entry.keyLocation)
        }
        for module in options.imports where !used.contains(module.location) {
            diagnostics.warning(
                .overrideWithoutEffect,
                "module '\(module.name)' is not imported, because no type begins with '\(module.name).'; write a "
                    + "type with its module, such as '\(module.name).Money'", at: module.location)
        }
    }
}
