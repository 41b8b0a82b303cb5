/// The serialization of a value in a parameter, a header or a form (OpenAPI 3.2, Style Values).
package enum ParameterStyle: String, Hashable, Sendable, CaseIterable {
    /// `;color=blue`.
    case matrix
    /// `.blue.black`.
    case label
    /// `blue,black`.
    case simple
    /// `color=blue&color=black`.
    case form
    /// `color=blue%20black`.
    case spaceDelimited
    /// `color=blue%7Cblack`.
    case pipeDelimited
    /// `color[R]=100&color[G]=200`.
    case deepObject
    /// `color=blue; color=black`, without percent encoding (OpenAPI 3.2).
    case cookie

    /// Returns the effective `explode` of a value with this style (OpenAPI 3.2, Parameter Object).
    ///
    /// `deepObject` has one form only: the specification leaves it undefined without `explode`, so it always explodes.
    ///
    /// - Parameter written: The value of `explode` in the document, or nil if it has none.
    package func explodes(_ written: Bool?) -> Bool {
        switch self {
        case .form, .cookie: written ?? true
        case .matrix, .label, .simple, .spaceDelimited, .pipeDelimited: written ?? false
        case .deepObject: true
        }
    }
}
