/// The kind of a scalar in the YAML 1.2 core schema (YAML 1.2.2 §10.3).
package enum ScalarKind: Hashable, Sendable {
    /// `null`, `~` or an empty value.
    case null
    /// `true` or `false`. `yes` and `on` are strings.
    case boolean
    /// An integer, for example `12`, `-3`, `0x1F` or `0o17`.
    case integer
    /// A number that is not an integer, for example `1.5`, `1e3`, `.inf` or `.nan`.
    case number
    /// Any other scalar, and every quoted one.
    case string
}
