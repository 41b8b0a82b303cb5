/// Something that no input may lead to: a bug of the generator.
package struct InternalFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What happened, for the report.
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
