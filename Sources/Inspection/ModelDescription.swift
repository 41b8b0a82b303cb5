package import APIModel

/// The text of the intermediate model that `oasgen inspect` prints.
///
/// Both formats contain every type, member and operation, and depend only on the model, so that two runs, or two
/// versions of a document, can be compared line by line.
///
/// The JSON format is one object with sorted keys:
/// - `format`: 1, which is increased when readers of this format have to change
/// - `title`, `version`, `documentation`, `names` (`client`, `handler`, `operations`, `namespace`)
/// - `servers`: `name`, `url`, `documentation`, `variables` (`name`, `key`, `default`, `type`, `cases`,
///   `documentation`)
/// - `securitySchemes`: `name`, `key`, `kind` (`bearer`, `oauth2`, `basic`, `header`, `query`, `cookie`, `transport`),
///   `parameter`, `scopes` (`name`, `key`)
/// - `types`: each with `kind` (`structure`, `enumeration`, `union`, `alias`), `name`, `path`, `file`, `documentation`,
///   `deprecated`, and depending on the kind `properties`, `additionalProperties`, `rawType`, `cases`, `isOpen`,
///   `choices`, `isIndirect`, `target`, `nested`
/// - `sharedHeaders`: the response headers that several operations share, each with `name`, `file`, `fields`
/// - `groups`: `title`, `file`, `handler`, `documentation`, and `operations`, each with `id`, `name`, `method`, `http`,
///   `path`, `tags`, `literalQuery`, `conditions`, `parameters`, `body`, `responses`, `accept`, `security`, `servers`,
///   `success`, `pagination`, `nested`
/// - `webhooks`: null, or `name`, `file`, `handler`, `tag`, `webhooks` (`key`, `tagValues`, `operation`) and
///   `callbacks` (`expression`, `operation`), with the operations as in `groups`
/// - `shadowAliases`: `name`, `target`
///
/// Types are written in Swift from the top level: `[Customer.BillingConfiguration]?`. `documentation` is an object of
/// `summary` and `discussion`. `deprecated` is null or the message in the document, which can be empty. `extensions`
/// contains the `x-` fields of the document with their values. The root, types, properties of types, groups,
/// operations, parameters and responses have it.
package struct ModelDescription {
    let model: APIModel

    /// Creates a description.
    package init(_ model: APIModel) {
        self.model = model
    }

    /// The model as a tree of indented lines.
    package var text: String {
        var outline = ModelOutline(model)
        return outline.text()
    }

    /// The model as one JSON object with an indentation of two spaces and a final line break.
    package var json: String {
        jsonText.document
    }

    /// Returns a default value as it is written in Swift, for example `.inherit`.
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

    /// Returns a status as text, for example `404`, `4XX` or `default`.
    static func spelling(_ status: Response.Status) -> String {
        switch status {
        case .exact(let code): "\(code)"
        case .range(let hundreds): "\(hundreds)XX"
        case .default: "default"
        }
    }
}
