import SourceTree

/// A file whose objects are converted.
final class SwaggerSource {
    let context: SwaggerContext
    let file: FileID
    /// The defaults for all operations. A file that is not a document has those of the entry document.
    let defaults: SwaggerDefaults
    let references: SwaggerReferences
    let fields: SwaggerFields

    var diagnostics: Diagnostics { context.diagnostics }

    init(_ context: SwaggerContext, file: FileID, defaults: SwaggerDefaults) {
        self.context = context
        self.file = file
        self.defaults = defaults
        references = SwaggerReferences(context: context, file: file)
        fields = SwaggerFields(references)
    }

    /// Creates the source of a whole document, which has its own defaults.
    convenience init(_ context: SwaggerContext, file: FileID, document: Mapping) {
        let fields = SwaggerFields(SwaggerReferences(context: context, file: file))
        self.init(context, file: file, defaults: SwaggerDefaults(document, fields))
    }
}
