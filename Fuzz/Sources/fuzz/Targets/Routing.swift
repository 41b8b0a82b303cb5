import Foundation
import HTTPTypes
import OASRuntime
import Synchronization

extension FuzzTarget {
    /// A target for URL templates and routing. A simple independent matcher determines the expected operation and its
    /// parameters.
    ///
    /// The last line of the input is the path of the request, and the other lines are templates. Each line begins with
    /// a letter for the method.
    static let routing = FuzzTarget(
        name: "routing", budget: TimeBudget(base: 0.1, perByte: 60e-6), check: checkRouting,
        seeds: { _ in
            [
                "G/a\nG/{x}\nG/a", "G/files/{n}.{e}\nG/{id}\nG/files/abc", "G/a/b\nG/{x}/c\nG/a/c", "G/a\nP/a\nD/a",
                "G/a\nH/a", "G/a\nO/a",
                "G/a\nO*", "G/{x}\nG/%61", "G/ü\nG/%C3%BC", "G/a/{x}\nG/a/..", "G/a/{x}\nG//a//b",
                "G/v{x}\nG/{x}\nG/v1", "G/\nG/",
                "G/a?b=c\nG/a\nG/a?b=c", "G/{x}/{y}/{z}\nG/a/{y}/c\nG/{x}/b/c\nG/a/b/c", "G/a%2Fb\nG/a/b\nG/a%2Fb",
                "G/a\nGhttp://h/a",
                "P/a/{x}:run\nP/a/{x}\nP/a/1:run",
            ].map { Array($0.utf8) }
        })

    private static func checkRouting(_ input: [UInt8]) {
        let lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard lines.count <= 40, let last = lines.last, let method = RoutedOperation.method(last) else { return }
        let path = String(last.dropFirst())
        var routes: [NaiveRoute] = []
        for line in lines.dropLast() {
            guard let route = NaiveRoute(line),
                !routes.contains(where: { $0.shape == route.shape && $0.method == route.method })
            else { continue }
            routes.append(route)
        }
        let answer = RoutedOperation.answer(method, path, routes)
        let context = "\(routes.map { "\($0.method) \($0.template)" }): \(method) \(path.debugDescription)"
        require([200, 204, 400, 404, 405].contains(answer.status), "\(context): status \(answer.status)")
        guard let expected = NaiveRoute.expected(method, path, routes) else { return }
        require(answer == expected, "\(context): \(answer), not \(expected)")
    }
}

/// The response to a request.
struct RoutedAnswer: Hashable, Sendable {
    var status = 404
    /// The position of the template that matches.
    var route: Int?
    var parameters: [String: String] = [:]
}

/// An operation whose method and path are set before it is registered.
private struct RoutedOperation: ServerRequest {
    typealias Response = Int
    private static let current = Mutex(OperationDescription(id: "route", method: .get, path: "/"))
    static var operation: OperationDescription { current.withLock { $0 } }

    init?(from request: inout RequestReader) {
        guard request.isValid else { return nil }
    }

    static func encode(_ response: Int, to reply: inout ResponseWriter) { reply.raw(200, headers: [:], body: nil) }

    static func method(_ line: String) -> HTTPRequest.Method? {
        let methods: [Character: HTTPRequest.Method] = [
            "G": .get, "P": .post, "D": .delete, "H": .head, "O": .options, "U": .put,
        ]
        return line.first.flatMap { methods[$0] }
    }

    static func answer(_ method: HTTPRequest.Method, _ path: String, _ routes: [NaiveRoute]) -> RoutedAnswer {
        let found = Mutex(RoutedAnswer())
        let transport = InMemoryTransport()
        let registrar = RouteRegistrar(on: transport)
        for (index, route) in routes.enumerated() {
            current.withLock { $0 = OperationDescription(id: "r\(index)", method: route.method, path: route.template) }
            do {
                try registrar.add(RoutedOperation.self) { _ in
                    let values = OperationContext.current?.metadata.pathParameters ?? [:]
                    found.withLock {
                        $0.route = index
                        $0.parameters = values.mapValues(String.init)
                    }
                    return 200
                }
            } catch {
                require(false, "\(route.template) is refused: \(error)")
            }
        }
        return withoutActuallyEscaping({ found.withLock { $0 } }) { read in
            var answer = RoutedAnswer()
            answer.status = runInline {
                let request = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
                let reply = try? await transport.send(request, body: nil, baseURL: base, operationID: "")
                return reply?.0.status.code ?? 0
            }
            let seen = read()
            answer.route = seen.route
            answer.parameters = seen.parameters
            return answer
        }
    }

    private static var base: URL { URL(filePath: "/", directoryHint: .isDirectory, relativeTo: nil) }
}

/// A template for the simple matcher. A segment is a literal, a parameter, or a parameter with a literal before or
/// after it.
struct NaiveRoute {
    enum Segment: Hashable {
        case literal(String)
        case mixed(before: String, after: String)
        case parameter
    }

    let method: HTTPRequest.Method
    let template: String
    /// The segments without the names of parameters.
    let shape: [Segment]
    private let names: [String]

    /// Reads a template. Returns `nil` for a line that is not a template, and for a template that this matcher does not
    /// support.
    init?(_ line: String) {
        guard let method = RoutedOperation.method(line) else { return nil }
        let template = String(line.dropFirst())
        guard template.utf8.first == UInt8(ascii: "/") else { return nil }
        guard template.utf8.allSatisfy({ NaiveRoute.isPlain($0) || "/{}.:-".utf8.contains($0) }) else { return nil }
        var shape: [Segment] = []
        var names: [String] = []
        for segment in template.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            if let open = segment.firstIndex(of: "{"), let close = segment.firstIndex(of: "}"), open < close {
                let before = segment[..<open], after = segment[segment.index(after: close)...]
                let name = segment[segment.index(after: open)..<close]
                guard !(before + after + name).contains(where: { "{}.:".contains($0) && name.contains($0) }),
                    !before.contains("}"), !after.contains("{"), !after.contains("}"), !name.isEmpty,
                    before.isEmpty || after.isEmpty, !names.contains(String(name))
                else { return nil }
                names.append(String(name))
                shape.append(
                    before.isEmpty && after.isEmpty
                        ? .parameter : .mixed(before: String(before), after: String(after)))
            } else {
                guard !segment.contains(where: { "{}".contains($0) }), !segment.isEmpty, segment != ".", segment != ".."
                else { return nil }
                shape.append(.literal(String(segment)))
            }
        }
        self.method = method
        self.template = template
        self.shape = shape
        self.names = names
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// Returns the expected response, or `nil` if this matcher cannot determine it.
    static func expected(_ method: HTTPRequest.Method, _ path: String, _ routes: [NaiveRoute]) -> RoutedAnswer? {
        guard path.utf8.first == UInt8(ascii: "/"), path.utf8.allSatisfy({ isPlain($0) || "/.:-".utf8.contains($0) })
        else { return nil }
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        // A parameter does not match empty segments and dot segments.
        let isClean = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
        let fitting = routes.indices.filter { routes[$0].fits(parts) }
        guard isClean else { return nil }
        var candidates = fitting.filter { routes[$0].method == method }
        if candidates.isEmpty, method == .head { candidates = fitting.filter { routes[$0].method == .get } }
        if method == .head, fitting.contains(where: { routes[$0].method == .get }),
            Set(fitting.map { routes[$0].shape }).count > 1
        {
            return nil
        }
        guard let best = best(of: candidates, routes) else {
            if !candidates.isEmpty { return nil }
            if fitting.isEmpty { return RoutedAnswer() }
            return RoutedAnswer(status: method == .options ? 204 : 405)
        }
        return RoutedAnswer(status: 200, route: best, parameters: routes[best].parameters(of: parts))
    }

    /// Returns the candidate that is most specific from left to right, or `nil` if several candidates are equally
    /// specific.
    private static func best(of candidates: [Int], _ routes: [NaiveRoute]) -> Int? {
        guard let least = candidates.map({ routes[$0].openness }).min(by: { $0.lexicographicallyPrecedes($1) }) else {
            return nil
        }
        let equal = candidates.filter { routes[$0].openness == least }
        return equal.count == 1 ? equal[0] : nil
    }

    private var openness: [Int] {
        shape.map {
            switch $0 {
            case .literal: 0
            case .mixed: 1
            case .parameter: 2
            }
        }
    }

    private func fits(_ parts: [String]) -> Bool {
        guard parts.count == shape.count else { return false }
        return zip(shape, parts).allSatisfy { segment, part in
            switch segment {
            case .literal(let text): part == text
            case .mixed(let before, let after):
                part.hasPrefix(before) && part.hasSuffix(after) && part.count > before.count + after.count
            case .parameter: !part.isEmpty
            }
        }
    }

    private func parameters(of parts: [String]) -> [String: String] {
        var values: [String] = []
        for (segment, part) in zip(shape, parts) {
            switch segment {
            case .literal: break
            case .mixed(let before, let after):
                values.append(String(part.dropFirst(before.count).dropLast(after.count)))
            case .parameter: values.append(part)
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(names, values))
    }
}
