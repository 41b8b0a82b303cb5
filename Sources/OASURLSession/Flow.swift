import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The flow control of a connection while nobody reads the body.
///
/// On Apple's systems the task is suspended, so that the server has to wait. The Foundation of Linux cannot stop
/// reading: it sends a request again when its task is resumed, and one thread receives for all sessions of the process,
/// so no session may block it. On Linux the bytes that arrive are written to temporary files (``Spool``).
enum Flow {
    static func change(_ task: URLSessionTask, isFull: Bool) {
        #if !canImport(FoundationNetworking)
            if isFull { task.suspend() } else { task.resume() }
        #endif
    }

    /// True if a full buffer cannot stop the connection.
    static var spools: Bool {
        #if canImport(FoundationNetworking)
            true
        #else
            false
        #endif
    }
}
