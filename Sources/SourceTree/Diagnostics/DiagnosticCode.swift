/// The number of a kind of problem, printed as `OAS2003`.
///
/// Each target declares its own as static members in an extension, in its own range: reading 2000–2099,
/// the document 3000–3199.
package struct DiagnosticCode: Hashable, Sendable, CustomStringConvertible {
    /// The number, four digits.
    package let number: Int
    /// What causes it, in one sentence; the heading of its documentation.
    package let summary: String

    /// Makes a code; `summary` states the cause in a few words.
    package init(_ number: Int, _ summary: String) {
        self.number = number
        self.summary = summary
    }

    /// As printed, for example `OAS2003`.
    package var description: String {
        "OAS\(number)"
    }

    /// Two codes are the same where their numbers are.
    package static func == (lhs: DiagnosticCode, rhs: DiagnosticCode) -> Bool {
        lhs.number == rhs.number
    }

    /// Hashes the number alone, as equality compares it alone.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(number)
    }
}
