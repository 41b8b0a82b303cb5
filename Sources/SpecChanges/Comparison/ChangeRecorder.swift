internal import SourceTree

/// The differences that were found, each of them once.
final class ChangeRecorder {
    private(set) var changes: [Change] = []
    /// The indices of the changes by their identity.
    private var identities = [String: Int]()

    /// Reports a difference. A difference that is found several times is recorded once. `only` is the location of an
    /// element that only one of the documents has. It identifies the difference, regardless of where the element is
    /// missing in the other document.
    @inline(never) func report(
        _ rule: Rule, _ message: String, at cursor: Cursor, from oldPlace: SourceLocation, to newPlace: SourceLocation,
        source: SourceEffect = .none, only: SourceLocation? = nil
    ) {
        let (first, second) = (only ?? oldPlace, only ?? newPlace)
        var identity = "\(rule.id) \(first.file.index):\(first.line):\(first.column)"
        identity += " \(second.file.index):\(second.line):\(second.column) \(message)"
        let index: Int
        if let known = identities[identity] {
            index = known
            changes[known].source = changes[known].source.joined(with: source)
        } else {
            index = changes.count
            identities[identity] = index
            changes.append(
                Change(
                    rule: rule, group: cursor.place.group, subject: cursor.place.path, message: message, old: oldPlace,
                    new: newPlace, source: source, nodes: []))
        }
        if let node = cursor.node, !changes[index].nodes.contains(node) { changes[index].nodes.append(node) }
        if let direction = cursor.direction {
            changes[index].wire = changes[index].wire.joined(with: rule.impact(in: [direction]))
        }
    }

    /// Reports a difference of the value at the cursor that may explain a change of its Swift type.
    @inline(never) func reportValue(
        _ rule: Rule, _ message: String, at cursor: Cursor, from oldPlace: SourceLocation, to newPlace: SourceLocation
    ) {
        cursor.use?.isExplained = true
        report(rule, message, at: cursor, from: oldPlace, to: newPlace, source: cursor.use?.effect ?? .none)
    }
}
