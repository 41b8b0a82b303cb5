/// Something that no input may lead to: a bug of the generator.
public struct InternalFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What happened, for the report.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
