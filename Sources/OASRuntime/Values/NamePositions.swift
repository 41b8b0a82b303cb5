/// A hash table that finds the positions of names in a list of names. It stores only positions and hashes.
///
/// The hash of each name is stored, so that the table grows without access to the names. Hashes are seeded for each
/// process (``Swift/Hasher``), so a sender cannot choose names that collide.
struct NamePositions {
    /// For each slot, a position plus one, or 0 for a free slot. The number of slots is a power of two, and at least a
    /// third of them are free.
    private var slots: [UInt32] = []
    private var hashes: [Int] = []

    var isEmpty: Bool { slots.isEmpty }

    /// Creates a table of names that differ from one another.
    init(_ names: [String] = []) {
        for name in names { _ = insert(name, in: names) }
    }

    /// Returns the position of a name in the list from which the table was created.
    func position(of name: String, in names: [String]) -> Int? {
        slots.isEmpty ? nil : find(name, Self.hash(name), in: names).position
    }

    /// Inserts a name with the next position, unless the table contains it.
    ///
    /// - Returns: The position of the name if the table contains it. `nil` means that the name is new, and that the
    ///   caller must append it to the list of names.
    mutating func insert(_ name: String, in names: [String]) -> Int? {
        if (hashes.count + 1) * 3 > slots.count * 2 { grow() }
        let hash = Self.hash(name)
        let (position, slot) = find(name, hash, in: names)
        if let position { return position }
        hashes.append(hash)
        slots[slot] = UInt32(hashes.count)
        return nil
    }

    /// Returns the position of a name, or `nil` and the slot for it. There is always a free slot, at which the search
    /// ends.
    private func find(_ name: String, _ hash: Int, in names: [String]) -> (position: Int?, slot: Int) {
        let mask = slots.count - 1
        var slot = hash & mask
        while slots[slot] != 0 {
            let position = Int(slots[slot]) - 1
            if hashes[position] == hash, ByteText(names[position]) == ByteText(name) { return (position, slot) }
            slot = (slot + 1) & mask
        }
        return (nil, slot)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: max(16, slots.count * 2))
        let mask = slots.count - 1
        for (position, hash) in hashes.enumerated() {
            var slot = hash & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(position + 1)
        }
    }

    private static func hash(_ name: String) -> Int {
        var hasher = Hasher()
        var name = name
        name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        return hasher.finalize()
    }
}
