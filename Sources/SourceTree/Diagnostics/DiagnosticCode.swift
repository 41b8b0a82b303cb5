/// The number of a kind of problem, printed for example as `OAS2003`.
///
/// Each target declares its codes as static members in an extension, in a range of its own: 1000–1099 for
/// `ModelBuilder`, 2000–2099 for `SourceTree`, 3000–3199 for `OpenAPIDocument`, and from 4000 for `Generation`.
package struct DiagnosticCode: Hashable, Sendable, CustomStringConvertible {
    /// The number, which has four digits.
    package let number: Int
    /// The cause of the problem in one sentence, which is the heading of its documentation.
    package let summary: String

    /// Creates a code. `summary` states the cause in a few words.
    package init(_ number: Int, _ summary: String) {
        self.number = number
        self.summary = summary
    }

    /// The code as it is printed, for example `OAS2003`.
    package var description: String {
        "OAS\(number)"
    }

    /// Returns true if the numbers are equal.
    package static func == (lhs: DiagnosticCode, rhs: DiagnosticCode) -> Bool {
        lhs.number == rhs.number
    }

    /// Hashes only the number, because equality compares only the number.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(number)
    }
}
