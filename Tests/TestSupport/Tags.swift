package import Testing

extension Tag {
    /// Tests that can take more than five seconds, because they compile code, start servers repeatedly or read many
    /// documents.
    @Tag package static var slow: Self
}
