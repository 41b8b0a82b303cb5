internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// Converts a default of the document to a default in Swift.
struct DefaultConverter {
    let planner: TypePlanner
    let assembler: Assembler

    enum Result {
        case fit(DefaultValue)
        /// The value matches its type, but Swift has no literal for it.
        case inexpressible
        case unfit
    }

    func fit(_ node: Node, to type: TypeReference) -> Result {
        switch type {
        case .scalar(let scalar): return fit(node, to: scalar)
        case .named(let id): return fit(node, to: id)
        case .array(let element): return fitArray(node, element: element)
        case .dictionary:
            guard let mapping = node.mapping else { return .unfit }
            return mapping.isEmpty ? .fit(.emptyDictionary) : .inexpressible
        case .optional(let inner), .presence(let inner): return fit(node, to: inner)
        case .stream, .custom: return .inexpressible
        }
    }

    private func fit(_ node: Node, to scalar: ScalarType) -> Result {
        switch scalar {
        case .string: return node.string.map { .fit(.string($0)) } ?? .unfit
        case .boolean: return node.bool.map { .fit(.boolean($0)) } ?? .unfit
        case .integer, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64:
            return fitInteger(node, scalar)
        case .double:
            guard let value = node.double, value.isFinite else { return .unfit }
            return .fit(.number("\(value)"))
        case .decimal:
            return node.int.map { .fit(.integer($0)) } ?? (node.scalar == nil ? .unfit : .inexpressible)
        case .decimalText, .dateTime, .date, .uuid, .url, .base64: return node.string == nil ? .unfit : .inexpressible
        case .json, .body, .file, .parts, .none: return .inexpressible
        }
    }

    /// Converts an integer. It may be written with an exponent or with a fraction of zero (JSON Schema 2020-12, section
    /// 6.1.1). An unsigned integer may be larger than the largest signed one.
    private func fitInteger(_ node: Node, _ scalar: ScalarType) -> Result {
        if let value = node.int { return fits(value, scalar) ? .fit(.integer(value)) : .unfit }
        if scalar == .uint64 || scalar == .uint, let text = node.text, UInt64(text) != nil {
            return .fit(.number(text))
        }
        guard let double = node.double, let value = Int64(exactly: double), fits(value, scalar) else { return .unfit }
        return .fit(.integer(value))
    }

    private func fits(_ value: Int64, _ scalar: ScalarType) -> Bool {
        switch scalar {
        case .int8: Int8(exactly: value) != nil
        case .int16: Int16(exactly: value) != nil
        case .int32: Int32(exactly: value) != nil
        case .uint8: UInt8(exactly: value) != nil
        case .uint16: UInt16(exactly: value) != nil
        case .uint32: UInt32(exactly: value) != nil
        case .uint, .uint64: value >= 0
        default: true
        }
    }

    private func fit(_ node: Node, to id: DeclarationID) -> Result {
        switch planner[id].body {
        case .alias(let target): return fit(node, to: target)
        case .enumeration:
            guard let text = node.text, let name = assembler.caseName(of: text, in: id) else { return .unfit }
            return .fit(.enumerationCase(name))
        case .structure: return node.mapping == nil ? .unfit : .inexpressible
        case .union, .pending: return .inexpressible
        }
    }

    private func fitArray(_ node: Node, element: TypeReference) -> Result {
        guard let items = node.sequence else { return .unfit }
        if items.isEmpty { return .fit(.emptyArray) }
        var values: [DefaultValue] = []
        for item in items {
            switch fit(item, to: element) {
            case .fit(let value): values.append(value)
            case .inexpressible: return .inexpressible
            case .unfit: return .unfit
            }
        }
        return .fit(.array(values))
    }
}
