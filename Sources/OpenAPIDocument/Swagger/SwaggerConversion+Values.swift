import SourceTree

/// Where a value is sent, which limits how a list of values can be written.
enum SwaggerValuePlace {
    case path, query, header, form
}

/// The parts of a parameter or header that go to different places in OpenAPI 3.
struct SwaggerValue {
    /// What is said of the parameter itself.
    var fields = MappingBuilder()
    /// What is said of its values.
    var schema = MappingBuilder()
    /// How a list is written: `style` and `explode`.
    var style = MappingBuilder()
    /// The place of the schema: what says its type.
    var schemaLocation: SourceLocation
}

extension SwaggerConversion {
    /// Takes a parameter or header apart (Swagger 2.0, Parameter, Items and Header Objects): the keywords that say
    /// what values there are become a schema.
    func value(_ mapping: Mapping, _ shape: ObjectShape, in place: SwaggerValuePlace, at location: SourceLocation)
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
            case _ where ObjectShape.swaggerValueKeywords.contains(entry.key):
                value.schema.add(entry)
            case _ where shape.fields.contains(entry.key) && shape.later[entry.key] == nil:
                value.fields.add(entry)
            default:
                addOther(entry, shape, to: &value.fields)
            }
        }
        addStyle(mapping, in: place, to: &value)
        return value
    }

    /// A schema where Swagger 2.0 has `type` and its like: what the author means is clear.
    private func takeSchema(_ entry: Mapping.Entry, beside mapping: Mapping, into value: inout SwaggerValue) {
        diagnostics.warning(
            .swaggerParameter, "only a body has a 'schema'; what is in it belongs beside 'name'", at: entry.keyLocation)
        guard let written = schema(entry.value).mapping else { return }
        value.schemaLocation = entry.value.location
        for keyword in written where mapping[keyword.key] == nil { value.schema.add(keyword) }
    }

    private func addMissingType(
        _ mapping: Mapping, _ shape: ObjectShape, to value: inout SwaggerValue, at location: SourceLocation
    ) {
        let name = mapping["name"]?.text.map { "the parameter '\($0)'" } ?? shape.name
        let owner = mapping.entry("name")?.keyLocation ?? location
        let isList = mapping["items"] != nil
        diagnostics.warning(
            .missingField, "\(name) has no 'type'; it is read as \(isList ? "'array'" : "'string'")", at: owner)
        value.schema.add("type", .text(isList ? "array" : "string", at: owner), at: owner)
    }

    /// Swagger 2.0, Items Object. How a list in a list is written, OpenAPI 3 cannot say.
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
        return schema(items.node(at: node.location))
    }
}
