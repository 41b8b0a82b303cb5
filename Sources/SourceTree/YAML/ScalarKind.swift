/// What a scalar is in the YAML 1.2 core schema (YAML 1.2.2 §10.3).
package enum ScalarKind: Hashable, Sendable {
    /// `null`, `~` or nothing at all.
    case null
    /// `true` or `false`; `yes` and `on` are strings.
    case boolean
    /// `12`, `-3`, `0x1F`, `0o17`.
    case integer
    /// `1.5`, `1e3`, `.inf`, `.nan`.
    case number
    /// Everything else, and whatever is quoted.
    case string
}
