/// The version of the generator.
package enum GeneratorVersion {
    /// The current version, as defined by semver.org.
    package static let current = "0.1.0"
}
