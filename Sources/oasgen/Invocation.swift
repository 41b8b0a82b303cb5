internal import ArgumentParser
internal import Bundling
internal import Generation
internal import SourceTree

/// One run of the pipeline from the command line: finds the configuration, runs, prints the diagnostics.
struct Invocation {
    /// Where diagnostics go: as lines of a log, and as a document (``DiagnosticsFormat/isDocument``).
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

    /// The configuration that the command line and the file on it amount to. Where something is wrong with it, says so
    /// and exits with 1.
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

    /// The path of a document on the command line. For `-` the document is read from standard input.
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

    /// Makes a bundle and prints its diagnostics.
    func bundle(_ configuration: Configuration, as format: BundleFormat) -> BundledDocument {
        let bundle = Bundler(configuration, files: files, diagnostics: diagnostics).bundle(as: format)
        print(bundle.diagnostics, as: configuration.diagnostics)
        return bundle
    }

    /// Compares a document with the configuration's and prints the diagnostics of both.
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
