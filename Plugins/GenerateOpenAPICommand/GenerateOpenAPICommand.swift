import PackagePlugin

/// `swift package generate-openapi [--target NAME] [OPTION…]`: writes the code of targets into their folders, to be
/// checked in. The options are those of `oasgen generate`.
@main struct GenerateOpenAPICommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        try DocumentRun(complaint: "no code was generated", options: []).perform(context, arguments)
    }
}
