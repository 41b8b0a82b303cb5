/// The chunks in which an input arrives.
enum Arrival: Sendable {
    /// A single chunk.
    case atOnce
    /// One chunk for each byte. Most of the time is then spent on the chunks themselves.
    case byteByByte
}

/// A kind of input that is designed to take more time than its size justifies.
struct Family: Sendable {
    /// A function that reads an input. Its result and errors are ignored, because only its time matters.
    typealias Read = @Sendable () async throws -> Void

    /// The decoder and the technique, for example `form: empty fields of arrays`.
    let name: String
    /// The approximate size of the larger input in bytes. The smaller one has an eighth of it.
    let bytes: Int
    /// The chunks in which the input and the honest input for comparison arrive.
    let arrival: Arrival
    /// Creates an input of approximately the given number of bytes, and returns its exact size.
    let prepare: @Sendable (_ bytes: Int) throws -> (bytes: Int, read: Read)

    /// Creates a family whose input is a text.
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
    /// Returns a text that is repeated until it has at least the given number of bytes.
    static func filled(_ bytes: Int, with unit: String) -> String {
        String(repeating: unit, count: bytes / Swift.max(1, unit.utf8.count) + 1)
    }

    /// Returns numbered pieces with at least the given number of bytes in total.
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

    /// Returns a letter with combining marks in an order that normalisation has to sort.
    static func marks(_ bytes: Int) -> String { "a" + filled(bytes, with: "\u{301}\u{316}") }
}
