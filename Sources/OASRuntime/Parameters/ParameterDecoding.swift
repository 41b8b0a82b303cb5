/// Functions that decode values from the text of parameters.
///
/// The text does not determine whether `a,b` is a string or an array; the type does. So the possible shapes of a text
/// are tried in order, scalar, array, object, and the first one from which the type can be decoded is used.
enum ParameterDecoding {
    /// Decodes a path parameter, which is percent-encoded.
    static func path<Value: JSONDecodable>(
        _ type: Value.Type, name: String, text: Substring, style: ParameterStyle, explode: Bool
    ) throws(ParameterFault) -> Value {
        switch style {
        case .json: return try json(type, text: PercentEncoding.decode(text))
        case .label:
            let inner = text.behind(prefix: ".") ?? text
            return try first(type, shapes(of: inner, separator: explode ? Byte.point : Byte.comma, explode: explode))
        case .matrix: return try first(type, matrixShapes(of: text, name: name, explode: explode))
        default: return try first(type, shapes(of: text, separator: Byte.comma, explode: explode))
        }
    }

    /// Decodes JSON text in a parameter.
    static func json<Value: JSONDecodable>(_ type: Value.Type, text: String) throws(ParameterFault) -> Value {
        do {
            return try JSON.decodeRequest(type, from: Array(text.utf8))
        } catch {
            throw ParameterFault(error.description)
        }
    }

    typealias Decode = @Sendable (Substring) throws(ParameterFault) -> String

    static let percentDecoded: Decode = { (text: Substring) throws(ParameterFault) -> String in
        try PercentEncoding.decode(text)
    }

    /// Returns the value of the first shape from which the type can be decoded. Of several errors it throws the one
    /// deepest inside the value, because that error belongs to the intended shape.
    static func first<Value: JSONDecodable>(
        _ type: Value.Type, _ shapes: [ParameterTree], leniency: JSONLeniency = .scalars
    ) throws(ParameterFault) -> Value {
        var deepest: JSONError?
        for shape in shapes {
            do {
                return try JSON.decode(type, from: JSON.encode(shape), leniency: leniency).value
            } catch {
                if let known = deepest, known.path.count >= error.path.count { continue }
                deepest = error
            }
        }
        guard let deepest else { throw ParameterFault("has no value") }
        throw ParameterFault(
            deepest.path.isEmpty ? deepest.reason : "\(deepest.path.rendered.shown()): \(deepest.reason)")
    }

    /// Returns the shapes of text in a style similar to `simple`.
    static func shapes(
        of text: Substring, separator: UInt8, explode: Bool, decode: Decode = percentDecoded
    ) throws(ParameterFault) -> [ParameterTree] {
        var shapes: [ParameterTree] = [.scalar(try decode(text))]
        let parts = text.pieces(at: separator)
        var elements: [String] = []
        for part in parts { elements.append(try decode(part)) }
        shapes.append(.list(elements.map { .scalar($0) }))
        if text.isEmpty { shapes.append(.list([])) }
        if explode {
            if let members = try members(of: parts, decode: decode) { shapes.append(.object(members)) }
        } else if let members = members(alternating: elements) {
            shapes.append(.object(members))
        }
        return shapes
    }

    /// Returns members that are written as `R=100`, or `nil` if a part has no `=`.
    static func members(
        of parts: [Substring], decode: Decode
    ) throws(ParameterFault) -> [ParameterTree.Member]? {
        var members: [ParameterTree.Member] = []
        for part in parts where !part.isEmpty {
            guard let (name, value) = part.halves(at: UInt8(ascii: "=")) else { return nil }
            members.append(.init(name: try decode(name), value: .scalar(try decode(value))))
        }
        return members
    }

    /// Returns members that are written as `R,100`, or `nil` if the number of elements is odd.
    static func members(alternating elements: [String]) -> [ParameterTree.Member]? {
        if elements == [""] { return [] }
        guard elements.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: elements.count, by: 2).map { index in
            .init(name: elements[index], value: .scalar(elements[index + 1]))
        }
    }

    /// Returns the shapes of text such as `;color=blue;color=black`.
    private static func matrixShapes(
        of text: Substring, name: String, explode: Bool
    ) throws(ParameterFault) -> [ParameterTree] {
        let parts = text.pieces(at: UInt8(ascii: ";"), omitsEmpty: true)
        if explode {
            var pairs: [ParameterTree.Member] = []
            for part in parts {
                let (name, value) = part.halves(at: UInt8(ascii: "=")) ?? (part, "")
                pairs.append(
                    .init(name: try PercentEncoding.decode(name), value: .scalar(try PercentEncoding.decode(value))))
            }
            let own = pairs.filter { $0.name.hasBytes(of: name) }.map(\.value)
            return (own.count == 1 ? own : []) + [.list(own), .object(pairs)]
        }
        guard parts.count <= 1 else { throw ParameterFault("has more than one value") }
        let value = parts.first.flatMap { $0.halves(at: UInt8(ascii: "=")) }?.1
        return try shapes(of: value ?? "", separator: Byte.comma, explode: false)
    }
}
