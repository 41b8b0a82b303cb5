internal import SourceTree
internal import Suggestions
internal import SwiftEmitter

/// A user's folder of templates, which replace the built-in templates with the same names.
struct TemplateFolder {
    /// The suffix of template file names.
    static let suffix = ".mustache"

    let path: String
    /// The source location of the folder in the configuration.
    let place: SourceLocation?
    let files: SourceFiles
    let diagnostics: Diagnostics

    /// Returns the built-in templates with the replacements in this folder, or `nil` if one of them is invalid, which
    /// is reported. Hidden files are ignored. Any other file that is not named after a template is an error.
    func templates() -> TemplateSet? {
        guard let names = names() else { return nil }
        var overrides: [TemplateSet.Override] = []
        for name in names {
            guard let template = Self.template(in: name) else {
                reportUnknown(name)
                continue
            }
            guard let override = override(template, file: path(of: name)) else { continue }
            overrides.append(override)
        }
        guard overrides.count == names.count else { return nil }
        return templates(overrides)
    }

    /// Returns the sorted file names in the folder, or `nil` if it cannot be read.
    private func names() -> [String]? {
        do throws(SystemError) {
            return try FolderListing(of: path).names.filter { !$0.hasPrefix(".") }
        } catch {
            diagnostics.error(.unreadableTemplates, "\(error)", at: place)
            return nil
        }
    }

    private static func template(in name: String) -> String? {
        guard name.hasSuffix(suffix) else { return nil }
        let stem = String(name.dropLast(suffix.count))
        return TemplateSet.names.contains(stem) ? stem : nil
    }

    private func override(_ template: String, file: String) -> TemplateSet.Override? {
        do throws(FileReadingError) {
            let id = try files.read(file)
            return TemplateSet.Override(
                name: template, text: String(decoding: files.bytes(of: id), as: UTF8.self), path: file)
        } catch {
            diagnostics.error(.unreadableTemplates, "'\(file)' \(error)", at: place)
            return nil
        }
    }

    private func templates(_ overrides: [TemplateSet.Override]) -> TemplateSet? {
        do throws(TemplateError) {
            return try TemplateSet(overrides: overrides)
        } catch {
            report(error, isOurs: overrides.contains { $0.path == error.path })
            return nil
        }
    }

    private func report(_ error: TemplateError, isOurs: Bool) {
        guard isOurs, let file = try? files.read(error.path) else {
            diagnostics.error(.template, "\(error)", at: place)
            return
        }
        diagnostics.error(.template, error.message, at: location(of: error, in: file))
    }

    /// Returns the location of the tag that an error refers to, or of the line if there is no tag.
    private func location(of error: TemplateError, in file: FileID) -> SourceLocation {
        let number = error.line ?? 1
        var location = SourceLocation(file: file, line: Int32(number), column: 1)
        let lines = files.bytes(of: file).split(
            separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)
        // A tag that spans several lines begins on this line.
        guard let tag = error.tag?.split(separator: "\n").first, number <= lines.count else { return location }
        let line = String(decoding: lines[number - 1], as: UTF8.self)
        guard let range = line.firstRange(of: tag) else { return location }
        location.column = Int32(line[..<range.lowerBound].unicodeScalars.count + 1)
        location.length = Int32(tag.unicodeScalars.count)
        return location
    }

    private func reportUnknown(_ name: String) {
        let known = TemplateSet.names.map { $0 + Self.suffix }
        let hint =
            closestMatch(to: name, in: known).map { "did you mean '\($0)'?" }
            ?? "'oasgen templates list' prints the names"
        diagnostics.error(.template, "'\(path(of: name))' does not replace a built-in template; \(hint)", at: place)
    }

    private func path(of name: String) -> String {
        path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }
}
