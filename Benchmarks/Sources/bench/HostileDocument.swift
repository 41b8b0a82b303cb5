/// A kind of document, of any size, for which the generator once needed too much time or memory.
///
/// The documents are artificial, and only their number changes their size. The time must be linear in the number.
struct HostileDocument: Sendable {
    /// The name in the table.
    let name: String
    /// The number for the smaller of two documents.
    let count: Int
    /// The ratio of the larger number to the smaller one: 8, or its square root if the text grows with the square of
    /// the number.
    let factor: Double
    /// Returns the text of the document.
    let text: @Sendable (Int) -> String

    init(_ name: String, _ count: Int, growsBySquare: Bool = false, _ text: @escaping @Sendable (Int) -> String) {
        self.name = name
        self.count = count
        factor = growsBySquare ? 2.83 : 8
        self.text = text
    }

    /// The number for the larger of the two documents.
    var largeCount: Int { Int(Double(count) * factor) }

    static let all = chains + webs + names + texts

    // MARK: Parts of documents

    static let head = "openapi: 3.1.0\ninfo: {title: Hostile, version: '1'}\n"

    /// Returns a document with these lines in its component schemas.
    static func schemas(_ lines: [String]) -> String {
        head + "paths: {}\ncomponents:\n  schemas:\n" + lines.map { "    \($0)\n" }.joined()
    }

    static func reference(_ name: String) -> String { "{$ref: '#/components/schemas/\(name)'}" }

    /// Returns `count` schemas that each refer to the next, and a final one.
    static func chain(_ count: Int, _ schema: (_ next: String, _ index: Int) -> String) -> String {
        let links = (0..<count).map { "S\($0): " + schema(reference("S\($0 + 1)"), $0) }
        return schemas(links + ["S\(count): {type: object, properties: {a: {type: string}}}"])
    }

    /// Returns `count` schemas that each refer to all others.
    static func web(_ count: Int, _ schema: (_ others: String, _ index: Int) -> String) -> String {
        schemas(
            (0..<count).map { index in
                let others = (0..<count).filter { $0 != index }.map { reference("S\($0)") }
                return "S\(index): " + schema(others.joined(separator: ", "), index)
            })
    }

    /// Returns names that all have the same spelling in Swift.
    static func colliding(_ index: Int) -> String {
        let joints = ["-", "_", ".", " "]
        var rest = index
        return ["beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"].reduce("alpha") { name, word in
            defer { rest /= joints.count }
            return name + joints[rest % joints.count] + word
        }
    }
}
