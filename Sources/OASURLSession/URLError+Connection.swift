import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLError {
    /// The code of the error. If Foundation does not know the cause, as often on Linux, the code is that of the text,
    /// which libcurl wrote.
    ///
    /// With the code a client decides whether the request may be sent again (``RetryPolicy``), and a program sees the
    /// same codes on all systems.
    var specificCode: URLError.Code {
        guard code == .unknown, let text = userInfo[NSLocalizedDescriptionKey] as? String else { return code }
        return Self.codes.first { text.hasPrefix($0.prefix) }?.code ?? code
    }

    /// Beginnings of texts of libcurl. The first ones are written before anything is sent.
    private static let codes: [(prefix: String, code: URLError.Code)] = [
        ("Failed to connect to ", .cannotConnectToHost),
        ("Couldn't connect to server", .cannotConnectToHost),
        ("Could not resolve host", .cannotFindHost),
        ("transfer closed with ", .networkConnectionLost),
        ("end of response with ", .networkConnectionLost),
        ("Empty reply from server", .networkConnectionLost),
        ("Recv failure: ", .networkConnectionLost),
        ("Send failure: ", .networkConnectionLost),
    ]
}
