import Foundation
import OASRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension Error {
    /// The error with its specific code, without the query values, users and passwords of the URLs that `URLSession`
    /// stores in it.
    var withoutSecrets: any Error {
        guard let error = self as? URLError else { return self }
        return URLError(error.specificCode, userInfo: (error as NSError).withoutSecrets(depth: 3).userInfo)
    }
}

extension NSError {
    /// Returns a copy whose texts and URLs are redacted. Of all other values it has only underlying errors, up to
    /// `depth` levels deep.
    fileprivate func withoutSecrets(depth: Int) -> NSError {
        let notes = userInfo.compactMapValues { value -> Any? in
            switch value {
            case let url as URL: return URL(string: Redaction.text(of: url).replacing("…", with: ""))
            case let text as String: return Redaction.text(text)
            case let error as NSError: return depth > 0 ? error.withoutSecrets(depth: depth - 1) : nil
            default: return nil
            }
        }
        return NSError(domain: domain, code: code, userInfo: notes)
    }
}
