internal import APIModel
internal import SourceTree
internal import SwiftEmitter

/// The text of the output files.
struct Rendering {
    /// All generated files, sorted by name.
    let generated: [GeneratedFile]
    /// The initial handler implementation, if the configuration includes one.
    let scaffold: GeneratedFile?

    /// Renders a model. Returns `nil` if a user's template is invalid, which is reported.
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
            throw InternalFault("a built-in template is invalid: \(error)")
        }
    }

    /// Checks the file names. The model creates unique names; on a case-insensitive file system, a duplicate would
    /// overwrite a file.
    private func checkNames() throws(InternalFault) {
        var seen: Set<String> = []
        for file in generated {
            guard Manifest.isFileName(file.name) else { throw InternalFault("'\(file.name)' is not a file name") }
            guard seen.insert(file.name.lowercased()).inserted else {
                throw InternalFault("two files have the name '\(file.name)'")
            }
        }
    }
}

extension EmitterOptions {
    /// Creates the options of the emitter from a configuration. The comment that identifies a generated file follows
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
    /// Returns the name of the module to which the sources in a folder belong: the path component after `Sources`, or
    /// the folder itself, as the name of a Swift module.
    static func module(of output: String) -> String {
        let parts = output.split(separator: "/").filter { $0 != "." && $0 != ".." }
        let sources = parts.dropLast().lastIndex(of: "Sources")
        let name = sources.map { parts[$0 + 1] } ?? parts.last ?? "API"
        let module = String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
        return module.first?.isNumber == true ? "_" + module : module
    }
}

extension String {
    /// The text without the line breaks at its end, which a YAML block scalar may have.
    fileprivate var trimmedLines: String {
        var text = self[...]
        while text.last?.isNewline == true { text = text.dropLast() }
        return String(text)
    }
}
