/// The keys of `oasgen.yaml`, in the order of the documentation. Those with ``isOption`` are also options of `oasgen
/// generate`.
///
/// This is the only list of the keys. The reader, suggestions, `oasgen init` and the help are based on it.
package enum ConfigurationKey: String, CaseIterable, Hashable, Sendable {
    case spec, overlays, roots, output, generate, name, namespace, coders, templates
    case access, header, hashable, conformances, shards, scaffold, docc
    case names, types, imports, closed, presence, filter
    case allowRemote = "allow-remote"
    case warnings
    case strict
    case keepGoing = "keep-going"
    case diagnostics, check
    case dryRun = "dry-run"
    case timings, quiet
}

extension ConfigurationKey {
    /// A description of the key in sentences, for the help and the commented configuration file.
    package var summary: String {
        switch self {
        case .spec:
            "The OpenAPI document to read, YAML or JSON; by default openapi.yaml, .yml or .json beside this file."
        case .overlays: "OpenAPI Overlays to apply to the document before it is read, in this order."
        case .roots: "Folders to read references from beside the document's own and its package or repository."
        case .output: "The folder that the Swift files go to."
        case .generate: "What to write: models, client, server."
        case .name: "The API's name in the names of its client and handler; by default the document's title."
        case .namespace: "An enum to put everything into, so that several documents can share a target."
        case .coders: "Media types, such as application/xml, whose bodies are typed and coded by a BodyCoder of yours."
        case .templates: "A folder of templates that take the place of the built-in ones of the same file names."
        case .access: "The access level of what is generated: public, package or internal."
        case .header: "Lines to put at the top of every file, as comments, for example a licence."
        case .hashable: "Whether models are Hashable; it costs about 30 % of a release build's time."
        case .conformances: "What models conform to beside reading and writing JSON: codable, or none."
        case .shards: "How many files to write, of fixed names; by default one for each schema and tag."
        case .scaffold: "Whether to write, once and never again, a handler to start from that answers 501."
        case .docc: "Whether to write a DocC catalogue beside the code: a page for the API and one for each tag."
        case .names: "Names for schemas, properties, values, operations, parameters and tags of the document."
        case .types: "Types of yours for schemas, properties and formats; each reads and writes its JSON itself."
        case .imports: "The modules that types of yours come from; the document's own types may come from no others."
        case .closed: "The enumerations, or all, that refuse values which the document does not list."
        case .presence: "Whether optional, nullable properties tell null from nothing; by default those in requests do."
        case .filter: "What alone to generate, with what it needs: operations, tags, paths and schemas."
        case .allowRemote: "Whether references, and the document itself, may be URLs, which are fetched by curl."
        case .warnings: "Which warnings to leave out, by their codes."
        case .strict: "Whether warnings are errors."
        case .keepGoing: "Whether files are written although there are errors; the exit status is 1 all the same."
        case .diagnostics: "How problems are printed: text, json, github (annotations of a workflow) or sarif."
        case .check: "Whether to compare only: writes nothing, fails where the files are not up to date."
        case .dryRun: "Whether to list only what would be written and removed."
        case .timings: "Whether to print how long each stage took."
        case .quiet: "Whether to leave out the summary."
        }
    }

    /// The default value as YAML, or `nil` if there is none.
    package var defaultText: String? {
        let defaults = Configuration(spec: "openapi.yaml")
        return switch self {
        case .spec: defaults.spec
        case .output: defaults.output
        case .generate: "[\(defaults.generate.map(\.rawValue).joined(separator: ", "))]"
        case .overlays, .roots, .name, .namespace, .coders, .templates, .header, .shards, .names, .types, .imports,
            .closed,
            .presence, .filter, .warnings:
            nil
        case .access: defaults.access.rawValue
        case .hashable: "\(defaults.hashable)"
        case .conformances: "[\(defaults.conformances.map(\.rawValue).joined(separator: ", "))]"
        case .scaffold: "\(defaults.scaffold)"
        case .docc: "\(defaults.docc)"
        case .allowRemote: "\(defaults.allowRemote)"
        case .strict: "\(defaults.strict)"
        case .keepGoing: "\(defaults.keepGoing)"
        case .diagnostics: defaults.diagnostics.rawValue
        case .check: "\(defaults.check)"
        case .dryRun: "\(defaults.dryRun)"
        case .timings: "\(defaults.timings)"
        case .quiet: "\(defaults.quiet)"
        }
    }

    /// The placeholder for the value in the help, for example `DIR`, or `nil` for Boolean values.
    package var valueName: String? {
        switch self {
        case .spec: "spec"
        case .overlays: "file"
        case .roots, .output, .templates: "dir"
        case .generate, .conformances: "list"
        case .name, .namespace: "name"
        case .coders: "type"
        case .access: "level"
        case .header: "text"
        case .shards: "count"
        case .diagnostics: "format"
        case .names, .types, .imports, .closed, .presence, .filter, .warnings, .allowRemote, .hashable, .scaffold,
            .docc, .strict,
            .keepGoing, .check, .dryRun, .timings, .quiet:
            nil
        }
    }

    /// True if the command line has an option with the name of the key.
    package var isOption: Bool {
        switch self {
        case .names, .types, .imports, .closed, .presence, .filter, .warnings: false
        default: true
        }
    }

    /// An example value as YAML, for keys without a default value.
    var exampleText: String? {
        switch self {
        case .overlays: "[sandbox.overlay.yaml]"
        case .roots: "[../shared-schemas]"
        case .name: "LagoCustomers"
        case .namespace: "Billing"
        case .coders: "[application/xml]"
        case .templates: "Templates"
        case .header: #""Copyright the authors of this package.""#
        case .shards: "8"
        case .names: "{Customer.slug: handle, findCustomer: customer}"
        case .types: "{Invoice.total: BillingKit.Money, formats.geohash: Geohash}"
        case .imports: "[BillingKit]"
        case .closed: "[Currency, Customer.kind]"
        case .presence: "{Customer.slug: false}"
        case .filter: "{tags: [customers], operations: [createInvoice], paths: [/events], schemas: [Currency]}"
        case .warnings: "{ignore: [OAS1050]}"
        default: nil
        }
    }
}
