internal import OpenAPIDocument
internal import SourceTree
internal import Suggestions

/// Finds what the keys of the configuration's `names` and `types` mean in a document.
///
/// - `Customer`, a schema of the components; `Customer.external_id`, a property of it, and through inline objects,
///   arrays and maps a property of theirs, `Customer.billing_configuration.vat_rate`; `Currency.usd`, a value of an
///   enumeration
/// - `findCustomer` or `GET /customers/{id}`, an operation; `findCustomer.page`, a parameter of it
/// - `tags.customers`, a group of operations; `securitySchemes.bearerAuth`
/// - `#/components/schemas/Customer/properties/external_id`, any place of the document, and
///   `schemas/Customer.yaml#/properties/external_id`, of another file
struct OverrideTargets {
    let document: Document
    let references: ReferenceIndex
    /// The first component that is a reference to each schema, and has a name that a dotted one can be made of.
    let referring: [Pointer: String]
    private let diagnostics: Diagnostics

    init(document: Document, diagnostics: Diagnostics) {
        var referring = [Pointer: String]()
        for component in document.components.schemas where Self.isWord(component.name) {
            guard let reference = component.object.reference,
                let target = document.references.schema(reference)?.pointer,
                referring[target] == nil
            else { continue }
            referring[target] = component.name
        }
        self.referring = referring
        self.document = document
        references = document.references
        self.diagnostics = diagnostics
    }

    /// Where the thing is written that a key means; nil where it means none, which is reported with the nearest that
    /// there is.
    func location(of override: Override) -> SourceLocation? {
        let key = override.key
        if let hash = key.firstIndex(of: "#"), key.contains("#/") {
            let path = String(key[..<hash])
            guard let location = place(key[key.index(after: hash)...], in: path) else {
                report(override, near: nil)
                return nil
            }
            return location
        }
        var known: [String] = []
        for (name, thing) in things() {
            known.append(name)
            if key == name { return thing.location }
            guard key.hasPrefix(name + ".") else { continue }
            var names: [String] = []
            if let found = thing.member(Substring(key.utf8.dropFirst(name.utf8.count + 1)), references, &names) {
                return found
            }
            known += names.map { "\(name).\($0)" }
        }
        report(override, near: closestMatch(to: key, in: known))
        return nil
    }

    private func report(_ override: Override, near: String?) {
        let hint = near.map { "; did you mean '\($0)'?" } ?? ""
        diagnostics.warning(
            .unmatchedOverride, "'\(override.key)' is nothing in the document\(hint)", at: override.keyLocation)
    }

    private func place(_ pointer: Substring, in path: String) -> SourceLocation? {
        var file = document.fileID
        if !path.isEmpty {
            let wanted = FilePath.resolved(path, from: references.path(of: file))
            guard let found = references.files.first(where: { references.path(of: $0) == wanted }) else {
                return nil
            }
            file = found
        }
        let tokens = Pointer(file: file, text: "#" + pointer).tokens
        return references.node(at: Pointer(file: file, tokens: tokens))?.node.location
    }

    // MARK: What has a name

    private enum Thing {
        case schema(Schema)
        case operation(OpenAPIDocument.Operation, PathItem)
        case other(SourceLocation)

        var location: SourceLocation {
            switch self {
            case .schema(let schema): schema.location
            case .operation(let operation, _): operation.location
            case .other(let location): location
            }
        }

        /// A property, a value or a parameter; else `known` gets the names that there are.
        func member(_ name: Substring, _ references: ReferenceIndex, _ known: inout [String]) -> SourceLocation? {
            switch self {
            case .schema(let schema):
                var visited: Set<Pointer> = []
                return OverrideTargets.member(name, of: schema, references, &visited, &known)
            case .operation(let operation, let item):
                for written in operation.parameters + item.parameters {
                    guard let parameter = references.parameter(written) else { continue }
                    if parameter.name == name { return parameter.location }
                    known.append(parameter.name)
                }
                return nil
            case .other:
                return nil
            }
        }
    }

    /// Schemas first: a name that is also an operation's means the schema.
    private func things() -> [(String, Thing)] {
        var things = document.components.schemas.map { ($0.name, Thing.schema($0.object)) }
        let items =
            document.paths.map { ($0.path, $0.item) } + document.webhooks.map { ($0.name, $0.item) }
        for (path, item) in items {
            let item = references.pathItem(item)
            for entry in item.operations {
                let thing = Thing.operation(entry.operation, item)
                if let id = entry.operation.operationID { things.append((id, thing)) }
                things.append(("\(entry.method.uppercased()) \(path)", thing))
            }
        }
        things += document.tags.map { ("tags.\($0.name)", .other($0.location)) }
        for scheme in document.components.securitySchemes {
            guard let location = references.securityScheme(scheme.object)?.location else { continue }
            things.append(("securitySchemes.\(scheme.name)", .other(location)))
        }
        return things
    }

    /// Only what a schema declares itself: what it has from another is the other's.
    private static func member(
        _ path: Substring, of schema: Schema, _ references: ReferenceIndex, _ visited: inout Set<Pointer>,
        _ known: inout [String]
    ) -> SourceLocation? {
        guard visited.insert(schema.pointer).inserted else { return nil }
        // The component's own reference leads to what the component is.
        if visited.count == 1, let reference = schema.reference, let target = references.schema(reference) {
            return member(path, of: target, references, &visited, &known)
        }
        for value in schema.listedValues ?? [] {
            guard let text = value.text else { continue }
            if text == path { return value.location }
            known.append(text)
        }
        for property in schema.properties {
            if property.name == path { return property.schema.location }
            known.append(property.name)
            guard path.hasPrefix(property.name + ".") else { continue }
            var inner: [String] = []
            let rest = path.dropFirst(property.name.count + 1)
            if let found = member(rest, of: property.schema, references, &visited, &inner) { return found }
            for name in inner { known.append("\(property.name).\(name)") }
        }
        var parts = schema.allOf + schema.oneOf + schema.anyOf
        if let items = schema.items { parts.append(items) }
        if case .schema(let values) = schema.additionalProperties { parts.append(values) }
        for part in parts where part.reference == nil {
            if let found = member(path, of: part, references, &visited, &known) { return found }
        }
        return nil
    }
}
