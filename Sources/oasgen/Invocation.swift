internal import ArgumentParser
internal import Bundling
internal import Generation
internal import SourceTree

/// A run of the pipeline from the command line. Finds the configuration, runs the pipeline and prints the diagnostics.
struct Invocation {
    /// The streams for diagnostics: one for lines of a log, and one for a document (``DiagnosticsFormat/isDocument``).
    struct Channels {
        let log: OutputStream
        let document: OutputStream
    }

    private let files = SourceFiles()
    private let diagnostics = Diagnostics()
    private let channels: Channels

    init(channels: Channels) {
        self.channels = channels
    }

    /// Returns the configuration from the command line and the configuration file. If the configuration is invalid,
    /// prints the errors and exits with status 1.
    func configuration(_ commandLine: Settings, file: String?) throws -> Configuration {
        let lookup = ConfigurationLookup(files: files, diagnostics: diagnostics)
        var commandLine = commandLine
        commandLine.spec = try commandLine.spec.map { try path($0) }
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

    /// Returns the path of a document on the command line. For `-`, reads the document from standard input.
    private func path(_ path: String) throws -> String {
        do throws(FileReadingError) {
            return try StandardInput.path(path, in: files)
        } catch {
            OutputStream.standardError.write("error: '\(StandardInput.name)' \(error)\n")
            throw ExitStatus.failure
        }
    }

    /// Runs the pipeline for several documents and prints their diagnostics together.
    func run(_ configurations: [Configuration], through last: Stage) throws -> [Outcome] {
        let all = Diagnostics()
        let outcomes = try configurations.map { configuration in
            try Pipeline(configuration, files: files, diagnostics: Diagnostics()).run(through: last)
        }
        for problem in diagnostics.all + outcomes.flatMap(\.diagnostics) { all.report(problem) }
        print(all.all, as: configurations.first?.diagnostics ?? .text)
        return outcomes
    }

    /// Runs the pipeline and prints its diagnostics.
    func run(_ configuration: Configuration, through last: Stage) throws -> Outcome {
        let pipeline = Pipeline(configuration, files: files, diagnostics: diagnostics)
        let outcome = try pipeline.run(through: last)
        print(outcome.diagnostics, as: configuration.diagnostics)
        return outcome
    }

    /// Creates a bundle and prints its diagnostics.
    func bundle(_ configuration: Configuration, as format: BundleFormat) -> BundledDocument {
        let bundle = Bundler(configuration, files: files, diagnostics: diagnostics).bundle(as: format)
        print(bundle.diagnostics, as: configuration.diagnostics)
        return bundle
    }

    /// Compares a document with that of the configuration, and prints the diagnostics of both.
    func changes(since old: String, _ configuration: Configuration) throws -> ComparisonOutcome {
        let old = try path(old)
        let comparison = SpecComparison(configuration, files: files, diagnostics: diagnostics)
        let outcome = comparison.changes(since: old)
        print(outcome.diagnostics, as: configuration.diagnostics)
        return outcome
    }

    private func print(_ diagnostics: [Diagnostic], as format: DiagnosticsFormat) {
        let stream = format.isDocument ? channels.document : channels.log
        let renderer = DiagnosticRenderer(files: files, usesColor: stream.usesColor)
        switch format {
        case .text: stream.write(renderer.text(diagnostics))
        case .json: stream.write(renderer.json(diagnostics))
        case .github: stream.write(renderer.github(diagnostics))
        case .sarif: stream.write(renderer.sarif(diagnostics, tool: .oasgen, folder: WorkingFolder.path))
        }
    }
}
