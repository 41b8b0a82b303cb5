/// How Swift code is built. SwiftPM builds a plugin's tool as its user's package, so most people run a debug-built
/// generator.
enum BuildConfiguration: String, CaseIterable {
    case release, debug
}
