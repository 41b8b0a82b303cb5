internal import APIModel

struct TypeView: TemplateView {
    let reference: TypeReference
    /// The type as Swift source.
    let text: String
    /// The spelling of types in the scope in which the view was made.
    private let speller: TypeSpeller

    init(_ reference: TypeReference, _ speller: inout TypeSpeller) {
        self.reference = reference
        text = speller.spell(reference)
        self.speller = speller
    }

    private init(_ reference: TypeReference, _ speller: TypeSpeller) {
        self.reference = reference
        var speller = speller
        text = speller.spell(reference)
        self.speller = speller
    }

    private func view(_ part: TypeReference) -> TypeView { TypeView(part, speller) }

    private var wrapped: TypeReference? {
        switch reference {
        case .optional(let wrapped), .presence(let wrapped): wrapped
        case .scalar, .array, .dictionary, .named, .stream, .custom: nil
        }
    }

    private var element: TypeReference? {
        switch reference {
        case .array(let element), .dictionary(let element), .stream(_, let element): element
        case .scalar, .optional, .presence, .named, .custom: nil
        }
    }

    private var scalar: ScalarType? { if case .scalar(let scalar) = reference { scalar } else { nil } }

    private var isInteger: Bool {
        switch scalar {
        case .integer, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64: true
        case .string, .boolean, .double, .decimal, .decimalText, .dateTime, .date, .uuid, .url, .base64, .body, .file,
            .parts, .json, .none?, nil:
            false
        }
    }

    private var kind: DeclarationKind? {
        if case .named(let id) = reference { speller.kinds[id] } else { nil }
    }

    static let summary =
        """
        A type and its parts. In a view with a field `type`, `{{type}}` is the type as Swift source, and the names below \
        are known in `{{#type}}…{{/type}}`.
        """
    static let fields: ViewFields<TypeView> = [
        .text(".", "The type as Swift source, for example `[Customer]?`.") { $0.text },
        .flag("isOptional", "True for an optional type: `T?`.") { $0.reference.isOptional },
        .flag("isPresence", "True for a value that can be absent or null: `Presence<T>`.") { $0.reference.isPresence },
        .flag("isArray", "True for an array: `[T]`.") { if case .array = $0.reference { true } else { false } },
        .flag("isDictionary", "True for a dictionary: `JSONObject<T>`.") {
            if case .dictionary = $0.reference { true } else { false }
        },
        .flag("isStream", "True for a body that is a sequence of values: `EventStream<T>` or `JSONLines<T>`.") {
            if case .stream = $0.reference { true } else { false }
        },
        .optionalView("wrapped", "The wrapped type `T` of `T?` and `Presence<T>`.") { $0.wrapped.map($0.view) },
        .optionalView("element", "The type of an element of an array or stream, or of a value of a dictionary.") {
            $0.element.map($0.view)
        },
        .view("unwrapped", "The type without `?` and `Presence`, or the type itself.") {
            $0.view($0.reference.unwrapped)
        },
        .optionalText(
            "scalar",
            """
            The kind of a type that the standard library, Foundation or the runtime declares: `string`, `boolean`, \
            `integer`, `int64`, `double`, `decimal`, `dateTime`, `date`, `uuid`, `url`, `base64`, `json` and others.
            """
        ) { $0.scalar?.rawValue },
        .flag("isString", "True for `String`.") { $0.scalar == .string },
        .flag("isBoolean", "True for `Bool`.") { $0.scalar == .boolean },
        .flag("isInteger", "True for `Int` and the integers of other sizes.") { $0.isInteger },
        .flag("isNumber", "True for `Double` and `Decimal`.") { $0.scalar == .double || $0.scalar == .decimal },
        .flag("isDateTime", "True for `Date`.") { $0.scalar == .dateTime },
        .flag("isDate", "True for `CalendarDate`.") { $0.scalar == .date },
        .flag("isData", "True for `Data`.") { $0.scalar == .base64 },
        .flag("isDeclared", "True for a type that the generated code declares.") { $0.kind != nil },
        .flag("isStructure", "True for a declared structure.") { $0.kind == .structure },
        .flag("isEnumeration", "True for a declared enumeration.") { $0.kind == .enumeration },
        .flag("isUnion", "True for a declared union.") { $0.kind == .union },
        .flag("isAlias", "True for a declared type alias.") { $0.kind == .alias },
        .flag("isCustom", "True for a type of the user, from `types` or `x-swift-type`.") {
            if case .custom = $0.reference { true } else { false }
        },
    ]
}
