#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// A fixed set of names and a hash table from their bytes to their indices.
///
/// `@unchecked` is safe because the memory behind the pointers is written in `init`, freed in `deinit`, and only read
/// in between.
final class NameTable: @unchecked Sendable {
    private struct Entry {
        let start: UnsafePointer<UInt8>
        let length: Int
    }

    let count: Int
    private let bytes: UnsafeMutablePointer<UInt8>
    private let entries: UnsafeMutablePointer<Entry>
    /// The slots of a table with open addressing: an index into `entries`, or -1. The size is a power of two and at
    /// least twice the count.
    private let slots: UnsafeMutablePointer<Int32>
    private let mask: Int

    init(_ names: [String]) {
        count = names.count
        let total = names.reduce(0) { $0 + $1.utf8.count }
        bytes = .allocate(capacity: max(total, 1))
        entries = .allocate(capacity: max(names.count, 1))
        var size = 4
        while size < names.count * 2 { size *= 2 }
        mask = size - 1
        slots = .allocate(capacity: size)
        slots.initialize(repeating: -1, count: size)
        var offset = 0
        for (index, name) in names.enumerated() {
            let start = bytes + offset
            for byte in name.utf8 {
                bytes[offset] = byte
                offset += 1
            }
            let entry = Entry(start: start, length: name.utf8.count)
            (entries + index).initialize(to: entry)
            insert(index, entry)
        }
    }

    deinit {
        bytes.deallocate()
        entries.deallocate()
        slots.deallocate()
    }

    private func insert(_ index: Int, _ entry: Entry) {
        var slot = Self.hash(entry.start, entry.length) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(truncatingIfNeeded: index)
    }

    func name(at index: Int) -> String {
        let entry = entries[index]
        return String(decoding: UnsafeBufferPointer(start: entry.start, count: entry.length), as: UTF8.self)
    }

    /// Returns true if the name at an index is the given one.
    func hasName(_ name: StaticString, at index: Int) -> Bool {
        let entry = entries[index]
        return entry.length == name.utf8CodeUnitCount && memcmp(entry.start, name.utf8Start, entry.length) == 0
    }

    /// Returns the length of the name at an index if `text` starts with the name and a closing quote, otherwise -1.
    func length(of index: Int, at text: UnsafePointer<UInt8>, available: Int) -> Int {
        let entry = entries[index]
        let length = entry.length
        guard length < available, text[length] == Byte.quote, memcmp(text, entry.start, length) == 0 else { return -1 }
        return length
    }

    /// Returns the index of a name, or -1.
    func index(of text: UnsafePointer<UInt8>, length: Int) -> Int {
        var slot = Self.hash(text, length) & mask
        while true {
            let index = Int(slots[slot])
            guard index >= 0 else { return -1 }
            let entry = entries[index]
            if entry.length == length, memcmp(entry.start, text, length) == 0 { return index }
            slot = (slot &+ 1) & mask
        }
    }

    /// Returns the index of a name, or -1.
    func index(of name: String) -> Int {
        var name = name
        return name.withUTF8 { bytes in bytes.baseAddress.map { index(of: $0, length: bytes.count) } ?? -1 }
    }

    /// Mixes the length with the first, middle and last two bytes, which distinguish names and codes well enough.
    private static func hash(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int {
        guard length > 1 else { return length == 0 ? 0 : Int(text[0]) }
        var hash = UInt32(truncatingIfNeeded: length)
        hash = hash &* 31 &+ UInt32(text[0])
        hash = hash &* 31 &+ UInt32(text[length &>> 1])
        hash = hash &* 31 &+ UInt32(text[length &- 2])
        hash = hash &* 31 &+ UInt32(text[length &- 1])
        return Int((hash &* 0x9E37_79B1) &>> 8)
    }
}
