package import Testing

extension Tag {
    /// Tests that take more than five seconds.
    @Tag package static var slow: Self
}
