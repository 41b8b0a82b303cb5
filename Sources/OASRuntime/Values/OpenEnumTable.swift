/// The documented cases of an open enumeration, and a table of them by raw value.
///
/// A generated enumeration stores it in a static constant.
@_documentation(visibility: internal)
public final class OpenEnumTable<Enumeration: OpenCases>: Sendable {
    let cases: [Enumeration]
    /// The raw values of an enumeration of strings, to find them in a JSON text.
    let names: NameTable?
    /// The indices of the raw values of an enumeration of integers.
    private let indices: [Int: Int]

    /// Creates a table from the cases in the order of the document.
    public init(_ cases: [Enumeration]) {
        self.cases = cases
        let rawValues = cases.map(\.rawValue)
        names = (rawValues as? [String]).map { NameTable($0) }
        let numbers = rawValues as? [Int] ?? []
        indices = Dictionary(zip(numbers, numbers.indices)) { first, _ in first }
    }

    subscript(rawValue: Enumeration.RawValue) -> Enumeration? {
        if let names {
            guard let index = (rawValue as? String).map(names.index(of:)), index >= 0 else { return nil }
            return cases[index]
        }
        return (rawValue as? Int).flatMap { indices[$0] }.map { cases[$0] }
    }
}
