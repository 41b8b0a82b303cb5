internal import SourceTree
import StableText

/// A request for a name in one scope.
struct NameRequest<ID: Hashable> {
    let id: ID
    /// The name in the document. It decides the order, so that the result does not depend on the order of the document.
    let key: String
    /// A text that is unique in the scope, such as the JSON pointer. It decides between equal keys.
    let tieBreak: String
    /// The priority, with lower numbers first: a schema precedes a type whose name is only derived from it.
    var rank = 0
    /// The candidates, best first.
    let candidates: [String]
    /// The name that the user gives. It precedes all other requests and replaces the candidates.
    var given: GivenName?
}

/// A name of the user that cannot be used because something else has it.
struct RefusedName {
    let name: GivenName
    /// The source location at which the user gives the name to something else, or `nil` if it is not a name of the
    /// user.
    let owner: SourceLocation?
}

/// Two requests for one name, for the diagnostic that shows how to choose the name.
struct NameCollision<ID: Hashable> {
    let winner: ID
    let loser: ID
    let wanted: String
    let given: String
}

/// Assigns the names of one scope.
///
/// A key that is already spelt as its Swift name comes first, and then the keys in byte order. Each request gets the
/// first free candidate, or else the last candidate with a number.
struct NameTable<ID: Hashable> {
    private(set) var names = [ID: String]()
    private(set) var collisions: [NameCollision<ID>] = []
    private(set) var refused: [RefusedName] = []
    private var givenPlaces = [String: SourceLocation]()
    private var owners = [String: ID]()
    private var taken: Set<String>
    /// The last number that was used with each stem. Names are never released, so lower numbers are not tried again.
    private var numbers = [String: Int]()
    private let ignoresCase: Bool

    init(reserved: Set<String> = [], ignoringCase: Bool = false) {
        ignoresCase = ignoringCase
        taken = ignoringCase ? Set(reserved.map { $0.lowercased() }) : reserved
    }

    mutating func assign(_ requests: [NameRequest<ID>]) {
        for request in requests.ordered(by: { Self.goesBefore($0, $1) }) {
            guard let wanted = request.given?.text ?? request.candidates.first else { continue }
            let name = firstFree(of: request.given.map { [$0.text] } ?? request.candidates)
            if let given = request.given {
                if name != wanted { refused.append(RefusedName(name: given, owner: givenPlaces[fold(wanted)])) }
                givenPlaces[fold(name)] = given.location
            } else if name != wanted, let winner = owners[fold(wanted)] {
                collisions.append(NameCollision(winner: winner, loser: request.id, wanted: wanted, given: name))
            }
            taken.insert(fold(name))
            owners[fold(name)] = request.id
            names[request.id] = name
        }
    }

    func isFree(_ name: String) -> Bool { !taken.contains(fold(name)) }

    private mutating func firstFree(of candidates: [String]) -> String {
        for name in candidates where isFree(name) { return name }
        let stem = candidates.last ?? "value"
        let joint = stem.unicodeScalars.last?.isASCIIDigit == true ? "_" : ""
        var number = numbers[fold(stem), default: 1] + 1
        while !isFree(stem + joint + String(number)) { number += 1 }
        numbers[fold(stem)] = number
        return stem + joint + String(number)
    }

    private func fold(_ name: String) -> String { ignoresCase ? name.lowercased() : name }

    private static func goesBefore(_ a: NameRequest<ID>, _ b: NameRequest<ID>) -> Bool {
        if (a.given == nil) != (b.given == nil) { return a.given != nil }
        if a.rank != b.rank { return a.rank < b.rank }
        let aIsExact = a.key == a.candidates.first
        let bIsExact = b.key == b.candidates.first
        if aIsExact != bIsExact { return aIsExact }
        if a.key != b.key { return precedes(a.key, b.key) }
        return precedes(a.tieBreak, b.tieBreak)
    }
}
