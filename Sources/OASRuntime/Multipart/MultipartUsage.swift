/// The number of parts and header bytes read so far, at all levels of a body. They are compared with the limits.
struct MultipartUsage: Sendable {
    var parts = 0
    var headerBytes = 0
}
