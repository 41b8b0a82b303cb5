import SourceTree

/// Converts places of a Swagger 2.0 document to those of the converted document.
struct SwaggerPlaces {
    let trees: any FileTrees

    /// Returns the place in the converted document for a pointer into a Swagger 2.0 document. The result is the pointer
    /// itself for any other document.
    ///
    /// For example, the result for `#/definitions/Pet` is `#/components/schemas/Pet`.
    func converted(_ pointer: Pointer) -> Pointer {
        guard trees.isConverted(pointer.file) else { return pointer }
        let text = pointer.text
        if text.hasPrefix("#/definitions/") {
            return Pointer(file: pointer.file, text: "#/components/schemas/" + text.dropFirst("#/definitions/".count))
        }
        // The converted document may have another object at the same place, or none.
        let nowhere = Pointer(file: pointer.file, text: "#/swagger" + text.dropFirst())
        if text.hasPrefix("#/components/") { return nowhere }
        let tokens = pointer.tokens
        let converted: [String]?
        switch tokens.first {
        case "parameters": converted = parameterTokens(tokens, in: pointer.file)
        case "responses":
            converted = ["components"] + responseTokens(tokens, from: 2, behind: ["components"], in: pointer.file)
        case "securityDefinitions": converted = ["components", "securitySchemes"] + tokens[1...]
        case "paths": converted = pathTokens(tokens, in: pointer.file)
        default: return pointer
        }
        return converted.map { Pointer(file: pointer.file, tokens: $0) } ?? nowhere
    }

    /// Returns the place of a parameter: `#/components/parameters/limit/schema/items` for `#/parameters/limit/items`. A
    /// body is a request body.
    private func parameterTokens(_ tokens: [String], in file: FileID) -> [String] {
        guard tokens.count > 1 else { return ["components"] + tokens }
        let body = ["components", "requestBodies", tokens[1]]
        if node(at: body, in: file) != nil { return body + bodyTokens(tokens[2...], of: body, in: file) }
        return ["components", "parameters", tokens[1]] + valueTokens(tokens[2...])
    }

    /// Returns the tokens of a place in a response. The tokens from `start` on are converted.
    private func responseTokens(_ tokens: [String], from start: Int, behind prefix: [String], in file: FileID)
        -> [String]
    {
        guard tokens.count > start else { return tokens }
        let response = Array(tokens[..<start])
        if tokens[start] == "headers", tokens.count > start + 1 {
            return response + tokens[start...(start + 1)] + valueTokens(tokens[(start + 2)...])
        }
        return response + bodyTokens(tokens[start...], of: prefix + response, in: file)
    }

    /// Returns the tokens of a place in a body. Its schema is that of its first media type.
    private func bodyTokens(_ rest: ArraySlice<String>, of body: [String], in file: FileID) -> [String] {
        guard rest.first == "schema", let content = node(at: body + ["content"], in: file)?.mapping,
            let type = content.first?.key
        else { return Array(rest) }
        return ["content", type] + rest
    }

    /// Returns the tokens of a place in a parameter or a header, whose keywords are in its schema.
    private func valueTokens(_ rest: ArraySlice<String>) -> [String] {
        guard let first = rest.first, FieldTable.swaggerValueKeywords.contains(first) else { return Array(rest) }
        return ["schema"] + rest
    }

    /// Returns the tokens of a place in a path, or `nil` if the place does not exist after the conversion, such as a
    /// field of a form.
    private func pathTokens(_ tokens: [String], in file: FileID) -> [String]? {
        guard let list = tokens.firstIndex(of: "parameters"), list == 2 || list == 3, tokens.count > list + 1 else {
            guard tokens.count > 5, tokens[3] == "responses" else { return tokens }
            return responseTokens(tokens, from: 5, behind: [], in: file)
        }
        let owner = Array(tokens[..<list])
        guard let written = writtenNode(at: Array(tokens[...(list + 1)]), in: file) else { return nil }
        let parameters = node(at: owner + ["parameters"], in: file)?.sequence ?? []
        if let position = parameters.firstIndex(where: { $0.location == written.location }) {
            return owner + ["parameters", String(position)] + valueTokens(tokens[(list + 2)...])
        }
        let body = owner + ["requestBody"]
        guard written.mapping?["schema"] != nil, node(at: body, in: file)?.location == written.location else {
            return nil
        }
        return body + bodyTokens(tokens[(list + 2)...], of: body, in: file)
    }

    private func node(at tokens: [String], in file: FileID) -> Node? {
        tokens.reduce(trees.root(of: file)) { $0?.child($1) }
    }

    private func writtenNode(at tokens: [String], in file: FileID) -> Node? {
        tokens.reduce(trees.writtenRoot(of: file)) { $0?.child($1) }
    }

    /// Returns the name of a section of the components in a file.
    func writtenName(ofSection name: String, in file: FileID) -> String {
        guard trees.isConverted(file) else { return name }
        switch name {
        case "schemas": return "definitions"
        case "requestBodies": return "parameters"
        case "securitySchemes": return "securityDefinitions"
        default: return name
        }
    }

    /// Returns the deepest place of a reference in the source of a Swagger 2.0 document, and the missing token if there
    /// is one. The result is `nil` for any other document.
    func writtenEnd(of reference: Reference) -> (last: NodeContext, token: String?)? {
        let file = reference.target.file
        guard trees.isConverted(file), let root = trees.writtenRoot(of: file) else { return nil }
        var place = NodeContext(node: root, pointer: Pointer(file: file))
        let fragment = URIReference(reference.text).fragment ?? ""
        for token in Pointer(file: file, text: "#" + fragment).tokens {
            guard let child = place.node.child(token) else { return (place, token) }
            let owner = place.node.mapping?.entry(token)?.keyLocation
            place = NodeContext(node: child, pointer: place.pointer.appending(token), owner: owner)
        }
        return (place, nil)
    }
}
