/// The chunks in which an input arrives.
enum Arrival: Sendable {
    /// One chunk.
    case atOnce
    /// A chunk for each byte: what the chunks themselves cost is most of it.
    case byteByByte
}

/// A kind of input that was made to take more time than its bytes are worth.
struct Family: Sendable {
    /// Reads an input; what it throws or answers does not matter, only how long it takes.
    typealias Read = @Sendable () async throws -> Void

    /// The decoder and the trick, for example `form: empty fields of arrays`.
    let name: String
    /// The size of the larger input in bytes, about; the smaller one has an eighth of it.
    let bytes: Int
    /// The chunks in which the input arrives, and with it the honest input that it is compared with.
    let arrival: Arrival
    /// Makes an input of about so many bytes, and tells its exact size.
    let prepare: @Sendable (_ bytes: Int) throws -> (bytes: Int, read: Read)

    /// A family whose input is a text.
    init(
        _ name: String, bytes: Int = 1_000_000, arriving arrival: Arrival = .atOnce,
        _ make: @escaping @Sendable (_ bytes: Int) -> String,
        read: @escaping @Sendable (String) async throws -> Void
    ) {
        self.name = name
        self.bytes = bytes
        self.arrival = arrival
        prepare = { bytes in
            let text = make(bytes)
            return (text.utf8.count, { try await read(text) })
        }
    }
}

extension String {
    /// A text repeated until it has at least so many bytes.
    static func filled(_ bytes: Int, with unit: String) -> String {
        String(repeating: unit, count: bytes / Swift.max(1, unit.utf8.count) + 1)
    }

    /// Numbered pieces until there are at least so many bytes.
    static func numbered(_ bytes: Int, separator: String = "", _ piece: (Int) -> String) -> String {
        var text = ""
        var number = 0
        while text.utf8.count < bytes {
            if number > 0 { text += separator }
            text += piece(number)
            number += 1
        }
        return text
    }

    /// A letter and combining marks in an order that canonical forms have to sort.
    static func marks(_ bytes: Int) -> String { "a" + filled(bytes, with: "\u{301}\u{316}") }
}
