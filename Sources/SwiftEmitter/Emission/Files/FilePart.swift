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
