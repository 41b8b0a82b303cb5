/// The items of a query or a form as the members of one object, in the order in which their names first occur.
///
/// Third parties add items to a query, for example `utm_source`. So an item whose text cannot be decoded is an error
/// only if the type reads a member with that name.
struct SpreadMembers {
    /// The object, without the items that cannot be decoded.
    let tree: ParameterTree
    /// The items that cannot be decoded.
    let unreadable: UnreadableMembers

    init(_ items: [RawParameter], decode: ParameterDecoding.Decode) {
        var members = JSONObject<ParameterTree>()
        var unreadable = UnreadableMembers()
        for item in items {
            do throws(ParameterFault) {
                members[item.name.text, default: .list([])].add(.scalar(try decode(item.value)))
            } catch {
                unreadable.add(item.name.text, error)
            }
        }
        if !unreadable.isEmpty { members = members.filter { !unreadable.contains($0.key) } }
        tree = .object(members.map { .init(name: $0.key, value: $0.value) })
        self.unreadable = unreadable
    }

    /// Decodes the object. Also returns the number of its members that the type recognised.
    func decode<Value: JSONDecodable>(
        _ type: Value.Type
    ) throws(MemberError) -> (value: Value, recognisedMembers: Int) {
        let bytes: [UInt8]
        do {
            bytes = try JSON.encode(tree)
        } catch {
            throw .json(error)
        }
        return try unreadable.decode(type, from: bytes)
    }
}

/// The reason why an object that consists of items cannot be decoded.
enum MemberError: Error {
    /// The members do not match the type.
    case json(JSONError)
    /// The type reads a member whose text cannot be decoded.
    case unreadable(String, ParameterFault)
}

/// The members of an object whose text cannot be decoded.
struct UnreadableMembers {
    /// The first error of each member.
    private var faults: JSONObject<ParameterFault> = [:]

    mutating func add(_ name: String, _ fault: ParameterFault) {
        if faults[name] == nil { faults[name] = fault }
    }

    var isEmpty: Bool { faults.isEmpty }

    func contains(_ name: String) -> Bool { faults[name] != nil }

    /// Decodes an object that does not contain these members. Throws if the type reads one of them.
    func decode<Value: JSONDecodable>(
        _ type: Value.Type, from object: [UInt8]
    ) throws(MemberError) -> (value: Value, recognisedMembers: Int) {
        let without = Self.read(type, object)
        guard let first = faults.keys.first else { return try without.get() }
        if type is any MemberDictionary.Type { throw fault(of: first) }
        // The same object is decoded with these members, as empty strings. A different result means that the type reads
        // one of them.
        let with = Self.read(type, adding(faults.keys, to: object))
        switch (without, with) {
        case (.success(let value), .success(let other)) where value.recognisedMembers == other.recognisedMembers:
            return value
        case (.failure(.json(let error)), .failure(.json(let other)))
        where error.path == other.path && error.reason == other.reason:
            throw .json(error)
        default: throw fault(of: asked(by: type, with) ?? first)
        }
    }

    private typealias Outcome<Value> = Result<(value: Value, recognisedMembers: Int), MemberError>

    private static func read<Value: JSONDecodable>(_ type: Value.Type, _ object: [UInt8]) -> Outcome<Value> {
        do {
            return .success(try JSON.decode(type, from: object, leniency: [.scalars, .singletons]))
        } catch {
            return .failure(.json(error))
        }
    }

    private func fault(of name: String) -> MemberError {
        .unreadable(name, faults[name] ?? ParameterFault("cannot be read"))
    }

    /// Returns the member that caused the different result.
    private func asked<Value: JSONDecodable>(by type: Value.Type, _ outcome: Outcome<Value>) -> String? {
        if case .failure(.json(let error)) = outcome, case .member(let name)? = error.path.first,
            contains(name)
        {
            return name
        }
        return faults.keys.first { name in
            switch Self.read(type, adding([name], to: [Byte.openBrace, Byte.closeBrace])) {
            case .success(let read): read.recognisedMembers > 0
            case .failure(.json(let error)): !error.path.isEmpty
            case .failure: false
            }
        }
    }

    private func adding(_ names: [String], to object: [UInt8]) -> [UInt8] {
        var text = Array(object.dropLast())
        for name in names {
            // The JSON encoding of a string never fails.
            guard let key = try? JSON.encode(name) else { continue }
            if text.count > 1 { text.append(Byte.comma) }
            text += key
            text += [Byte.colon, Byte.quote, Byte.quote]
        }
        text.append(Byte.closeBrace)
        return text
    }
}
