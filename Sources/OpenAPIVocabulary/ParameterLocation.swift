/// The location of a parameter, the value of `in` (OpenAPI 3.2, Parameter Locations).
package enum ParameterLocation: String, Hashable, Sendable, CaseIterable {
    /// A segment of the path: `/customers/{id}`.
    case path
    /// An item of the query: `?page=2`.
    case query
    /// The whole query as one value (OpenAPI 3.2).
    case querystring
    /// A header field.
    case header
    /// A pair of the `Cookie` header field.
    case cookie

    /// The style of a parameter that has no `style` (OpenAPI 3.2, Parameter Object). A `querystring` parameter is
    /// serialized by its media type; one that has none is read as a form.
    package var defaultStyle: ParameterStyle {
        switch self {
        case .path, .header: .simple
        case .query, .querystring, .cookie: .form
        }
    }
}
