internal import ArgumentParser
internal import Generation
internal import SourceTree

/// One run of the pipeline from the command line: finds the configuration, runs, prints the diagnostics.
struct Invocation {
    /// Where diagnostics go in each of their formats.
    struct Channels {
        let text: OutputStream
        let json: OutputStream
    }

    private let files = SourceFiles()
    private let diagnostics = Diagnostics()
    private let channels: Channels

    init(channels: Channels) {
        self.channels = channels
    }

    /// The configuration that the command line and the file on it amount to. Where something is wrong with it, says so
    /// and exits with 1.
    func configuration(_ commandLine: Settings, file: String?) throws -> Configuration {
        let lookup = ConfigurationLookup(files: files, diagnostics: diagnostics)
        let settings: Settings
        do throws(ConfigurationLookup.NothingFound) {
            settings = try lookup.settings(commandLine: commandLine, file: file)
        } catch {
            throw ValidationError("\(error)")
        }
        guard let configuration = lookup.configuration(settings) else {
            print(diagnostics.all, as: settings.diagnostics ?? .text)
            throw ExitStatus.failure
        }
        return configuration
    }

    /// Runs the pipeline and prints its diagnostics.
    func run(_ configuration: Configuration, through last: Stage) throws -> Outcome {
        let pipeline = Pipeline(configuration, files: files, diagnostics: diagnostics)
        let outcome = try pipeline.run(through: last)
        print(outcome.diagnostics, as: configuration.diagnostics)
        return outcome
    }

    /// Makes a bundle and prints its diagnostics.
    func bundle(_ configuration: Configuration, as format: BundleFormat) -> BundledDocument {
        let bundle = Bundler(configuration, files: files, diagnostics: diagnostics).bundle(as: format)
        print(bundle.diagnostics, as: configuration.diagnostics)
        return bundle
    }

    private func print(_ diagnostics: [Diagnostic], as format: DiagnosticsFormat) {
        switch format {
        case .text:
            let renderer = DiagnosticRenderer(files: files, usesColor: channels.text.usesColor)
            channels.text.write(renderer.text(diagnostics))
        case .json:
            channels.json.write(DiagnosticRenderer(files: files).json(diagnostics))
        }
    }
}
