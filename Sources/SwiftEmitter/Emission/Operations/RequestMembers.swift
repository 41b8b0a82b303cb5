internal import APIModel

/// The members of `Request`: the parameters and then the body.
struct RequestMembers {
    let names: [MemberNames]
    let locals: LocalNames
    let properties: [PropertyView]
    let initialiser: InitialiserView
    /// The initialiser with all members, or `nil` if no parameter is deprecated.
    let deprecatedInitialiser: InitialiserView?

    init(_ operation: Operation, _ emitter: PropertyEmitter) {
        let memberNames = operation.parameters.map(\.name.text) + (operation.body.map { [$0.name.text] } ?? [])
        let taken = Set(memberNames)
        var names = operation.parameters.map { parameter in
            MemberNames(parameter.name.text, isDeprecated: false, box: nil, besides: taken)
        }
        var properties = zip(operation.parameters, names).map { Self.view($0, $1, emitter) }
        if let body = operation.body {
            let bodyNames = MemberNames(
                body.name.text, isDeprecated: false,
                box: body.isIndirect ? MemberNames.Box(body.propertyType) : nil, besides: taken)
            names.append(bodyNames)
            properties.append(Self.view(body, bodyNames, emitter))
        }
        self.names = names
        self.properties = properties
        locals = LocalNames(memberNames, besides: ["request"])
        let access = emitter.context.access
        let all = { InitialiserView(access: access, deprecation: $0, properties: properties) }
        guard let plain = operation.withoutDeprecatedParameters, let deprecation = operation.deprecationOfParameters
        else {
            initialiser = all(nil)
            deprecatedInitialiser = nil
            return
        }
        // Overload resolution prefers the initialiser with fewer defaulted parameters, which is not deprecated.
        let kept = Set(plain.parameters.map(\.name.text))
        let count = operation.parameters.count
        let indices = properties.indices.filter { $0 == count || kept.contains(operation.parameters[$0].name.text) }
        initialiser = InitialiserView(access: access, deprecation: nil, properties: indices.map { properties[$0] })
        deprecatedInitialiser = all(DeprecationView(deprecation))
    }

    private static func view(
        _ parameter: Parameter, _ names: MemberNames, _ emitter: PropertyEmitter
    ) -> PropertyView {
        // A server has to read a deprecated parameter, so the property has no attribute that would cause a warning.
        var comment = CommentLines.lines(parameter.documentation)
        if parameter.deprecation != nil { comment = CommentLines.wrap("Deprecated.", isOwn: true) + comment }
        return emitter.view(
            names, key: parameter.key, type: parameter.type, isRequired: parameter.isRequired,
            defaultValue: parameter.isRequired ? nil : "nil", documentation: comment,
            location: parameter.place.rawValue, extensions: parameter.extensions)
    }

    private static func view(_ body: RequestBody, _ names: MemberNames, _ emitter: PropertyEmitter) -> PropertyView {
        emitter.view(
            names, key: body.name.text, type: body.propertyType, isRequired: body.isRequired,
            defaultValue: body.isRequired ? nil : "nil", documentation: CommentLines.lines(body.documentation))
    }
}

extension RequestBody {
    /// The type of the property for the body.
    var propertyType: TypeReference { isRequired ? type : type.asOptional }
}
