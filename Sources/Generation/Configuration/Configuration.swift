package import ModelBuilder
package import SourceTree

/// Everything a run needs to know, with the defaults in place. Paths are relative to the working directory.
package struct Configuration: Equatable, Sendable {
    /// The document to read.
    package var spec: String
    /// The overlays to apply to the document, in this order.
    package var overlays: [String] = []
    /// The folders that references may lead into, beside the document's own and the package or repository around it.
    package var roots: [String] = []
    /// The folder that the files go to.
    package var output = "Generated"
    /// The parts to write, each once, in the order of ``OutputPart``.
    package var generate = OutputPart.allCases
    /// The API's name; nil for the document's title.
    package var name: String?
    /// The enum that everything is put into; nil for the top level.
    package var namespace: String?
    /// Media types for whose bodies the generated code's user has a coder.
    package var coders: [String] = []
    /// A folder of templates; nil for the built-in ones alone.
    package var templates: String?
    /// The access level of generated declarations.
    package var access = AccessLevel.public
    /// Lines at the top of every file; nil for none.
    package var header: String?
    /// Whether models are `Hashable`.
    package var hashable = true
    /// What else models conform to, each once.
    package var conformances = Conformance.allCases
    /// The names of the files to write, however many types and operations there are; empty for a file of each type's own
    /// and one for each tag.
    package var shards: [String] = []
    /// Whether to write a handler to start from, where there is none yet.
    package var scaffold = false
    /// Whether to write a DocC catalogue beside the code.
    package var docc = false
    /// Names for things of the document.
    package var names: [Override] = []
    /// Types of the user's for schemas, properties and formats.
    package var types: [Override] = []
    /// The modules that those types come from.
    package var imports: [ImportedModule] = []
    /// The enumerations that refuse values which they do not know.
    package var closed: [Override] = []
    /// Properties that tell null from nothing, by `true`, or do not, by `false`, whatever requests there are.
    package var presence: [Override] = []
    /// What alone is generated, with what it needs; nil for everything.
    package var filter: [FilterEntry]?
    /// Whether files are fetched from other hosts.
    package var allowRemote = false
    /// The numbers of the codes whose warnings are left out.
    package var ignoredWarnings: [Int] = []
    /// Whether warnings are errors.
    package var strict = false
    /// Whether files are written although there are errors.
    package var keepGoing = false
    /// How diagnostics are printed.
    package var diagnostics = DiagnosticsFormat.text
    /// Whether the files are compared instead of written.
    package var check = false
    /// Whether changes are listed instead of made.
    package var dryRun = false
    /// Whether the time of each stage is printed.
    package var timings = false
    /// Whether the summary is left out.
    package var quiet = false

    /// Where each value was written in a configuration file, for diagnostics about it.
    package var places = [ConfigurationKey: SourceLocation]()

    /// The defaults, for a document.
    package init(spec: String) {
        self.spec = spec
    }

    /// The settings, with a default for what they leave open; nil where they name no document.
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
        presence = settings.presence ?? presence
        filter = settings.filter
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
