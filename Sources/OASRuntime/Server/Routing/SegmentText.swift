/// The text of one segment of a path, percent-decoded.
///
/// Routes are compared with it byte by byte. Parameters are handed on as they were received, so each decoded byte knows
/// where it begins in the received text.
struct SegmentText {
    /// The decoded bytes.
    let bytes: [UInt8]
    /// True for each byte that was written percent-encoded though it is reserved (RFC 3986, section 2.2): it is data
    /// and delimits nothing, so `op%3Acancel` is not of the template `{name}:cancel`.
    private let isData: [Bool]?
    /// The places of the bytes in the received text, and the place of its end; nil where nothing was encoded.
    private let offsets: [Int]?

    /// Decodes a segment. A `%` without two digits behind it stands for itself.
    init(_ received: ArraySlice<UInt8>) {
        guard received.contains(UInt8(ascii: "%")) else {
            bytes = Array(received)
            isData = nil
            offsets = nil
            return
        }
        var bytes: [UInt8] = []
        var isData: [Bool] = []
        var offsets: [Int] = []
        var index = received.startIndex
        while index < received.endIndex {
            offsets.append(index - received.startIndex)
            if let byte = Self.triplet(in: received, at: index) {
                bytes.append(byte)
                isData.append(Self.isReserved(byte))
                index += 3
            } else {
                bytes.append(received[index])
                isData.append(false)
                index += 1
            }
        }
        offsets.append(received.count)
        self.bytes = bytes
        self.isData = isData
        self.offsets = offsets
    }

    /// Decodes a segment of a template.
    init(_ text: some StringProtocol) { self.init(Array(text.utf8)[...]) }

    var count: Int { bytes.count }

    /// True for `.` and `..`, written encoded or not.
    var isDotSegment: Bool { bytes == [Self.dot] || bytes == [Self.dot, Self.dot] }

    /// The place of a decoded byte, or of the end, in the received text.
    func offset(of index: Int) -> Int { offsets?[index] ?? index }

    /// True where the other text begins at an index, with the same bytes as delimiters.
    func has(_ other: SegmentText, at index: Int) -> Bool {
        guard index >= 0, index + other.count <= count else { return false }
        for position in 0..<other.count {
            guard bytes[index + position] == other.bytes[position],
                isData(at: index + position) == other.isData(at: position)
            else { return false }
        }
        return true
    }

    /// The first place of the other text at or behind an index.
    func firstIndex(of other: SegmentText, from index: Int) -> Int? {
        guard index >= 0, index + other.count <= count else { return nil }
        return (index...(count - other.count)).first { has(other, at: $0) }
    }

    /// The index behind the character at an index: a character of several bytes is never parted.
    func index(after index: Int) -> Int {
        var index = index + 1
        while index < count, bytes[index] & 0b1100_0000 == 0b1000_0000 { index += 1 }
        return index
    }

    private func isData(at index: Int) -> Bool { isData?[index] ?? false }

    private static let dot = UInt8(ascii: ".")

    /// The byte that a `%` and two hexadecimal digits stand for (RFC 3986, section 2.1).
    private static func triplet(in bytes: ArraySlice<UInt8>, at index: Int) -> UInt8? {
        guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
            let high = hexadecimalDigit(bytes[index + 1]), let low = hexadecimalDigit(bytes[index + 2])
        else { return nil }
        return high << 4 | low
    }

    private static func isReserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"),
            UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "["),
            UInt8(ascii: "]"):
            true
        default: false
        }
    }
}

extension SegmentText: Hashable {
    /// Texts with the same bytes in the same places are the same, wherever they were received.
    static func == (lhs: SegmentText, rhs: SegmentText) -> Bool { lhs.count == rhs.count && lhs.has(rhs, at: 0) }

    func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
