import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The way in which a connection is not read while nobody reads the body.
///
/// On Apple's systems the task is suspended. The Foundation of Linux sends a request anew when its task is resumed; there
/// the thread that receives waits, which is the session's own (see ``Session``).
enum Flow {
    static func change(_ task: URLSessionTask, isFull: Bool) {
        #if !canImport(FoundationNetworking)
            if isFull { task.suspend() } else { task.resume() }
        #endif
    }

    static func wait(for buffer: ResponseBuffer) {
        #if canImport(FoundationNetworking)
            buffer.waitForRoom()
        #endif
    }
}
