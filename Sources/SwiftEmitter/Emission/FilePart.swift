import StableText

/// A part of the output, for example the types of a schema. It is in a file of its own, or together with other parts in
/// a shard.
struct FilePart {
    /// The name of its own file, without extension.
    let stem: String
    /// The modules that the part refers to.
    let modules: TypeSpeller.Modules
    /// The texts of the part, each rendered by a template.
    let blocks: [String]
}

extension Emission {
    /// Returns all files of the output, in no particular order: one for each part, or the shards that the options
    /// specify.
    ///
    /// The shard of a part depends only on the name of the part and the number of shards. When a part is changed, added
    /// or removed, only one file changes, including its imports.
    func files() -> [GeneratedFile] {
        let parts = parts()
        let pages = parts.isEmpty ? [] : options.catalogue.map(pages) ?? []
        let names = options.shards
        guard !names.isEmpty else { return parts.map { file($0.stem + ".swift", [$0]) } + pages }
        var shards = [[FilePart]](repeating: [], count: names.count)
        for part in parts.ordered(byText: { $0.stem }) {
            shards[Int(stableHash(of: part.stem) % UInt32(names.count))].append(part)
        }
        return names.indices.map { file(names[$0], shards[$0]) } + pages
    }
}
