import PackagePlugin

/// The command `swift package generate-openapi [--target NAME] [OPTION…]`. It writes the generated code of targets into
/// their folders, so that it can be committed. The options are those of `oasgen generate`.
@main struct GenerateOpenAPICommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        try DocumentRun(complaint: "no code was generated", options: []).perform(context, arguments)
    }
}
