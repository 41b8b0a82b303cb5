/// Returns the offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), or `nil`.
///
/// The reader validates a whole text once, so that no string has to be validated again.
func firstInvalidUTF8(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let count = text.count
    var index = 0
    while true {
        index = endOfASCII(in: text, from: index)
        guard index < count else { return nil }
        let length = multibyteLength(in: text, at: index)
        guard length > 0 else { return index }
        index &+= length
    }
}

/// Returns the offset of the first byte from 0x80, reading eight bytes at a time at aligned addresses.
private func endOfASCII(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let bytes = text.baseAddress else { return start }
    let count = text.count
    var index = start
    while index < count, Int(bitPattern: bytes + index) & 7 != 0 {
        if bytes[index] >= 0x80 { return index }
        index &+= 1
    }
    let raw = UnsafeRawPointer(bytes)
    while index &+ 8 <= count, raw.load(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        index &+= 8
    }
    while index < count, bytes[index] < 0x80 { index &+= 1 }
    return index
}

/// Returns the length of the well-formed sequence at a byte from 0x80, or 0.
private func multibyteLength(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = text[index]
    let available = text.count - index
    func isContinuation(_ offset: Int) -> Bool { text[index + offset] & 0xC0 == 0x80 }
    switch lead {
    case 0xC2...0xDF:
        return available >= 2 && isContinuation(1) ? 2 : 0
    case 0xE0...0xEF:
        guard available >= 3, isContinuation(1), isContinuation(2) else { return 0 }
        let second = text[index + 1]
        // No overlong forms, no surrogates.
        if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F { return 0 }
        return 3
    case 0xF0...0xF4:
        guard available >= 4, isContinuation(1), isContinuation(2), isContinuation(3) else { return 0 }
        let second = text[index + 1]
        // No overlong forms, nothing above U+10FFFF.
        if lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F { return 0 }
        return 4
    default:
        return 0
    }
}
