internal import BuiltInTemplates
internal import SourceTree
import StableText
import Suggestions
internal import SwiftEmitter

/// Exports the built-in templates, so that users can change them and pass them with `--templates`.
package struct TemplateExport {
    /// The reason why nothing was exported.
    package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// There is no template with this name.
        case unknown(name: String, suggestion: String?)
        /// A file exists with different content, which may be the user's work.
        case exists(path: String)
        /// The operating system reported an error.
        case system(SystemError)

        /// The message, including what to do.
        package var description: String {
            switch self {
            case .unknown(let name, let suggestion):
                "there is no template '\(name)'; "
                    + (suggestion.map { "did you mean '\($0)'?" } ?? "'oasgen templates list' prints the names")
            case .exists(let path):
                "'\(path)' already exists with other content; nothing was exported"
            case .system(let error):
                error.description
            }
        }
    }

    /// The file names of the built-in templates, sorted.
    package static var fileNames: [String] {
        EmbeddedTemplates.all.map { $0.name + TemplateFolder.suffix }.ordered()
    }

    private let folder: String

    /// Creates an export to a folder, which need not exist.
    package init(folder: String) {
        self.folder = folder
    }

    /// Writes the templates with the given names, with or without `.mustache`, or all templates if there are no names.
    ///
    /// An existing file is an error, unless it has the content of the template.
    ///
    /// - Returns: The paths of the templates, sorted.
    package func write(_ names: [String] = []) throws(Failure) -> [String] {
        var templates = names.isEmpty ? EmbeddedTemplates.all : []
        for name in names { templates.append(try Self.template(name)) }
        for template in templates { try checkFree(template) }
        do throws(SystemError) {
            try NewFolder(path: folder).create()
            for template in templates { try file(of: template).replace(with: Self.content(of: template)) }
        } catch {
            throw .system(error)
        }
        return templates.map { file(of: $0).path }.ordered()
    }

    private static func template(_ name: String) throws(Failure) -> EmbeddedTemplate {
        let fileName = name.hasSuffix(TemplateFolder.suffix) ? name : name + TemplateFolder.suffix
        if let template = EmbeddedTemplates.all.first(where: { $0.name + TemplateFolder.suffix == fileName }) {
            return template
        }
        throw .unknown(name: name, suggestion: closestMatch(to: fileName, in: fileNames))
    }

    private func checkFree(_ template: EmbeddedTemplate) throws(Failure) {
        let present: [UInt8]?
        do throws(SystemError) {
            present = try file(of: template).read()
        } catch {
            throw .system(error)
        }
        if let present, present != Self.content(of: template) { throw .exists(path: file(of: template).path) }
    }

    /// Returns the text of a template, with the version of the views that it uses.
    private static func content(of template: EmbeddedTemplate) -> [UInt8] {
        let lines = template.text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard lines.count == 2, lines[0].hasSuffix(" }}") else { return Array(template.text.utf8) }
        return Array("\(lines[0].dropLast(3)), version \(TemplateSet.viewsVersion) }}\n\(lines[1])".utf8)
    }

    private func file(of template: EmbeddedTemplate) -> AtomicFile {
        let separator = folder.hasSuffix("/") ? "" : "/"
        return AtomicFile(path: folder + separator + template.name + TemplateFolder.suffix)
    }
}
