import Foundation

/// The configuration or document in a folder. The file names and their order are those that the command-line tool uses.
struct TargetDocument {
    /// The file name of a configuration.
    static let configurationName = "oasgen.yaml"
    /// The file names of a document, which are used if there is no configuration.
    static let documentNames = ["openapi.yaml", "openapi.yml", "openapi.json"]

    let file: URL

    /// Finds the file in a folder.
    init?(in folder: URL) {
        let names = [Self.configurationName] + Self.documentNames
        let files = names.map { folder.appending(path: $0) }
        self.init(among: files.filter { FileManager.default.fileExists(atPath: $0.path) })
    }

    /// Finds the file in a list of files.
    init?(among files: [URL]) {
        for name in [Self.configurationName] + Self.documentNames {
            guard let file = files.first(where: { $0.lastPathComponent == name }) else { continue }
            self.file = file
            return
        }
        return nil
    }

    var isConfiguration: Bool { file.lastPathComponent == Self.configurationName }

    /// The arguments for the command line.
    var arguments: [String] { isConfiguration ? ["--config", file.path] : [file.path] }
}
