import StableText

/// What has a file to itself, for example a schema's types; in an output of shards it shares one with others.
struct FilePart {
    /// The name of its own file, without extension.
    let stem: String
    /// The modules that it names.
    let modules: TypeSpeller.Modules
    /// Its texts, each from a template of its own.
    let blocks: [String]
}

extension Emission {
    /// Every file of the output, in no order: one for each part, or where the options name shards exactly these.
    ///
    /// A part's shard depends on its name and on how many shards there are, so that a part which changes, comes or goes
    /// changes one file, and what that one imports.
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
