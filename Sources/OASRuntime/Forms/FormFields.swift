/// The format of a member of a form, if the document declares one (OpenAPI 3.1, section 4.8.15 "Encoding Object").
@_documentation(visibility: internal)
public struct FormField: Sendable, Hashable {
    let style: ParameterStyle
    let explode: Bool
    let allowReserved: Bool

    /// Creates the format of a member in the style of a query parameter: `form`, `spaceDelimited`, `pipeDelimited` or
    /// `deepObject`.
    public init(style: ParameterStyle, explode: Bool, allowReserved: Bool = false) {
        self.style = style
        self.explode = explode
        self.allowReserved = allowReserved
    }

    /// The format of a member that is written as JSON, with strings in quotes. Each element of an array is written by
    /// itself.
    public static let json = FormField(style: .json, explode: false)
}

/// The members of an `application/x-www-form-urlencoded` body that are not written in the default format.
///
/// By default a scalar is written as its text, an array as one field for each element, all with the same name, and an
/// object as JSON text, also inside an array.
@_documentation(visibility: internal)
public struct FormFields: Sendable, ExpressibleByDictionaryLiteral {
    let fields: [ByteText: FormField]

    /// Creates a table from members by their names in the body.
    public init(dictionaryLiteral elements: (String, FormField)...) {
        fields = Dictionary(elements.map { (ByteText($0.0), $0.1) }) { first, _ in first }
    }

    /// The table in which every member has the default format.
    public static let none: FormFields = [:]
}

/// An error for a form that cannot be read or written.
public struct FormError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The member with the error, for example `address.city`, or an empty string for the form as a whole.
    public let member: String
    /// The reason, for example `expected an integer, found a string`.
    public let reason: String
    /// True if a limit is exceeded (``ServerConfiguration/maximumFormFields``).
    public let exceedsLimit: Bool

    /// Creates an error, for example in a test.
    public init(member: String, reason: String, exceedsLimit: Bool = false) {
        self.member = member
        self.reason = reason
        self.exceedsLimit = exceedsLimit
    }

    init(_ error: JSONError) {
        self.init(member: error.path.rendered.shown(), reason: error.reason)
    }

    /// A description such as `form field 'age': expected an integer, found a string`.
    public var description: String {
        if member.isEmpty { return "form: \(reason)" }
        return reason.hasPrefix("is ") ? "form field '\(member)' \(reason)" : "form field '\(member)': \(reason)"
    }
}
