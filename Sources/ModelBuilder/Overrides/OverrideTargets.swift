internal import OpenAPIDocument
internal import SourceTree
internal import Suggestions

/// Resolves the keys of `names` and `types` in the configuration to elements of a document.
///
/// - `Customer` is a component schema and `Customer.external_id` its property. The path continues through inline
///   objects, arrays and maps: `Customer.billing_configuration.vat_rate`. `Currency.usd` is a value of an enumeration.
/// - `findCustomer` and `GET /customers/{id}` are operations, and `findCustomer.page` is a parameter.
/// - `tags.customers` is a group of operations. `securitySchemes.bearerAuth` is a security scheme.
/// - `#/components/schemas/Customer/properties/external_id` is any place in the document.
///   `schemas/Customer.yaml#/properties/external_id` is a place in another file, and `schemas/Customer.yaml` the schema
///   that is a whole file.
struct OverrideTargets {
    let document: Document
    let references: ReferenceIndex
    /// The first component that is a reference to each schema and whose name can be part of a dotted name.
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

    /// Returns the source location of the element that a key refers to. The result is `nil` if there is no such
    /// element, which is reported with the closest key.
    func location(of override: Override) -> SourceLocation? {
        let key = override.key
        if let hash = key.firstIndex(of: "#"), key.contains("#/") || key.hasSuffix("#") {
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
        if let location = place("", in: key) { return location }
        report(override, near: closestMatch(to: key, in: known))
        return nil
    }

    private func report(_ override: Override, near: String?) {
        let hint = near.map { "; did you mean '\($0)'?" } ?? ""
        diagnostics.warning(
            .unmatchedOverride, "'\(override.key)' matches nothing in the document\(hint)", at: override.keyLocation)
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

    // MARK: Named elements

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

        /// Returns the source location of a property, a value or a parameter. If there is none of that name, adds the
        /// existing names to `known`.
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

    /// Returns all elements by key. Schemas are first, so that a name of a schema and an operation refers to the
    /// schema.
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

    /// Returns the source location of a member that the schema declares itself. A member from a referenced schema
    /// belongs to that schema.
    private static func member(
        _ path: Substring, of schema: Schema, _ references: ReferenceIndex, _ visited: inout Set<Pointer>,
        _ known: inout [String]
    ) -> SourceLocation? {
        guard visited.insert(schema.pointer).inserted else { return nil }
        // A component that is a reference is resolved to its target.
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
