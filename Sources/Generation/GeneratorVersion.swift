/// The version of the generator.
package enum GeneratorVersion {
    /// By the rules of semver.org.
    package static let current = "0.1.0"
}
