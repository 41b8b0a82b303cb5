package import APIModel

/// The part of a model that is visible to code which uses the generated types, with one line for each type and
/// operation. A later run compares its own lines with it.
///
/// Examples are `/type Customer struct externalID:String! name:String?`, where `!` marks a required argument of the
/// initialiser, and `/type Order enum ascending:name descending:-name`. The lines contain no file paths. The only texts
/// of the document in them are the values of enumerations, which are percent-encoded.
package struct ModelSurface {
    private let model: APIModel

    package init(_ model: APIModel) {
        self.model = model
    }

    /// The lines, in the order of the model.
    package var lines: [String] {
        var lines: [String] = []
        for declaration in model.declarations { add(declaration, in: "", to: &lines) }
        for operation in model.allOperations {
            lines.append(line(operation))
            let namespace = "\(model.namespace(of: operation)).\(operation.name)."
            for declaration in operation.nested { add(declaration, in: namespace, to: &lines) }
        }
        return lines
    }

    private func add(_ declaration: Declaration, in scope: String, to lines: inout [String]) {
        var words = ["/type", "\(scope)\(declaration.head.name)"]
        switch declaration {
        case .structure(let structure):
            words.append("struct")
            for property in structure.properties {
                let isDemanded = property.defaultValue == nil && !isOmittable(property.type, property.isRequired)
                words.append(member(property.name, property.type, isDemanded: isDemanded))
            }
            if let additional = structure.additionalProperties {
                words.append(member(additional.name, .dictionary(additional.value), isDemanded: false))
            }
        case .enumeration(let enumeration):
            words.append("enum")
            for item in enumeration.cases { words.append("\(item.name):\(value(item.rawValue))") }
        case .union(let union):
            words.append("union")
            for item in union.cases { words.append(member(item.name, item.type, isDemanded: false)) }
        case .alias(let alias):
            words.append("alias")
            words.append("=:\(spelling(alias.target))")
        }
        lines.append(words.joined(separator: " "))
        for nested in declaration.nested { add(nested, in: "\(scope)\(declaration.head.name).", to: &lines) }
    }

    private func line(_ operation: Operation) -> String {
        var words = ["/call", "\(operation.method)", operation.isReceived ? "received" : "operation"]
        for parameter in operation.parameters {
            let isDemanded = parameter.defaultValue == nil && !isOmittable(parameter.type, parameter.isRequired)
            words.append(member(parameter.name, parameter.type, isDemanded: isDemanded))
        }
        if let body = operation.body { words.append(member(body.name, body.type, isDemanded: body.isRequired)) }
        for response in operation.responses {
            words.append(".\(response.name):\(response.body.map { spelling($0.type) } ?? "NoBody")")
        }
        return words.joined(separator: " ")
    }

    private func isOmittable(_ type: TypeReference, _ isRequired: Bool) -> Bool {
        type.isPresence || (type.isOptional && !isRequired)
    }

    private static let plainBytes = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-+".utf8)
    /// The maximum number of bytes of an enumeration value that are written out.
    private static let mostBytes = 60

    /// Returns the value of an enumeration case without spaces. A long value is shortened to its beginning and a hash
    /// of the whole value.
    private func value(_ value: EnumerationCase.RawValue) -> String {
        let text: String
        switch value {
        case .integer(let number): return String(number)
        case .string(let string): text = string
        }
        var result = ""
        for byte in text.utf8.prefix(Self.mostBytes) {
            if Self.plainBytes.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        if text.utf8.count <= Self.mostBytes { return result }
        // FNV-1a is the same on every machine.
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return "\(result)%\(String(hash, radix: 16))"
    }

    private func member(_ name: MemberName, _ type: TypeReference, isDemanded: Bool) -> String {
        "\(name):\(spelling(type))\(isDemanded ? "!" : "")"
    }

    /// Returns a type without spaces, because spaces separate the parts of a line.
    private func spelling(_ type: TypeReference) -> String {
        var text = ""
        for scalar in model.spelling(type).unicodeScalars where scalar != " " {
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}
