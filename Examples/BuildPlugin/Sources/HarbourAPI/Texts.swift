// A target needs a Swift file of its own, or SwiftPM passes over it. It may be empty; this one adds to a generated type.

extension Tide: CustomStringConvertible {
    /// For example `high water: 3.9 m`.
    public var description: String { "\(kind.rawValue) water: \(height) m" }
}

extension Berth: CustomStringConvertible {
    /// For example `berth 3 (The Puddle)`; the name comes from the overlay.
    public var description: String { nickname.map { "berth \(number) (\($0))" } ?? "berth \(number)" }
}
