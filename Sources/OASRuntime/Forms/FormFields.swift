/// How a member of a form is written, where the document says so (OpenAPI 3.1, section 4.8.15 "Encoding Object").
public struct FormField: Sendable, Hashable {
    let style: ParameterStyle
    let explode: Bool
    let allowReserved: Bool

    /// A member in the style of a query parameter: `form`, `spaceDelimited`, `pipeDelimited` or `deepObject`.
    public init(style: ParameterStyle, explode: Bool, allowReserved: Bool = false) {
        self.style = style
        self.explode = explode
        self.allowReserved = allowReserved
    }

    /// A member that is written as JSON, strings with their quotes; of an array each element is.
    public static let json = FormField(style: .json, explode: false)
}

/// The members of an `application/x-www-form-urlencoded` body that are not written in the default way.
///
/// By default a scalar is written as its text, an array as one field for each element, all of the same name, and an
/// object as JSON text, also in an array.
public struct FormFields: Sendable, ExpressibleByDictionaryLiteral {
    let fields: [ByteText: FormField]

    /// Members by their names on the wire.
    public init(dictionaryLiteral elements: (String, FormField)...) {
        fields = Dictionary(elements.map { (ByteText($0.0), $0.1) }) { first, _ in first }
    }

    /// Every member in the default way.
    public static let none: FormFields = [:]
}

/// A form that cannot be read or written.
public struct FormError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The member at fault, for example `address.city`; empty where it is the form as a whole.
    public let member: String
    /// What is wrong, for example `expected an integer, found a string`.
    public let reason: String
    /// True if a limit is exceeded (``ServerConfiguration/maximumFormFields``).
    public let exceedsLimit: Bool

    /// A fault found by hand, for example by a test.
    public init(member: String, reason: String, exceedsLimit: Bool = false) {
        self.member = member
        self.reason = reason
        self.exceedsLimit = exceedsLimit
    }

    init(_ error: JSONError) {
        self.init(member: error.path.rendered.shown(), reason: error.reason)
    }

    /// For example `form field 'age': expected an integer, found a string`.
    public var description: String {
        if member.isEmpty { return "form: \(reason)" }
        return reason.hasPrefix("is ") ? "form field '\(member)' \(reason)" : "form field '\(member)': \(reason)"
    }
}
