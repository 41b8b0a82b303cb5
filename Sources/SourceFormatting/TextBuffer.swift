/// A growing buffer of bytes.
///
/// An array would serve the same purpose. Unlike its methods, those of this type are also fast in debug builds, which
/// most users run.
struct TextBuffer: ~Copyable {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = max(64, capacity)
        bytes = .allocate(capacity: self.capacity)
    }

    deinit { bytes.deallocate() }

    var text: String { String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self) }

    mutating func append(_ source: UnsafePointer<UInt8>, count length: Int) {
        reserve(length)
        (bytes + count).update(from: source, count: length)
        count &+= length
    }

    mutating func append(_ byte: UInt8, repeated times: Int = 1) {
        reserve(times)
        (bytes + count).update(repeating: byte, count: times)
        count &+= times
    }

    private mutating func reserve(_ length: Int) {
        guard count &+ length > capacity else { return }
        capacity = max(capacity * 2, count + length)
        let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        grown.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = grown
    }
}
