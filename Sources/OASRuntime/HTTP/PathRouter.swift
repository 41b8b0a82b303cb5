public import HTTPTypes

/// Finds what is registered for a method and a path.
///
/// For transports whose own router cannot tell templates such as `/{name}.{extension}` from `/{id}`. A literal segment
/// goes before one with text and parameters, that before a lone parameter, from left to right.
public struct PathRouter<Value: Sendable>: Sendable {
    /// What the router knows of a path.
    public enum Match: Sendable {
        /// The value, and the parameters still percent-encoded.
        case found(Value, parameters: [String: Substring])
        /// The path is registered, but only for these methods.
        case otherMethods([HTTPRequest.Method])
        /// The path is not registered.
        case notFound
    }

    private struct Route: Sendable {
        let template: PathTemplate
        let method: HTTPRequest.Method
        let value: Value
    }

    /// By number of segments; the more specific templates first.
    private var routes: [Int: [Route]] = [:]

    /// A router without routes.
    public init() {}

    /// Registers a value for a method and a template. Of two for the same the later counts.
    public mutating func add(_ value: Value, method: HTTPRequest.Method, path: String) {
        let route = Route(template: PathTemplate(path), method: method, value: value)
        let count = route.template.segments.count
        var others = routes[count, default: []]
        others.removeAll { $0.template == route.template && $0.method == method }
        let position = others.firstIndex { route.template.isMoreSpecific(than: $0.template) } ?? others.count
        others.insert(route, at: position)
        routes[count] = others
    }

    /// Finds the value for a method and a path; its query is ignored.
    public func match(_ method: HTTPRequest.Method, _ path: String) -> Match {
        let parts = PathTemplate.split(path.prefix { $0 != "?" && $0 != "#" })
        var methods: [HTTPRequest.Method] = []
        for route in routes[parts.count, default: []] {
            guard let parameters = route.template.match(parts) else { continue }
            if route.method == method { return .found(route.value, parameters: parameters) }
            methods.append(route.method)
        }
        return methods.isEmpty ? .notFound : .otherMethods(methods)
    }
}
