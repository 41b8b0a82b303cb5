internal import APIModel
internal import SourceFormatting
import StableText

/// Generates the files of the output: one for each part, or the shards that the options specify.
struct FileEmitter {
    private let context: EmissionContext

    init(model: APIModel, templates: TemplateSet, options: EmitterOptions) {
        context = EmissionContext(model: model, templates: templates, options: options)
    }

    /// Returns all files of the output, in no particular order.
    ///
    /// The shard of a part depends only on the name of the part and the number of shards. When a part is changed, added
    /// or removed, only one file changes, including its imports.
    func files() -> [GeneratedFile] {
        let parts = PartEmitter(context: context).parts()
        let pages = parts.isEmpty ? [] : context.options.catalogue.map(PageEmitter(context: context).pages) ?? []
        let names = context.options.shards
        guard !names.isEmpty else { return parts.map { file($0.stem + ".swift", [$0]) } + pages }
        var shards = [[FilePart]](repeating: [], count: names.count)
        for part in parts.ordered(byText: { $0.stem }) {
            shards[Int(stableHash(of: part.stem) % UInt32(names.count))].append(part)
        }
        return names.indices.map { file(names[$0], shards[$0]) } + pages
    }

    /// Returns a file for the user to complete, without a header and without public declarations.
    func scaffold() -> GeneratedFile {
        let handler = context.model.names.handler.text
        let stem = handler.hasSuffix("Handler") ? String(handler.dropLast(7)) : handler
        let name = context.speller.free(stem + "Service")
        let view = HandlerEmitter(context: context).scaffold(named: name)
        let modules: TypeSpeller.Modules = [.httpTypes, .runtime]
        return file(
            context.prefixed(name) + ".swift",
            FileView(
                header: [], imports: imports(of: modules, access: ""),
                blocks: context.placed([context.programs.scaffold.render(view)])))
    }

    /// Returns a file with the given parts.
    private func file(_ name: String, _ parts: [FilePart]) -> GeneratedFile {
        var modules: TypeSpeller.Modules = []
        for part in parts { modules.formUnion(part.modules) }
        return file(
            name,
            FileView(
                header: CommentText.lines(context.options.header).map { CommentLine(CommentText.text($0)) },
                // Function bodies refer only to modules that the signatures of the file refer to, so all imports of a
                // file have the same access level.
                imports: imports(of: modules, access: context.access), blocks: parts.flatMap(\.blocks)))
    }

    private func file(_ name: String, _ view: FileView) -> GeneratedFile {
        GeneratedFile(name: name, contents: SourceFormatter.format(context.programs.file.render(view)))
    }

    /// Returns the imports of a file in the order of `swift format`.
    private func imports(of modules: TypeSpeller.Modules, access: String) -> [ImportView] {
        var names: Set<String> = []
        if modules.contains(.foundation) { names.insert("Foundation") }
        if modules.contains(.httpTypes) { names.insert("HTTPTypes") }
        if modules.contains(.runtime) { names.insert("OASRuntime") }
        for (index, name) in context.speller.customModuleNames.enumerated() where modules.contains(.custom(index)) {
            names.insert(name)
        }
        return Array(names).ordered().map { ImportView(access: access, module: $0) }
    }
}
