internal import APIModel

/// A property of a structure, a header field, or a parameter or the body of an operation, as an argument in Swift.
struct SwiftMember {
    let name: String
    let type: TypeReference
    /// True if a caller has to pass an argument for the member.
    let needsArgument: Bool

    init(_ property: Property) {
        name = property.name.text
        type = property.type
        needsArgument = Self.needsArgument(property.type, property.isRequired, property.defaultValue)
    }

    init(_ parameter: Parameter) {
        name = parameter.name.text
        type = parameter.type
        needsArgument = Self.needsArgument(parameter.type, parameter.isRequired, parameter.defaultValue)
    }

    init(_ field: HeaderField) {
        name = field.name.text
        type = field.isRequired ? field.type : field.type.asOptional
        needsArgument = field.isRequired
    }

    init(_ body: RequestBody) {
        name = body.name.text
        type = body.isRequired ? body.type : body.type.asOptional
        needsArgument = body.isRequired
    }

    private static func needsArgument(_ type: TypeReference, _ isRequired: Bool, _ value: DefaultValue?) -> Bool {
        if value != nil || type.isPresence { return false }
        return type.isOptional ? isRequired : true
    }
}
