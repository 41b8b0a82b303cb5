import Foundation
import PackagePlugin

/// Generates the code of a target when it is built, from `oasgen.yaml` or `openapi.yaml` (.yml, .json) in the folder of
/// the target.
@main struct GenerateOpenAPI: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        guard let document = TargetDocument(in: target.directoryURL) else {
            return missingDocument(of: target.name, in: target.directoryURL.path)
        }
        let step = BuildStep(
            document: document, candidates: candidates(in: target, of: context.package),
            folder: context.pluginWorkDirectoryURL, mayFetch: isOwn(context.package))
        return [try step.command(tool: context.tool(named: "oasgen").url, target: target.name)]
    }

    /// Returns true for the user's own packages, which were not fetched from a repository or a registry. Only the
    /// configuration of an own package can allow a build to fetch files.
    private func isOwn(_ package: Package) -> Bool {
        switch package.origin {
        case .root, .local: true
        default: false
        }
    }

    /// Returns the files that may be declared as inputs of the command.
    ///
    /// The build system fails with its own message if a declared input no longer exists. It runs the plugin again when
    /// a file is added to or removed from a target of the root package, but not for a local package beside it. For
    /// local packages, no files are therefore declared, and the tool itself checks its inputs in each build.
    private func candidates(in target: Target, of package: Package) -> [URL] {
        if case .local = package.origin { return [] }
        let files = FileManager.default.enumerator(
            at: target.directoryURL, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
        return files?.compactMap { $0 as? URL } ?? []
    }
}

func missingDocument(of target: String, in place: String) -> [Command] {
    let (target, place) = (Untrusted.printable(target), Untrusted.printable(place))
    Diagnostics.error(
        "the target '\(target)' has no OpenAPI document; add 'oasgen.yaml' or 'openapi.yaml' (.yml, .json) to \(place)"
    )
    return []
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension GenerateOpenAPI: XcodeBuildToolPlugin {
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            let files = target.inputFiles.map(\.url)
            guard let document = TargetDocument(among: files) else {
                return missingDocument(of: target.displayName, in: "the target's build phases")
            }
            let step = BuildStep(
                document: document, candidates: files, folder: context.pluginWorkDirectoryURL, mayFetch: true)
            return [try step.command(tool: context.tool(named: "oasgen").url, target: target.displayName)]
        }
    }
#endif
