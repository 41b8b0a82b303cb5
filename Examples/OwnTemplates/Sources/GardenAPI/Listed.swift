/// What the schemas with an x-plural are, by this package's own template.
public protocol Listed {
    static var plural: String { get }
}
