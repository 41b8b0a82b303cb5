internal import APIModel
internal import SourceTree
internal import SwiftEmitter

/// The text of the output, before anything is written.
struct Rendering {
    /// Every generated file, sorted by name.
    let generated: [GeneratedFile]
    /// A handler to start from, where the configuration asks for one.
    let scaffold: GeneratedFile?

    /// Renders a model; nil where a user's template is wrong, which is reported.
    init?(
        of model: APIModel, configuration: Configuration, files: SourceFiles, diagnostics: Diagnostics
    ) throws(InternalFault) {
        guard let templates = try Self.templates(configuration, files: files, diagnostics: diagnostics) else {
            return nil
        }
        let emitter = SwiftEmitter(templates: templates, options: EmitterOptions(configuration))
        generated = emitter.emit(model).map(GeneratedMark.marked)
        scaffold = configuration.scaffold ? emitter.scaffold(model) : nil
        try checkNames()
    }

    private static func templates(
        _ configuration: Configuration, files: SourceFiles, diagnostics: Diagnostics
    ) throws(InternalFault) -> TemplateSet? {
        if let path = configuration.templates {
            let folder = TemplateFolder(
                path: path, place: configuration.places[.templates], files: files, diagnostics: diagnostics)
            return folder.templates()
        }
        do throws(TemplateError) {
            return try TemplateSet()
        } catch {
            throw InternalFault("a built-in template is wrong: \(error)")
        }
    }

    /// File names are made once, by the model; two that a disk does not tell apart would lose one of the files.
    private func checkNames() throws(InternalFault) {
        var seen: Set<String> = []
        for file in generated {
            guard Manifest.isFileName(file.name) else { throw InternalFault("'\(file.name)' is no file name") }
            guard seen.insert(file.name.lowercased()).inserted else {
                throw InternalFault("two files are called '\(file.name)'")
            }
        }
    }
}

extension EmitterOptions {
    /// What a configuration says about the text of the output. The mark by which a generated file is known comes after
    /// the user's header.
    init(_ configuration: Configuration) {
        self.init(
            hashable: configuration.hashable, codable: configuration.conformances.contains(.codable),
            shards: configuration.shards)
        if configuration.docc { catalogue = Self.module(of: configuration.output) }
        access =
            switch configuration.access {
            case .public: .public
            case .package: .package
            case .internal: .internal
            }
        parts = Set(
            configuration.generate.map { part in
                switch part {
                case .models: .models
                case .client: .client
                case .server: .server
                }
            })
        if let lines = configuration.header?.trimmedLines, !lines.isEmpty {
            header = "\(lines)\n\n\(GeneratedMark.text)"
        } else {
            header = GeneratedMark.text
        }
    }
}

extension EmitterOptions {
    /// The module whose sources a folder has: what follows `Sources` in its path, else the folder itself, as Swift spells
    /// a target's name.
    static func module(of output: String) -> String {
        let parts = output.split(separator: "/").filter { $0 != "." && $0 != ".." }
        let sources = parts.dropLast().lastIndex(of: "Sources")
        let name = sources.map { parts[$0 + 1] } ?? parts.last ?? "API"
        let module = String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
        return module.first?.isNumber == true ? "_" + module : module
    }
}

extension String {
    /// Without line breaks at its end, which a YAML block leaves there.
    fileprivate var trimmedLines: String {
        var text = self[...]
        while text.last?.isNewline == true { text = text.dropLast() }
        return String(text)
    }
}
