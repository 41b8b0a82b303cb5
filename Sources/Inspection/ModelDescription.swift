package import APIModel

/// The intermediate model, readable: what `oasgen inspect` prints.
///
/// Both forms are complete (every type, member and operation) and depend on the model alone, so that two runs, and two
/// versions of a document, can be compared line by line.
///
/// The JSON form is one object, its keys sorted:
/// - `format`: 1, counted up when a reader of this form would have to change
/// - `title`, `version`, `documentation`, `names` (`client`, `handler`, `operations`, `namespace`)
/// - `servers`: `name`, `url`, `documentation`, `variables` (`name`, `key`, `default`, `type`, `cases`, `documentation`)
/// - `securitySchemes`: `name`, `key`, `kind` (`bearer`, `basic`, `header`, `query`, `cookie`, `transport`), `parameter`
/// - `types`: each with `kind` (`structure`, `enumeration`, `union`, `alias`), `name`, `path`, `file`, `documentation`,
///   `deprecated`, and by kind `properties`, `additionalProperties`, `rawType`, `cases`, `isOpen`, `choices`,
///   `isIndirect`, `target`, `nested`
/// - `sharedHeaders`: headers of responses that operations share, each with `name`, `file`, `fields`
/// - `groups`: `title`, `file`, `handler`, `documentation`, and `operations`, each with `id`, `name`, `method`, `http`,
///   `path`, `literalQuery`, `conditions`, `parameters`, `body`, `responses`, `accept`, `security`, `servers`, `success`, `pagination`, `nested`
/// - `webhooks`: null, or `name`, `file`, `handler`, `tag`, `webhooks` (`key`, `tagValues`, `operation`) and `callbacks`
///   (`expression`, `operation`), the operations as in `groups`
/// - `shadowAliases`: `name`, `target`
///
/// Types are spelt in Swift, from the top level: `[Customer.BillingConfiguration]?`. `documentation` is an object of
/// `summary` and `discussion`; `deprecated` is null, or the document's message, which can be empty. `extensions`, which the
/// whole, types, their properties, groups, operations, parameters and responses have, are the document's `x-` fields with
/// their values.
package struct ModelDescription {
    let model: APIModel

    /// Makes a description.
    package init(_ model: APIModel) {
        self.model = model
    }

    /// A tree of indented lines.
    package var text: String {
        var outline = ModelOutline(model)
        return outline.text()
    }

    /// One JSON object, two spaces a level, with a line break at the end.
    package var json: String {
        jsonText.document
    }

    /// A default as Swift spells it, for example `.inherit`.
    static func spelling(_ value: DefaultValue) -> String {
        switch value {
        case .string(let text): "\"\(text)\""
        case .integer(let number): "\(number)"
        case .number(let text): text
        case .boolean(let flag): "\(flag)"
        case .enumerationCase(let name): ".\(name)"
        case .emptyArray: "[]"
        case .emptyDictionary: "[:]"
        case .array(let values): "[\(values.map(spelling).joined(separator: ", "))]"
        }
    }

    /// For example `404`, `4XX`, `default`.
    static func spelling(_ status: Response.Status) -> String {
        switch status {
        case .exact(let code): "\(code)"
        case .range(let hundreds): "\(hundreds)XX"
        case .default: "default"
        }
    }
}
