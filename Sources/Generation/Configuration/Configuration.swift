package import ModelBuilder
package import SourceTree

/// The configuration of a run, with default values. Paths are relative to the working directory.
package struct Configuration: Equatable, Sendable {
    /// The path of the document.
    package var spec: String
    /// The overlays to apply to the document, in this order.
    package var overlays: [String] = []
    /// Further folders from which references may be resolved, in addition to the folder of the document and the package
    /// or repository that contains it.
    package var roots: [String] = []
    /// The output folder.
    package var output = "Generated"
    /// The parts to generate, without duplicates and in the order of ``OutputPart``.
    package var generate = OutputPart.allCases
    /// The name of the API, or `nil` for the title of the document.
    package var name: String?
    /// The enum that contains all generated code, or `nil` for the top level.
    package var namespace: String?
    /// The media types for whose bodies the user of the generated code provides a coder.
    package var coders: [String] = []
    /// A folder of templates, or `nil` if only the built-in templates are used.
    package var templates: String?
    /// The access level of generated declarations.
    package var access = AccessLevel.public
    /// The lines at the top of each file, or `nil` for none.
    package var header: String?
    /// True if models are `Hashable`.
    package var hashable = true
    /// Further conformances of models, without duplicates.
    package var conformances = Conformance.allCases
    /// The names of the files to write, regardless of the number of types and operations. If empty, each type has a
    /// file of its own, and each tag has one.
    package var shards: [String] = []
    /// True if an initial handler implementation is written, unless the file exists.
    package var scaffold = false
    /// True if a DocC catalogue is written in addition to the code.
    package var docc = false
    /// The Swift names for elements of the document.
    package var names: [Override] = []
    /// The user's types for schemas, properties and formats.
    package var types: [Override] = []
    /// The modules that declare these types.
    package var imports: [ImportedModule] = []
    /// The enumerations that reject unknown values.
    package var closed: [Override] = []
    /// The structures that keep members which the document does not declare, or all.
    package var unknownMembers: [Override] = []
    /// The properties that distinguish null from an absent value (`true`) or do not (`false`), regardless of the
    /// requests that use them.
    package var presence: [Override] = []
    /// The parts of the document to generate, together with everything they need, or `nil` for the whole document.
    package var filter: [FilterEntry]?
    /// The operations that have pages.
    package var pages = PageSettings()
    /// True if files may be fetched from other hosts.
    package var allowRemote = false
    /// The numbers of the codes whose warnings are ignored.
    package var ignoredWarnings: [Int] = []
    /// True if warnings are errors.
    package var strict = false
    /// True if files are written in spite of errors.
    package var keepGoing = false
    /// The format of diagnostics.
    package var diagnostics = DiagnosticsFormat.text
    /// True if the output files are compared instead of written.
    package var check = false
    /// True if changes are listed instead of made.
    package var dryRun = false
    /// True if the time of each stage is printed.
    package var timings = false
    /// True if the summary is not printed.
    package var quiet = false

    /// The source locations of the values in a configuration file, for diagnostics.
    package var places = [ConfigurationKey: SourceLocation]()

    /// Creates the default configuration for a document.
    package init(spec: String) {
        self.spec = spec
    }

    /// Creates a configuration from settings and default values. Returns `nil` if the settings have no document.
    package init?(_ settings: Settings) {
        guard let spec = settings.spec else { return nil }
        self.init(spec: spec)
        overlays = settings.overlays ?? overlays
        roots = settings.roots ?? roots
        output = settings.output ?? output
        generate = settings.generate ?? generate
        name = settings.name
        namespace = settings.namespace
        coders = settings.coders ?? coders
        templates = settings.templates
        access = settings.access ?? access
        header = settings.header
        hashable = settings.hashable ?? hashable
        conformances = settings.conformances ?? conformances
        shards = settings.shards.map { ShardNames.names($0, in: namespace) } ?? shards
        scaffold = settings.scaffold ?? scaffold
        docc = settings.docc ?? docc
        names = settings.names ?? names
        types = settings.types ?? types
        imports = settings.imports ?? imports
        closed = settings.closed ?? closed
        unknownMembers = settings.unknownMembers ?? unknownMembers
        presence = settings.presence ?? presence
        filter = settings.filter
        pages = settings.pages ?? pages
        allowRemote = settings.allowRemote ?? allowRemote
        ignoredWarnings = settings.ignoredWarnings ?? ignoredWarnings
        strict = settings.strict ?? strict
        keepGoing = settings.keepGoing ?? keepGoing
        diagnostics = settings.diagnostics ?? diagnostics
        check = settings.check ?? check
        dryRun = settings.dryRun ?? dryRun
        timings = settings.timings ?? timings
        quiet = settings.quiet ?? quiet
        places = settings.places
    }
}
