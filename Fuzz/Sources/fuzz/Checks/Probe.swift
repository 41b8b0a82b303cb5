import Foundation
import HTTPTypes
import OASRuntime
import Synchronization

/// Reads and writes one parameter or body through the runtime's public interface: an operation in memory, with a value
/// in the location that a plan specifies.
struct Probe<Value: Model>: ClientRequest, ServerRequest {
    typealias Response = Int

    static var operation: OperationDescription {
        OperationDescription(id: "probe", method: .post, path: "/probe/{p}/end")
    }

    let value: Value

    init(_ value: Value) { self.value = value }

    func encode(to request: inout RequestWriter) {
        let plan = ProbePlan.current
        if plan.place != .path { request.path("p", "x") }
        switch plan.place {
        case .path: request.path("p", value, style: plan.style, explode: plan.explode)
        case .query:
            request.query("p", value, style: plan.style, explode: plan.explode, allowReserved: plan.allowReserved)
        case .header: request.header("X-P", value, style: plan.style, explode: plan.explode)
        case .cookie: request.cookie("p", value, style: plan.style, explode: plan.explode)
        case .querystring: request.querystring("p", value, style: plan.style, plan.fields)
        case .form: request.form(value, plan.fields)
        }
    }

    init?(from request: inout RequestReader) {
        let plan = ProbePlan.current
        let read: Value?
        switch plan.place {
        case .path: read = request.path("p", Value.self, style: plan.style, explode: plan.explode)
        case .query: read = request.query("p", Value.self, style: plan.style, explode: plan.explode)
        case .header: read = request.header("X-P", Value.self, style: plan.style, explode: plan.explode)
        case .cookie: read = request.cookie("p", Value.self, style: plan.style, explode: plan.explode)
        case .querystring: read = request.querystring("p", Value.self, style: plan.style, plan.fields)
        case .form: read = request.form(Value.self, plan.fields)
        }
        guard let read, request.isValid else { return nil }
        value = read
    }

    static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Int { reply.status }

    static func encode(_ response: Int, to reply: inout ResponseWriter) { reply.raw(response, headers: [:], body: nil) }
}

/// The location and style with which a ``Probe`` reads and writes its value. The process has a single plan, because all
/// runs are on one thread.
struct ProbePlan: Sendable {
    enum Place: CaseIterable { case path, query, header, cookie, querystring, form }

    var place: Place
    var style: ParameterStyle
    var explode: Bool
    var allowReserved = false
    var fields: FormFields = .none

    private static let stored = Mutex(ProbePlan(place: .query, style: .form, explode: true))

    static var current: ProbePlan {
        get { stored.withLock { $0 } }
        set { stored.withLock { $0 = newValue } }
    }

    /// Returns the styles that OpenAPI 3.1 (section 4.8.12.2.2) allows for a location, with `json` for `content`.
    static func styles(_ place: Place) -> [ParameterStyle] {
        switch place {
        case .path: [.simple, .label, .matrix, .json]
        case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject, .json]
        case .header: [.simple, .json]
        case .cookie: [.form, .cookie, .json]
        case .querystring: [.form, .json, .simple]
        case .form: [.form]
        }
    }
}

/// The outcome of a request that a ``Probe`` sent or served.
enum ProbeOutcome<Value: Model>: Sendable {
    case read(Value)
    case refused(status: Int, body: String)
    /// The client could not encode the value, or the transport threw an error.
    case failed(any Error)
}

extension Probe {
    /// Serves one request without changes.
    static func serve(_ request: HTTPRequest, body: [UInt8]?) -> ProbeOutcome<Value> {
        run { transport in
            let (response, body) = try await transport.send(
                request, body: body.map { HTTPBody($0) }, baseURL: base, operationID: "probe")
            let bytes = try await body?.collect(upTo: 1 << 20) ?? []
            return (response.status.code, String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Sends a value like a client.
    static func exchange(_ value: Value) -> ProbeOutcome<Value> {
        run { transport in
            (try await APIClient(baseURL: base, transport: transport).send(Probe(value)), "")
        }
    }

    private static var base: URL { URL(filePath: "/", directoryHint: .isDirectory, relativeTo: nil) }

    private static func run(
        _ send: @escaping @Sendable (InMemoryTransport) async throws -> (Int, String)
    ) -> ProbeOutcome<Value> {
        runInline {
            let received = Received<Value>()
            let transport = InMemoryTransport()
            transport.respond(to: Probe<Value>.self) { request in
                received.value.withLock { $0 = request.value }
                return 204
            }
            do {
                let (status, body) = try await send(transport)
                if let value = received.value.withLock({ $0 }) { return .read(value) }
                return .refused(status: status, body: body)
            } catch {
                return .failed(error)
            }
        }
    }
}

private final class Received<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}
