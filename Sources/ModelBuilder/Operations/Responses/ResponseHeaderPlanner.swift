internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// Plans the header fields of responses.
struct ResponseHeaderPlanner {
    let context: PlanningContext

    /// Returns the typed headers of a response, or `nil` if it has none.
    func plan(
        of response: OpenAPIDocument.Response, named name: String, located: LocatedOperation
    ) -> ModelResponseHeaders? {
        // `Content-Type` is described by the media types (OpenAPI 3.1, Response Object, `headers`).
        let headers = response.headers.filter { header in
            guard header.name.lowercased() == "content-type" else { return true }
            context.diagnostics.warning(
                .unsupportedField,
                "the header '\(header.name)' has no effect: the media types of 'content' determine it",
                at: header.location)
            _ = context.usedHeader(header.object)
            return false
        }
        guard !headers.isEmpty else { return nil }
        var table = NameTable<Int>()
        table.assign(
            headers.enumerated().map { index, header in
                let member = SwiftSpelling.member(header.name.lowercased()) ?? "header"
                let given = context.references.header(header.object).flatMap { header in
                    context.types.overrides.name(at: header.location, header.extensions, of: .property)
                }
                return NameRequest(
                    id: index, key: header.name, tieBreak: String(index),
                    candidates: [ReservedNames.escapedProperty(member)], given: given)
            })
        context.types.overrides.report(table.refused)
        let fields = headers.enumerated().compactMap { index, entry -> HeaderField? in
            guard let header = context.usedHeader(entry.object) else { return nil }
            return plan(
                header, key: entry.name, name: MemberName(table.names[index] ?? "header"),
                reference: entry.object.reference, located: located)
        }
        let typeName = (SwiftSpelling.type(name) ?? "") + "Headers"
        return fields.isEmpty ? nil : ModelResponseHeaders(name: TypeName(typeName), fields: fields)
    }

    private func plan(
        _ header: Header, key: String, name: MemberName, reference: Reference?, located: LocatedOperation
    ) -> HeaderField {
        let schema = header.schema ?? header.content.first?.media.schema
        let naming = context.naming(for: reference, suffix: "header", else: key.lowercased(), in: located)
        let use = context.types.use(of: schema.map { SchemaConjunction($0) }, in: naming)
        context.addRoot(use.type, isSentByUsers: false)
        return HeaderField(
            name: name, key: key, type: header.isRequired ? use.presentType : use.optionalType,
            isRequired: header.isRequired && !use.isNullable,
            explode: header.explode == true && !context.types.isScalar(use.type),
            documentation: Documentation(summary: nil, description: header.description),
            deprecation: Deprecation(header.isDeprecated))
    }
}
