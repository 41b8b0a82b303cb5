internal import OpenAPIDocument
internal import SourceTree

/// What is said of names and types that the user gives.
extension Overrides {
    /// What to write in the configuration to keep or to choose the name of a schema or a property.
    func hint(for pointer: Pointer?, named name: String) -> [Diagnostic.Note] {
        guard let pointer, let key = targets.key(of: pointer) else { return [] }
        return [Diagnostic.Note("'names: {\(key): \(name)}' in oasgen.yaml keeps this name, or gives it another")]
    }

    func report(_ refused: [RefusedName]) {
        for refusal in refused {
            let owner = refusal.owner.map { [Diagnostic.Note("given here too", at: $0)] } ?? []
            diagnostics.error(
                .takenName, "'\(refusal.name.text)' is taken; choose another name", at: refusal.name.location,
                notes: owner)
        }
    }

    /// Says which entries of the configuration changed nothing; runs when everything is named.
    func reportUnused() {
        for override in options.names + options.types where !used.contains(override.keyLocation) {
            diagnostics.warning(
                .overrideWithoutEffect, "nothing that is generated has its name or type from '\(override.key)'",
                at: override.keyLocation)
        }
        for entry in options.closed where !used.contains(entry.keyLocation) {
            let what = entry.key == Self.all ? "there is no enumeration" : "'\(entry.key)' is no enumeration"
            diagnostics.warning(.overrideWithoutEffect, "\(what) that is generated", at: entry.keyLocation)
        }
        for entry in options.presence where !used.contains(entry.keyLocation) {
            diagnostics.warning(
                .overrideWithoutEffect, "'\(entry.key)' is no property that may be left out and may be null",
                at: entry.keyLocation)
        }
        for module in options.imports where !used.contains(module.location) {
            diagnostics.warning(
                .overrideWithoutEffect,
                "no type begins with '\(module.name).', so nothing imports it; a type is written with its module, "
                    + "'\(module.name).Money'", at: module.location)
        }
    }
}
