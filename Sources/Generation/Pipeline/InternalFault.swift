/// An inconsistency that no input can cause, so that it is a bug of the generator.
package struct InternalFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// A description for the bug report.
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
