/// An error for a multipart body that cannot be read or written.
public struct MultipartError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The places of an error.
    public enum Place: Hashable, Sendable {
        /// A place in the body, in bytes from its start.
        case byte(Int)
        /// The part with a name, or with a number from 0 if it has no name.
        case part(String)
        /// The `Content-Type` of the body.
        case contentType
    }

    /// The place of the error.
    public let place: Place
    /// The reason, for example `is missing`.
    public let reason: String
    /// True if a limit is exceeded (``MultipartLimits``).
    public let exceedsLimit: Bool

    /// Creates an error, for example in a test.
    public init(at place: Place, reason: String, exceedsLimit: Bool = false) {
        self.place = place
        self.reason = reason
        self.exceedsLimit = exceedsLimit
    }

    /// A description such as `multipart body, byte 312: the line 'name' of a part's header has no colon`.
    public var description: String {
        switch place {
        case .byte(let offset): "multipart body, byte \(offset): \(reason)"
        case .part(let name): reason.hasPrefix("is ") ? "part '\(name)' \(reason)" : "part '\(name)': \(reason)"
        case .contentType: "multipart body: \(reason)"
        }
    }
}

/// The limits for multipart bodies that are read as a whole. Nested parts count as parts of the body, and may be at
/// most 16 levels deep.
public struct MultipartLimits: Sendable, Hashable {
    /// The longest header of a part, in bytes. A header also has at most 1,000 fields. The limit applies to streamed
    /// parts, too.
    public var maximumHeaderBytes: Int
    /// The largest size of the headers of all parts together, in bytes. The limit applies to streamed parts, too.
    public var maximumTotalHeaderBytes: Int
    /// The largest number of parts in a body. The limit applies to streamed parts, too.
    public var maximumParts: Int
    /// The longest part that is read as a value and not as a file, in bytes.
    public var maximumValueBytes: Int
    /// The largest number of bytes of a body that are kept in memory. Parts that exceed it are written to one temporary
    /// file, which has no name and disappears with the last ``MultipartFile`` in it.
    public var maximumMemoryBytes: Int
    /// The longest body, in bytes.
    public var maximumBytes: Int

    /// The largest depth of nested parts.
    static let maximumDepth = 16

    /// Creates limits. The defaults are 16 KiB for a header, 1 MiB for all headers, 1,000 parts, 1 MiB for a value, 2
    /// MiB of memory, and 64 MiB for the body.
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
