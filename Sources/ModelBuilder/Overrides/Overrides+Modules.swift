internal import SourceTree

/// The types that a document may name for the generated code.
///
/// A document may be a stranger's. The types that its `x-swift-type` names are compiled into the user's program, so the
/// user lists the modules that they may come from. Types of the standard library need no such permission.
extension Overrides {
    /// The types of the standard library that read and write JSON.
    private static let standardTypes: Set<String> = [
        "Array", "Bool", "Dictionary", "Double", "Float", "Int", "Int8", "Int16", "Int32", "Int64", "Optional",
        "String", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
    ]

    /// Returns true for a type that the generated code may name. The configuration may name any type. A document may name
    /// types of the modules that the configuration lists, and types of the standard library; any other is reported as a
    /// warning.
    func isAllowed(_ type: Override, _ expression: TypeExpression) -> Bool {
        guard type.isOfDocument else { return true }
        if let module = type.module {
            if let listed = options.imports.first(where: { $0.name == module }) {
                used.insert(listed.location)
                return true
            }
            diagnostics.warning(
                .unlistedModule,
                "'\(type.value)' has no effect: the document imports '\(module)', which 'imports' in oasgen.yaml "
                    + "does not list",
                at: type.location)
            return false
        }
        for root in expression.roots where !Self.standardTypes.contains(root) {
            if options.imports.contains(where: { $0.name == root }) { continue }
            diagnostics.warning(
                .unlistedModule,
                "'\(type.value)' has no effect: '\(root)' is neither a type of the standard library nor a module that "
                    + "'imports' in oasgen.yaml lists",
                at: type.location)
            return false
        }
        return true
    }
}
