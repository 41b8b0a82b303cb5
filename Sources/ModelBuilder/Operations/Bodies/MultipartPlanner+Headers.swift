internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree
import Suggestions

extension MultipartPlanner {
    /// Returns a property for the documented header fields of a part, which is declared beside the part itself (OpenAPI
    /// 3.2, Encoding Object, `headers`). It is required if the part and at least one of the fields are required.
    func headers(
        of part: PlannedProperty, among keys: Set<String>, in id: DeclarationID
    ) -> PlannedProperty? {
        guard let encoding = encodings[part.key] else { return nil }
        if part.part?.field != nil {
            Self.reportUnused(headers: encoding, "of a part that has a style", diagnostics)
            return nil
        }
        let named = encoding.headers.filter { !isBody(header: $0) }
        guard !named.isEmpty else { return nil }
        var key = "\(part.given?.text ?? part.key) headers"
        while keys.contains(key) { key += " of part" }
        let structure = types.declareStructure(
            at: encoding.location, Annotations(description: "The header fields of `\(part.key)`."),
            in: NamingContext(owner: .type(id), key: key)
        ) { _ in named.compactMap { property(of: $0, in: NamingContext(owner: .type(id), key: "\(key) \($0.name)")) } }
        types[structure].coding = .headers
        guard case .structure(let fields, _) = types[structure].body, !fields.isEmpty else { return nil }
        return PlannedProperty(
            key: key, location: encoding.location,
            use: PlannedUse(type: .named(structure), isNullable: false, annotations: Annotations()),
            isRequired: part.isRequired && fields.contains(where: \.isRequired), directions: part.directions,
            part: Part(coding: .headers, isRepeated: false), partKey: part.key)
    }

    /// Reports an encoding for a property that does not exist.
    static func reportUnknown(_ encoding: Named<Encoding>, members: KnownMembers, _ diagnostics: Diagnostics) {
        guard !members.names.contains(encoding.name) else { return }
        let near = members.closest(to: encoding.name).map { "; did you mean '\($0)'?" } ?? ""
        diagnostics.warning(
            .unsupportedField, "the encoding has no effect: there is no property '\(encoding.name)'\(near)",
            at: encoding.location)
    }

    /// Reports `headers` of an encoding that have no effect.
    static func reportUnused(headers encoding: Encoding, _ reason: String, _ diagnostics: Diagnostics) {
        guard let first = encoding.headers.first else { return }
        diagnostics.warning(.unsupportedField, "'headers' has no effect in the encoding \(reason)", at: first.location)
    }

    /// Reports nested encodings that have no effect.
    static func reportUnused(nested encoding: Encoding, _ diagnostics: Diagnostics) {
        guard let first = PartEncodings(within: encoding).first else { return }
        diagnostics.warning(
            .unsupportedField, "the nested encoding has no effect: the part is not a multipart body", at: first.location
        )
    }

    /// Returns true for a header field that follows from the part itself, and reports it (RFC 7578, sections 4.2 and
    /// 4.4).
    private func isBody(header named: Named<Referenceable<Header>>) -> Bool {
        guard ["content-type", "content-disposition"].contains(named.name.lowercased()) else { return false }
        diagnostics.warning(
            .unsupportedField,
            "the header '\(named.name)' has no effect: the media type and the name of the part "
                + "determine it", at: named.location)
        return true
    }

    private func property(of named: Named<Referenceable<Header>>, in context: NamingContext) -> PlannedProperty? {
        guard let header = header(named.object) else { return nil }
        var use = types.use(
            of: (header.schema ?? header.content.first?.media.schema).map { SchemaConjunction($0) }, in: context)
        let isRequired = header.isRequired && !use.isNullable
        use.isNullable = false
        use.annotations = Annotations(description: header.description, isDeprecated: header.isDeprecated)
        let explode = header.explode == true && !types.isScalar(use.type)
        return PlannedProperty(
            key: named.name, location: named.location, use: use, isRequired: isRequired,
            part: Part(
                coding: .text, isRepeated: false,
                field: explode ? .style(.simple, explode: true, allowReserved: false) : nil),
            given: types.overrides.name(at: header.location, header.extensions, of: .property))
    }
}

/// The names of the members of a body, to which encodings can apply.
struct KnownMembers {
    let names: Set<String>
    private let candidates: MatchCandidates
    private let budget: SuggestionBudget

    init(_ names: [String], budget: SuggestionBudget) {
        self.names = Set(names)
        candidates = MatchCandidates(names)
        self.budget = budget
    }

    /// Returns the member whose name is probably meant by a misspelt name.
    func closest(to name: String) -> String? { candidates.closest(to: name, budget: budget) }
}
