extension ReferenceIndex {
    /// The limit for references that refer to references. References that form a cycle are not in the index.
    private static let maximumHops = 64

    /// Returns the schema at the end of a chain of references, or the last one that exists.
    ///
    /// - Parameter followsKeywords: True if a schema with keywords beside its `$ref` is followed as well, so that these
    ///   keywords are ignored.
    package func target(of schema: Schema, followsKeywords: Bool = false) -> Schema {
        var schema = schema
        for _ in 0..<Self.maximumHops {
            guard let reference = schema.reference, followsKeywords || !schema.hasKeywordsBesideReference,
                let target = self.schema(reference), target.pointer != schema.pointer
            else { return schema }
            schema = target
        }
        return schema
    }
}
