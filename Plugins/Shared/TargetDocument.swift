import Foundation

/// What oasgen finds in a folder: a configuration, or else a document, by the same names and in the same order as the
/// command line does.
struct TargetDocument {
    /// The name of a configuration.
    static let configurationName = "oasgen.yaml"
    /// The names of a document, where there is no configuration.
    static let documentNames = ["openapi.yaml", "openapi.yml", "openapi.json"]

    let file: URL

    /// Looks among a folder's files.
    init?(in folder: URL) {
        let names = [Self.configurationName] + Self.documentNames
        let files = names.map { folder.appending(path: $0) }
        self.init(among: files.filter { FileManager.default.fileExists(atPath: $0.path) })
    }

    /// Looks among files.
    init?(among files: [URL]) {
        for name in [Self.configurationName] + Self.documentNames {
            guard let file = files.first(where: { $0.lastPathComponent == name }) else { continue }
            self.file = file
            return
        }
        return nil
    }

    var isConfiguration: Bool { file.lastPathComponent == Self.configurationName }

    /// How the command line takes it.
    var arguments: [String] { isConfiguration ? ["--config", file.path] : [file.path] }
}
