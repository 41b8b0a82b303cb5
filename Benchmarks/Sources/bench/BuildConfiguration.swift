/// The configuration of a build. SwiftPM builds the tool of a plugin in the configuration of the user's package, so
/// most users run a debug build of the generator.
enum BuildConfiguration: String, CaseIterable {
    case release, debug
}
