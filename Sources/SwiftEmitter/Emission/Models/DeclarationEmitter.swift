internal import APIModel

/// Generates declarations, including nested ones, and their coding.
struct DeclarationEmitter {
    let context: EmissionContext

    private var structures: StructureEmitter { StructureEmitter(context: context) }
    private var unions: UnionEmitter { UnionEmitter(context: context) }

    /// Returns the declaration with its nested types, followed by the coding of each type, which is at the top level.
    func blocks(for declaration: Declaration, path: TypePath) -> [String] {
        var codings: [String] = []
        let text = render(declaration, path: path, codings: &codings)
        return [text] + codings
    }

    private func render(_ declaration: Declaration, path: TypePath, codings: inout [String]) -> String {
        context.speller.enter(path)
        switch declaration {
        case .structure(let structure): codings += structures.codings(of: structure)
        case .union(let union): codings.append(context.programs.unionJSON.render(unions.jsonView(union)))
        case .enumeration, .alias: break
        }
        let nested = declaration.nested.map { inner in
            render(inner, path: path.appending(inner.head.name), codings: &codings)
        }
        context.speller.enter(path)
        let programs = context.programs
        switch declaration {
        case .structure(let structure): return programs.structure.render(structures.view(structure, nested: nested))
        case .union(let union): return programs.union.render(unions.view(union, nested: nested))
        case .enumeration(let enumeration): return EnumerationEmitter(context: context).render(enumeration)
        case .alias(let alias): return programs.alias.render(view(alias))
        }
    }

    /// Generated code may refer to a deprecated alias without a warning, so only its comment contains the deprecation.
    private func view(_ alias: Alias) -> AliasView {
        AliasView(
            documentation: context.documentation(alias.head.documentation, alias.head.deprecation),
            access: context.access, name: alias.head.name.text, type: context.view(alias.target),
            extensions: ExtensionView.list(alias.head.extensions))
    }
}
