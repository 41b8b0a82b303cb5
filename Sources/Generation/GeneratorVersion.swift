/// The version of the generator.
public enum GeneratorVersion {
    /// By the rules of semver.org.
    public static let current = "0.1.0"
}
