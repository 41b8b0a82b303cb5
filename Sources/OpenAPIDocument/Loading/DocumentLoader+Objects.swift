package import SourceTree

extension DocumentLoader {
    /// The schema at a place, `nil` where there is none (which was reported at `reference`) or where references
    /// lead back to it, so that who follows references comes to an end.
    ///
    /// A place has one schema: the one in ``Components`` is the one that references lead to.
    package func schema(at pointer: Pointer, from reference: Reference) -> Schema? {
        circularSchemas.contains(pointer) ? nil : schemas[pointer]
    }

    /// The schema that a reference leads to; the same as `schema(at: reference.target, from: reference)`.
    package func schema(_ reference: Reference) -> Schema? {
        schema(at: reference.target, from: reference)
    }

    /// The schema that a tag's value stands for; `nil` where there is none, which was reported.
    package func schema(of entry: Discriminator.Entry) -> Schema? {
        entry.target.flatMap { circularSchemas.contains($0) ? nil : schemas[$0] }
    }

    /// The parameter, at the end of the references to it.
    package func parameter(_ parameter: Referenceable<Parameter>) -> Parameter? {
        object(parameter, .parameter)
    }

    /// The response, at the end of the references to it.
    package func response(_ response: Referenceable<Response>) -> Response? {
        object(response, .response)
    }

    /// The request body, at the end of the references to it.
    package func requestBody(_ body: Referenceable<RequestBody>) -> RequestBody? {
        object(body, .requestBody)
    }

    /// The header, at the end of the references to it.
    package func header(_ header: Referenceable<Header>) -> Header? {
        object(header, .header)
    }

    /// The security scheme, at the end of the references to it.
    package func securityScheme(_ scheme: Referenceable<SecurityScheme>) -> SecurityScheme? {
        object(scheme, .securityScheme)
    }

    /// The link, at the end of the references to it.
    package func link(_ link: Referenceable<Link>) -> Link? {
        object(link, .link)
    }

    /// The example, at the end of the references to it.
    package func example(_ example: Referenceable<Example>) -> Example? {
        object(example, .example)
    }

    /// The callback, at the end of the references to it.
    package func callback(_ callback: Referenceable<Callback>) -> Callback? {
        object(callback, .callback)
    }

    /// The path item, at the end of the references to it.
    package func pathItem(_ item: Referenceable<PathItem>) -> PathItem? {
        object(item, .pathItem).map(pathItem)
    }

    /// A path item with what its `$ref` leads to: its own fields stand before those referred to.
    package func pathItem(_ item: PathItem) -> PathItem {
        var merged = item
        var visited: Set<Pointer> = []
        while let reference = merged.reference, visited.insert(reference.target).inserted,
            let other = object(.reference(reference), .pathItem)
        {
            guard visited.count <= DocumentLoader.maximumHops else {
                diagnostics.error(
                    .limitExceeded,
                    "this path item is behind more than \(DocumentLoader.maximumHops) references, each to the next",
                    at: reference.location)
                break
            }
            merged = merged.completed(by: other)
        }
        return merged
    }

    /// Whether a reference leads to a schema, wherever it is written.
    package func isReferred(_ schema: Schema) -> Bool { referredSchemas.contains(schema.pointer) }

    /// Whether an object that begins here lacks a part which could not be read, for a reason that is reported.
    package func isIncomplete(at location: SourceLocation) -> Bool {
        incomplete.contains(location)
    }

    /// Whether a reference that leads nowhere, which is reported, probably means this component.
    package func isMeant(section: String, name: String, of file: FileID) -> Bool {
        meantTargets.contains(Pointer(file: file, tokens: ["components", section, name]))
    }

    /// The name of the component that a place is, for example `Pet` for `#/components/schemas/Pet`; `nil` for
    /// any other place.
    package func componentName(of pointer: Pointer) -> String? {
        guard pointer.text.hasPrefix("#/components/") else { return nil }
        let tokens = pointer.tokens
        return tokens.count == 3 ? tokens[2] : nil
    }

    /// The name of the component that consists of a reference to a place in another file, or nil if there is none.
    package func externalComponentName(of pointer: Pointer) -> String? { externalComponents.names[pointer] }

    /// The object at the end of the references to it; `nil` where they lead nowhere or in a circle.
    func object<Object>(_ referenceable: Referenceable<Object>, _ kind: ObjectKind<Object>) -> Object? {
        var current = referenceable
        var visited: Set<Pointer> = []
        while true {
            switch current {
            case .object(let object):
                // The next lookup need not follow a long chain again.
                if visited.count > 8 { for pointer in visited { memo[kind, pointer] = .object(object) } }
                return object
            case .reference(let reference):
                guard visited.insert(reference.target).inserted,
                    let next = memo[kind, reference.target]
                else { return nil }
                current = next
            }
        }
    }
}

extension PathItem {
    /// This item, with what it lacks taken from another; its reference is the other's.
    fileprivate func completed(by other: PathItem) -> PathItem {
        let ownMethods = Set(operations.map(\.method))
        return PathItem(
            location: location,
            reference: other.reference,
            summary: summary ?? other.summary,
            description: description ?? other.description,
            parameters: parameters.isEmpty ? other.parameters : parameters,
            servers: servers.isEmpty ? other.servers : servers,
            operations: operations + other.operations.filter { !ownMethods.contains($0.method) },
            extensions: extensions + other.extensions)
    }
}
