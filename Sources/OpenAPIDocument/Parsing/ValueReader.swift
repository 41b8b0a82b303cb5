import SourceTree

/// Reads scalars, also in notations that the specification does not allow.
struct ValueReader {
    let diagnostics: Diagnostics

    /// Returns a Boolean value. A Boolean value that is written as text is accepted with a warning.
    func bool(_ place: NodeContext, _ name: String) -> Bool? {
        if let bool = place.node.bool { return bool }
        switch place.node.text?.lowercased() {
        case "true", "yes", "on":
            reportLoose(place, name, "true")
            return true
        case "false", "no", "off":
            reportLoose(place, name, "false")
            return false
        default:
            diagnostics.warning(
                .wrongKind, "'\(name)' must be true or false, found \(place.found); it is left out",
                at: place.node.location)
            return nil
        }
    }

    /// Reports a value that is understood although the specification does not allow its notation.
    func reportLoose(_ place: NodeContext, _ name: String, _ correct: String) {
        diagnostics.warning(
            .looseValue, "'\(name)' is written as \(place.found); reading it as \(correct)", at: place.node.location)
    }
}
