internal import APIModel
internal import OpenAPIVocabulary
import StableText

/// Generates the coding of requests and responses, for clients and for servers.
struct RequestCodingEmitter {
    let context: EmissionContext

    func blocks(for operation: Operation, _ members: RequestMembers) -> [String] {
        let isForClient = context.hasClient || operation.isReceived
        let isForServer = context.hasServer && !operation.isClientOnly || operation.isReceived
        guard isForClient || isForServer else { return [] }
        let path = context.namespace(operation)
        let parameters = operation.parameters.indices.map { index in
            view(operation.parameters[index], members.names[index], local: members.locals[index])
        }
        let bodyIndex = operation.parameters.count
        let body = operation.body.map { view($0, members.names[bodyIndex], local: members.locals[bodyIndex]) }
        let responses = ordered(operation.responses).map {
            ResponseEmitter(context: context).codingView($0, among: operation.responses)
        }
        var blocks: [String] = []
        if isForClient {
            let view = ClientRequestView(
                access: context.access, path: path, parameters: parameters, body: body,
                accept: operation.accept.map { StringLiteral($0) }, responses: responses,
                hasDefault: operation.responses.contains { $0.status == .default })
            blocks.append(context.programs.clientRequest.render(view))
        }
        if isForServer {
            let view = ServerRequestView(
                access: context.access, path: path, parameters: parameters, body: body, responses: responses)
            blocks.append(context.programs.serverRequest.render(view))
        }
        return blocks
    }

    /// Returns the responses in the order in which a status is matched: exact statuses, ranges, the default.
    ///
    /// Alternative responses are recognised by their media types, so they precede the other response with the same
    /// status.
    private func ordered(_ responses: [Response]) -> [Response] {
        func order(_ index: Int) -> (Int, Int, Int) {
            let response = responses[index]
            let status =
                switch response.status {
                case .exact: 0
                case .range: 1
                case .default: 2
                }
            return (status, response.isAlternative ? 0 : 1, index)
        }
        return Array(responses.indices).ordered { order($0) < order($1) }.map { responses[$0] }
    }

    private func view(_ parameter: Parameter, _ names: MemberNames, local: String) -> RequestParameterView {
        RequestParameterView(
            location: parameter.place, key: StringLiteral(parameter.key),
            type: context.speller.spell(parameter.type.unwrapped), isOptional: parameter.type.isOptional,
            style: parameter.styleArgument, explode: parameter.explodeArgument,
            allowsReserved: parameter.place == .query && parameter.allowReserved,
            fieldViews: parameter.isForm ? parameter.fields.map { FormFieldView($0) } : [], local: local,
            names: names)
    }

    private func view(_ body: RequestBody, _ names: MemberNames, local: String) -> RequestBodyView {
        let coding = body.coding
        let type = coding.readType(body.type.unwrapped).map { type in
            context.speller.spell(names.storedType(of: type, &context.speller))
        }
        return RequestBodyView(
            coding: coding, readType: type, isOptional: body.propertyType.isOptional,
            contentType: coding.contentTypeArgument(body.contentType), local: local, names: names)
    }
}

extension Parameter {
    /// True if the parameter is the query as a whole and is encoded as a form.
    fileprivate var isForm: Bool {
        guard place == .querystring else { return false }
        guard let contentType else { return true }
        return contentType.lowercased() == "application/x-www-form-urlencoded"
    }

    /// The style as an argument, if it is not the default of the location. A value with a media type has the style
    /// `json`.
    fileprivate var styleArgument: String? {
        if place == .querystring {
            if isForm { return nil }
            return contentType?.lowercased().hasSuffix("json") == true ? "json" : "simple"
        }
        if place == .header { return nil }
        if contentType != nil { return "json" }
        return style == place.defaultStyle ? nil : style.rawValue
    }

    /// The `explode` argument, if it is not the default of the location.
    fileprivate var explodeArgument: Bool? {
        guard place != .querystring, contentType == nil, let explode else { return nil }
        return explode == (place == .query || place == .cookie) ? nil : explode
    }
}
