/// The text of one segment of a path, percent-decoded.
///
/// Routes are compared with it byte by byte. Parameters are passed on as they were received, so the text has the offset
/// of each decoded byte in the received text.
struct SegmentText {
    /// The decoded bytes.
    let bytes: [UInt8]
    /// A value for each byte that is true if the byte is reserved but was percent-encoded (RFC 3986, section 2.2). Such
    /// a byte is data and not a delimiter, so `op%3Acancel` does not match the template `{name}:cancel`.
    private let isData: [Bool]?
    /// The offsets of the bytes and of the end in the received text, or `nil` if nothing was percent-encoded.
    private let offsets: [Int]?

    /// Decodes a segment. A `%` without two hexadecimal digits after it is kept.
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

    /// True for `.` and `..`, percent-encoded or not.
    var isDotSegment: Bool { bytes == [Self.dot] || bytes == [Self.dot, Self.dot] }

    /// Returns the offset of a decoded byte, or of the end, in the received text.
    func offset(of index: Int) -> Int { offsets?[index] ?? index }

    /// Returns true if the other text begins at an index, with the same bytes as delimiters.
    func has(_ other: SegmentText, at index: Int) -> Bool {
        guard index >= 0, index + other.count <= count else { return false }
        for position in 0..<other.count {
            guard bytes[index + position] == other.bytes[position],
                isData(at: index + position) == other.isData(at: position)
            else { return false }
        }
        return true
    }

    /// Returns the first index of the other text at or after an index.
    func firstIndex(of other: SegmentText, from index: Int) -> Int? {
        guard index >= 0, index + other.count <= count else { return nil }
        return (index...(count - other.count)).first { has(other, at: $0) }
    }

    /// Returns the index after the character at an index. A character of several bytes is never split.
    func index(after index: Int) -> Int {
        var index = index + 1
        while index < count, bytes[index] & 0b1100_0000 == 0b1000_0000 { index += 1 }
        return index
    }

    private func isData(at index: Int) -> Bool { isData?[index] ?? false }

    private static let dot = UInt8(ascii: ".")

    /// Returns the byte of a percent-encoded triplet, `%` and two hexadecimal digits (RFC 3986, section 2.1), or `nil`
    /// if there is none.
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
    /// Returns true if the texts have the same bytes with the same role as delimiters, whatever their offsets in the
    /// received text.
    static func == (lhs: SegmentText, rhs: SegmentText) -> Bool { lhs.count == rhs.count && lhs.has(rhs, at: 0) }

    func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
