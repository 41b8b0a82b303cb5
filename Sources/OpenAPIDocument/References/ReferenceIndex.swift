package import SourceTree

/// The objects that the references of a document resolve to.
///
/// ``DocumentLoader/load(path:)`` creates it when everything that the entry document refers to is parsed and every
/// problem is reported. It does not change afterwards, reads no files and reports nothing.
package final class ReferenceIndex {
    /// The files of the document in the order in which they were read. The entry document is the first.
    package let files: [FileID]
    /// The size of these files together, in bytes.
    package let byteCount: Int
    /// True if the entry document is one of Swagger 2.0.
    package let isSwagger: Bool
    /// All references of the document by the source location of their text. It is empty unless
    /// ``DocumentLoader/keepsReferences`` is true.
    package let followed: [SourceLocation: FollowedReference]

    /// The schemas that references can resolve to, by their JSON pointers. Circular references are not among them.
    private let schemas: [Pointer: Schema]
    private let objects: ObjectMemo
    /// The JSON pointers of the schemas that references resolve to.
    private let referredSchemas: Set<Pointer>
    private let incomplete: Set<SourceLocation>
    private let misspeltTargets: Set<Pointer>
    private let externalComponentNames: [Pointer: String]
    /// Finds nodes in the files that were read.
    let resolver: ReferenceResolver
    let sources: SourceFiles

    /// Creates the index of everything that was parsed.
    init(_ context: ParsingContext, circularSchemas: Set<Pointer>) {
        let trees = context.trees
        let parsed = context.objects
        files = trees.files.loadedFiles
        byteCount = trees.byteCount
        isSwagger = trees.entry.map(trees.isConverted) ?? false
        followed = parsed.followedReferences
        var schemas = parsed.schemas
        for pointer in circularSchemas { schemas[pointer] = nil }
        self.schemas = schemas
        objects = parsed.memo.compressed()
        referredSchemas = Set(parsed.schemaTargets.compactMap { parsed.schemas[$0]?.pointer })
        incomplete = context.incomplete
        misspeltTargets = context.targets.meantTargets
        externalComponentNames = trees.externalComponents.names
        resolver = ReferenceResolver(trees: trees.finished(), problems: nil)
        sources = trees.sources
    }

    // MARK: Schemas

    /// Returns the schema that a reference resolves to. The result is `nil` if there is none or if references form a
    /// cycle. Both were reported.
    ///
    /// There is one schema for a place: references resolve to the objects of ``Components``.
    package func schema(_ reference: Reference) -> Schema? { schemas[reference.target] }

    /// Returns the schema at a place, or `nil` if there is none or references form a circle.
    package func schema(at pointer: Pointer) -> Schema? { schemas[pointer] }

    /// Returns the schema that an entry of a discriminator's mapping refers to, or `nil` if there is none, which was
    /// reported.
    package func schema(of entry: Discriminator.Entry) -> Schema? { entry.target.flatMap { schemas[$0] } }

    /// Returns true if any reference resolves to the schema.
    package func isReferred(_ schema: Schema) -> Bool { referredSchemas.contains(schema.pointer) }

    // MARK: Other objects

    /// Returns a parameter, with references resolved.
    package func parameter(_ parameter: Referenceable<Parameter>) -> Parameter? { object(parameter, .parameter) }

    /// Returns a response, with references resolved.
    package func response(_ response: Referenceable<Response>) -> Response? { object(response, .response) }

    /// Returns a request body, with references resolved.
    package func requestBody(_ body: Referenceable<RequestBody>) -> RequestBody? { object(body, .requestBody) }

    /// Returns a header, with references resolved.
    package func header(_ header: Referenceable<Header>) -> Header? { object(header, .header) }

    /// Returns a security scheme, with references resolved.
    package func securityScheme(_ scheme: Referenceable<SecurityScheme>) -> SecurityScheme? {
        object(scheme, .securityScheme)
    }

    /// Returns a link, with references resolved.
    package func link(_ link: Referenceable<Link>) -> Link? { object(link, .link) }

    /// Returns an example, with references resolved.
    package func example(_ example: Referenceable<Example>) -> Example? { object(example, .example) }

    /// Returns a callback, with references resolved.
    package func callback(_ callback: Referenceable<Callback>) -> Callback? { object(callback, .callback) }

    /// Returns a path item, with references resolved and merged.
    package func pathItem(_ item: Referenceable<PathItem>) -> PathItem? { object(item, .pathItem).map(pathItem) }

    /// Returns a path item merged with the one that its `$ref` resolves to. Its own fields take precedence.
    package func pathItem(_ item: PathItem) -> PathItem {
        var merged = item
        for _ in 0..<ReferenceResolver.maximumHops {
            guard let reference = merged.reference, let other = object(.reference(reference), .pathItem) else { break }
            merged = merged.completed(by: other)
        }
        return merged
    }

    private func object<Object>(_ referenceable: Referenceable<Object>, _ kind: ObjectKind<Object>) -> Object? {
        objects.object(referenceable, kind)
    }

    // MARK: Places

    /// Returns true if the object at a source location lacks a part that could not be read, which was reported.
    package func isIncomplete(at location: SourceLocation) -> Bool { incomplete.contains(location) }

    /// Returns true if a reference that resolves to nothing, which was reported, is probably a misspelling of the
    /// component's name.
    package func isMeant(section: String, name: String, of file: FileID) -> Bool {
        misspeltTargets.contains(Pointer(file: file, tokens: ["components", section, name]))
    }

    /// Returns the name of the component of the entry document that consists of a reference to a place in another file,
    /// or `nil` if there is none.
    package func externalComponentName(of pointer: Pointer) -> String? { externalComponentNames[pointer] }
}

extension PathItem {
    /// Returns this item with its missing fields taken from another one. The reference is that of the other item.
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
