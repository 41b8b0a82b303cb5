internal import APIModel
internal import SafeText

extension ModelDescription {
    func json(_ group: OperationGroup) -> JSONText {
        [
            "title": .string(group.title),
            "file": .string(group.file.description),
            "handler": .string(group.handler.text),
            "documentation": json(group.documentation),
            "extensions": json(group.extensions),
            "operations": .array(group.operations.map(json)),
        ]
    }

    func json(_ webhooks: WebhookSet) -> JSONText {
        [
            "name": .string(webhooks.name.text),
            "file": .string(webhooks.file.description),
            "handler": .string(webhooks.handler.text),
            "tag": optional(webhooks.tag) { .string($0) },
            "webhooks": .array(
                webhooks.webhooks.map { webhook in
                    [
                        "key": .string(webhook.key),
                        "tagValues": .array(webhook.tagValues.map { .string($0) }),
                        "operation": json(webhook.operation),
                    ]
                }),
            "callbacks": .array(
                webhooks.callbacks.map { callback in
                    ["expression": .string(callback.expression), "operation": json(callback.operation)]
                }),
        ]
    }

    private func json(_ operation: Operation) -> JSONText {
        [
            "id": .string(operation.id),
            "name": .string(operation.name.text),
            "hasTopLevelAlias": .boolean(operation.hasTopLevelAlias),
            "method": json(operation.method),
            "http": .string(operation.httpMethod),
            "path": .string(operation.path),
            "literalQuery": optional(operation.literalQuery) { .string($0) },
            "conditions": .array(
                operation.conditions.map { condition in
                    [
                        "place": .string(condition.place.rawValue), "key": .string(condition.key),
                        "value": optional(condition.value) { .string($0) },
                    ]
                }),
            "documentation": json(operation.documentation),
            "deprecated": json(operation.deprecation),
            "extensions": json(operation.extensions),
            "tags": .array(operation.tags.map { .string($0) }),
            "parameters": .array(operation.parameters.map(json)),
            "body": optional(operation.body, json),
            "responses": .array(operation.responses.map(json)),
            "accept": .array(operation.accept.map { .string($0) }),
            "security": .array(operation.security.map { .array($0.map { .string($0) }) }),
            "servers": .array(operation.servers.map(json)),
            "success": json(operation.success, of: operation),
            "pagination": optional(operation.pagination, json),
            "isClientOnly": .boolean(operation.isClientOnly),
            "nested": .array(operation.nested.map(json)),
        ]
    }

    private func json(_ parameter: Parameter) -> JSONText {
        [
            "name": json(parameter.name),
            "key": .string(parameter.key),
            "in": .string(parameter.place.rawValue),
            "style": .string(parameter.style.rawValue),
            "explode": optional(parameter.explode) { .boolean($0) },
            "allowReserved": .boolean(parameter.allowReserved),
            "contentType": optional(parameter.contentType) { .string($0) },
            "type": json(parameter.type),
            "isRequired": .boolean(parameter.isRequired),
            "default": json(parameter.defaultValue),
            "documentation": json(parameter.documentation),
            "deprecated": json(parameter.deprecation),
            "extensions": json(parameter.extensions),
        ]
    }

    private func json(_ body: RequestBody) -> JSONText {
        [
            "name": json(body.name),
            "contentType": .string(body.contentType),
            "coding": .string(body.coding.name),
            "type": json(body.type),
            "isRequired": .boolean(body.isRequired),
            "isIndirect": .boolean(body.isIndirect),
            "documentation": json(body.documentation),
        ]
    }

    private func json(_ response: Response) -> JSONText {
        [
            "status": .string(Self.spelling(response.status)),
            "name": json(response.name),
            "documentation": json(response.documentation),
            "extensions": json(response.extensions),
            "body": optional(response.body) { body in
                [
                    "contentType": .string(body.contentType),
                    "furtherContentTypes": .array(body.furtherContentTypes.map { .string($0) }),
                    "coding": .string(body.coding.name),
                    "type": json(body.type),
                ]
            },
            "headers": optional(response.headers, json),
            "isAlternative": .boolean(response.isAlternative),
            "links": .array(response.links.map(json)),
        ]
    }

    private func json(_ link: ResponseLink) -> JSONText {
        [
            "key": .string(link.key),
            "operation": .string(link.operation),
            "method": optional(link.method, json),
            "parameters": .array(
                link.parameters.map { ["key": .string($0.key), "expression": .string($0.expression)] }),
            "requestBody": optional(link.requestBody) { .string($0) },
            "server": optional(link.server) { .string($0) },
            "documentation": json(link.documentation),
        ]
    }

    func json(_ headers: ResponseHeaders) -> JSONText {
        [
            "name": .string(headers.name.text),
            "file": optional(headers.file) { .string($0.description) },
            "fields": .array(headers.fields.map(json)),
        ]
    }

    private func json(_ field: HeaderField) -> JSONText {
        [
            "name": json(field.name),
            "key": .string(field.key),
            "type": json(field.type),
            "isRequired": .boolean(field.isRequired),
            "explode": .boolean(field.explode),
            "documentation": json(field.documentation),
            "deprecated": json(field.deprecation),
        ]
    }

    private func json(_ success: Success, of operation: Operation) -> JSONText {
        func names(_ indices: [Int]) -> JSONText { .array(indices.map { json(operation.responses[$0].name) }) }
        switch success {
        case .nothing(let responses): return ["kind": "nothing", "responses": names(responses)]
        case .body(let type, let responses):
            return ["kind": "body", "type": json(type), "responses": names(responses)]
        case .optionalBody(let type, let bodies, let empty):
            return ["kind": "optionalBody", "type": json(type), "responses": names(bodies), "empty": names(empty)]
        case .choice(let responses): return ["kind": "choice", "responses": names(responses)]
        case .response: return ["kind": "response"]
        case .nothingUndocumented: return ["kind": "nothing", "responses": []]
        }
    }

    private func json(_ pagination: Pagination) -> JSONText {
        [
            "method": json(pagination.method),
            "style": .string(pagination.style.rawValue),
            "source": .string(pagination.source.name),
            "parameter": optional(pagination.parameter, json),
            "start": .integer(pagination.start),
            "element": json(pagination.element),
            "items": json(pagination.members.items),
            "next": optional(pagination.members.next, json),
            "lastItem": optional(pagination.members.lastItem, json),
            "hasMore": optional(pagination.members.hasMore, json),
            "isLast": optional(pagination.members.isLast, json),
            "total": optional(pagination.members.total, json),
            "pageCount": optional(pagination.members.pageCount, json),
        ]
    }

    private func json(_ parameter: PageParameter) -> JSONText {
        let place =
            switch parameter.place {
            case .query: "query"
            case .header: "header"
            case .body: "body"
            }
        return ["in": .string(place), "key": .string(parameter.key)]
    }

    private func json(_ path: PageMembers.Path) -> JSONText { .array(path.map(json)) }
}
