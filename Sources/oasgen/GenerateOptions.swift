internal import ArgumentParser
internal import Generation

/// The options that choose the generated code and the output folder.
struct OutputOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: help(.output), completion: .directory)
    var output: String?

    @Option(help: help(.generate))
    var generate: WordList<OutputPart>?

    @Option(help: help(.name))
    var name: String?

    @Option(help: help(.namespace))
    var namespace: String?

    @Option(name: .customLong("coder"), help: help(.coders))
    var coders: [String] = []

    @Option(help: help(.templates), completion: .directory)
    var templates: String?

    @Option(help: help(.access))
    var access: AccessLevel?

    @Option(help: help(.header))
    var header: String?

    @Flag(inversion: .prefixedNo, help: help(.hashable))
    var hashable: Bool?

    @Option(help: help(.conformances))
    var conformances: WordList<Conformance>?

    @Option(help: help(.shards))
    var shards: Int?

    @Flag(inversion: .prefixedNo, help: help(.scaffold))
    var scaffold: Bool?

    @Flag(inversion: .prefixedNo, help: help(.docc))
    var docc: Bool?

    func validate() throws {
        if let generate, generate.words.isEmpty { throw ValidationError("--generate is empty") }
        if let shards, !ShardNames.counts.contains(shards) {
            let (least, most) = (ShardNames.counts.lowerBound, ShardNames.counts.upperBound)
            throw ValidationError("--shards must be a number from \(least) to \(most), found \(shards)")
        }
        let texts = [("output", output), ("name", name), ("namespace", namespace), ("templates", templates)]
        for (option, value) in texts where value == "" {
            throw ValidationError("--\(option) is empty")
        }
    }

    /// The settings that these options specify.
    var settings: Settings {
        var settings = Settings()
        settings.output = output
        settings.generate = generate?.words
        settings.name = name
        settings.namespace = namespace
        settings.coders = coders.isEmpty ? nil : coders
        settings.templates = templates
        settings.access = access
        settings.header = header
        settings.hashable = hashable
        settings.conformances = conformances?.words
        settings.shards = shards
        settings.scaffold = scaffold
        settings.docc = docc
        return settings
    }
}

/// The options that control a run and its messages.
struct RunOptions: ParsableArguments {
    @Flag(inversion: .prefixedNo, help: help(.check))
    var check: Bool?

    @Flag(inversion: .prefixedNo, help: help(.dryRun))
    var dryRun: Bool?

    @Flag(inversion: .prefixedNo, help: help(.keepGoing))
    var keepGoing: Bool?

    @Flag(inversion: .prefixedNo, help: help(.timings))
    var timings: Bool?

    @Flag(inversion: .prefixedNo, help: help(.quiet))
    var quiet: Bool?

    func validate() throws {
        if check == true, dryRun == true {
            throw ValidationError("--check and --dry-run cannot be combined; --check does not write files either")
        }
    }

    /// The settings that these options specify.
    var settings: Settings {
        var settings = Settings()
        settings.check = check
        settings.dryRun = dryRun
        settings.keepGoing = keepGoing
        settings.timings = timings
        settings.quiet = quiet
        return settings
    }
}
