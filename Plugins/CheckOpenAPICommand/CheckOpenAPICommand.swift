import PackagePlugin

/// The command `swift package check-openapi [--target NAME] [OPTION…]`. It fails if `swift package generate-openapi`
/// would change a file. It needs no permission to write.
@main struct CheckOpenAPICommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let complaint = "the code is not up to date; 'swift package generate-openapi' updates it"
        try DocumentRun(complaint: complaint, options: ["--check"]).perform(context, arguments)
    }
}
