import SourceTree

/// The location of a value in a request or response, which determines the possible formats of a list.
enum SwaggerValuePlace {
    case path, query, header, form
}

/// The parts of a parameter or header that are separate in OpenAPI 3.
struct SwaggerValue {
    /// The fields of the parameter itself.
    var fields = MappingBuilder()
    /// The keywords of its schema.
    var schema = MappingBuilder()
    /// The format of a list: `style` and `explode`.
    var style = MappingBuilder()
    /// The source location of the schema, which is that of its type.
    var schemaLocation: SourceLocation
}

/// Converts the values of parameters and headers.
struct SwaggerValueConverter {
    private let source: SwaggerSource

    private var diagnostics: Diagnostics { source.diagnostics }
    private var fields: SwaggerFields { source.fields }

    init(_ source: SwaggerSource) {
        self.source = source
    }

    /// Splits a parameter or a header (Swagger 2.0, Parameter, Items and Header Objects). The keywords that describe
    /// its values become a schema.
    func value(_ mapping: Mapping, _ shape: FieldTable, in place: SwaggerValuePlace, at location: SourceLocation)
        -> SwaggerValue
    {
        var value = SwaggerValue(schemaLocation: mapping.entry("type")?.keyLocation ?? location)
        if let schema = mapping.entry("schema") {
            takeSchema(schema, beside: mapping, into: &value)
        } else if mapping["type"] == nil {
            addMissingType(mapping, shape, to: &value, at: location)
        }
        for entry in mapping {
            switch entry.key {
            case "schema", "collectionFormat":
                break
            case "items":
                value.schema.add(entry, value: items(entry.value))
            case "type" where mapping.isFile:
                value.schema.add(entry, value: .text("string", at: entry.value.location))
                guard place == .form else { break }
                value.schema.add("format", .text("binary", at: entry.value.location), at: entry.keyLocation)
            case "format" where mapping.isFile:
                break
            case "x-nullable":
                value.schema.add(entry, as: "nullable")
            case _ where entry.key.hasPrefix("x-enum") || entry.key.hasPrefix("x-ms-enum"):
                value.schema.add(entry)
            case _ where FieldTable.swaggerValueKeywords.contains(entry.key):
                value.schema.add(entry)
            case _ where shape.fields.contains(entry.key) && shape.later[entry.key] == nil:
                value.fields.add(entry)
            default:
                fields.addOther(entry, shape, to: &value.fields)
            }
        }
        CollectionFormatConverter(source).addStyle(mapping, in: place, to: &value)
        return value
    }

    /// Reads a `schema` where Swagger 2.0 has `type` and similar fields. The meaning is clear.
    private func takeSchema(_ entry: Mapping.Entry, beside mapping: Mapping, into value: inout SwaggerValue) {
        diagnostics.warning(
            .swaggerParameter, "only a body has a 'schema'; its keywords belong beside 'name'", at: entry.keyLocation)
        guard let written = SwaggerSchemaConverter(source).schema(entry.value).mapping else { return }
        value.schemaLocation = entry.value.location
        for keyword in written where mapping[keyword.key] == nil { value.schema.add(keyword) }
    }

    private func addMissingType(
        _ mapping: Mapping, _ shape: FieldTable, to value: inout SwaggerValue, at location: SourceLocation
    ) {
        let name = mapping["name"]?.text.map { "the parameter '\($0)'" } ?? shape.name
        let owner = mapping.entry("name")?.keyLocation ?? location
        let isList = mapping["items"] != nil
        diagnostics.warning(
            .missingField, "\(name) has no 'type'; reading it as \(isList ? "'array'" : "'string'")", at: owner)
        value.schema.add("type", .text(isList ? "array" : "string", at: owner), at: owner)
    }

    /// Converts `items` (Swagger 2.0, Items Object). OpenAPI 3 has no format for a list in a list.
    private func items(_ node: Node) -> Node {
        guard let mapping = node.mapping else { return node }
        var items = MappingBuilder()
        for entry in mapping {
            switch entry.key {
            case "collectionFormat":
                diagnostics.warning(
                    .swaggerCollectionFormat, "'collectionFormat' of 'items' has no effect", at: entry.keyLocation)
            case "items": items.add(entry, value: self.items(entry.value))
            default: items.add(entry)
            }
        }
        return SwaggerSchemaConverter(source).schema(items.node(at: node.location))
    }
}
