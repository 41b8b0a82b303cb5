import Foundation
import PackagePlugin

/// Generates a target's code when it is built, from the `oasgen.yaml` or the `openapi.yaml` (.yml, .json) in its folder.
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

    /// Returns true for a package that is the user's own, not one fetched from a repository or a registry. Only the
    /// configuration of such a package can allow a build to fetch files.
    private func isOwn(_ package: Package) -> Bool {
        switch package.origin {
        case .root, .local: true
        default: false
        }
    }

    /// The files that a build may depend on: those that can disappear only together with a new plan of the build, since
    /// the build system fails, in words of its own, where one is gone that the plan names. It plans anew when a file
    /// comes to or goes from a target of the root package, not one of a package beside it. Everything else the tool
    /// looks at itself, in each build.
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
        "the target '\(target)' has nothing to generate code from: put 'oasgen.yaml', or 'openapi.yaml' (.yml, .json), into \(place)"
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
