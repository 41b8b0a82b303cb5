/// A multipart body that cannot be read or written.
public struct MultipartError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where the fault is.
    public enum Place: Hashable, Sendable {
        /// In the body, so many bytes from its start.
        case byte(Int)
        /// In the part of a name, or where there is none in the part of a number, from 0.
        case part(String)
        /// In the `Content-Type` of the body.
        case contentType
    }

    /// Where the fault is.
    public let place: Place
    /// What is wrong, for example `is missing`.
    public let reason: String
    /// Whether a limit is exceeded (``MultipartLimits``).
    public let exceedsLimit: Bool

    /// A fault found by hand, for example by a test.
    public init(at place: Place, reason: String, exceedsLimit: Bool = false) {
        self.place = place
        self.reason = reason
        self.exceedsLimit = exceedsLimit
    }

    /// For example `multipart body, byte 312: the line 'name' of a part's header has no colon`.
    public var description: String {
        switch place {
        case .byte(let offset): "multipart body, byte \(offset): \(reason)"
        case .part(let name): reason.hasPrefix("is ") ? "part '\(name)' \(reason)" : "part '\(name)': \(reason)"
        case .contentType: "multipart body: \(reason)"
        }
    }
}

/// Bounds for multipart bodies that are read as a whole. Parts in parts count as parts of the body, at most 16 levels
/// of them.
public struct MultipartLimits: Sendable, Hashable {
    /// The longest header of a part, in bytes; besides it has at most 1,000 fields. It holds for streamed parts too.
    public var maximumHeaderBytes: Int
    /// The headers of all parts together, in bytes. It holds for streamed parts too.
    public var maximumTotalHeaderBytes: Int
    /// How many parts a body may have. It holds for streamed parts too.
    public var maximumParts: Int
    /// The longest part that is read as a value and not as a file, in bytes.
    public var maximumValueBytes: Int
    /// How much of a body is held in memory, in bytes. What comes behind goes to one temporary file, which has no name
    /// and is gone with the last ``MultipartFile`` in it.
    public var maximumMemoryBytes: Int
    /// The longest body, in bytes.
    public var maximumBytes: Int

    /// The deepest nesting of parts in parts.
    static let maximumDepth = 16

    /// Unless given 16 KiB of header, 1 MiB of all headers, 1,000 parts, values of 1 MiB, 2 MiB of memory and 64 MiB
    /// altogether.
    public init(
        maximumHeaderBytes: Int = 16 << 10, maximumTotalHeaderBytes: Int = 1 << 20, maximumParts: Int = 1_000,
        maximumValueBytes: Int = 1 << 20, maximumMemoryBytes: Int = 2 << 20, maximumBytes: Int = 64 << 20
    ) {
        self.maximumHeaderBytes = maximumHeaderBytes
        self.maximumTotalHeaderBytes = maximumTotalHeaderBytes
        self.maximumParts = maximumParts
        self.maximumValueBytes = maximumValueBytes
        self.maximumMemoryBytes = maximumMemoryBytes
        self.maximumBytes = maximumBytes
    }
}
