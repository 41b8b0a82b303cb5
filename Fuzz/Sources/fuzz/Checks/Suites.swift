import Foundation

/// Seeds from collections outside of the repository, if they exist.
struct Suites: Sendable {
    /// The folder of the collections.
    let folder: String?

    /// Returns the content of all files in a folder, in the order of their names.
    func files(_ path: String, maximumBytes: Int = 20_000) -> [[UInt8]] {
        guard let folder else { return [] }
        let place = URL(filePath: folder).appending(path: path)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        return names.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: place.appending(path: name)), data.count <= maximumBytes else {
                return nil
            }
            return [UInt8](data)
        }
    }
}

/// Reads an input as a sequence of choices, followed by a text.
struct InputReader {
    private(set) var rest: ArraySlice<UInt8>

    init(_ input: [UInt8]) { rest = input[...] }

    /// Returns the next byte, or 0 at the end.
    mutating func byte() -> Int { Int(rest.popFirst() ?? 0) }

    /// Returns a number below a limit.
    mutating func choice(_ count: Int) -> Int { count > 0 ? byte() % count : 0 }

    mutating func flag() -> Bool { byte() & 1 == 1 }

    /// Returns the bytes up to a separator, which is consumed, or to the end.
    mutating func field(until separator: UInt8 = 0) -> ArraySlice<UInt8> {
        let field = rest.prefix { $0 != separator }
        rest = rest.dropFirst(field.count + 1)
        return field
    }

    /// Returns the bytes of ``field(until:)`` as text in which ill-formed bytes are replaced.
    mutating func text(until separator: UInt8 = 0) -> String {
        String(decoding: field(until: separator), as: UTF8.self)
    }
}
