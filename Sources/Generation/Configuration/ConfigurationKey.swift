/// The keys of `oasgen.yaml`, in the order of the documentation. Those with ``isOption`` are also options of `oasgen
/// generate`.
///
/// This is the only list of the keys. The reader, suggestions, `oasgen init` and the help are based on it.
package enum ConfigurationKey: String, CaseIterable, Hashable, Sendable {
    case spec, overlays, roots, output, generate, name, namespace, coders, templates
    case access, header, hashable, conformances, shards, scaffold, docc
    case names, types, imports, closed, presence
    case unknownMembers = "unknown-members"
    case filter, pagination
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
        case .roots: "Further folders for references, besides the document's folder, package and repository."
        case .output: "The folder for the generated Swift files."
        case .generate: "The parts to generate: models, client, server."
        case .name: "The name of the API, for its client and handler; by default the title of the document."
        case .namespace: "An enum that contains all generated code, so that several documents can share a target."
        case .coders: "Media types, such as application/xml, whose bodies your own BodyCoder encodes and decodes."
        case .templates: "A folder of templates that replace the built-in templates with the same file names."
        case .access: "The access level of the generated code: public, package or internal."
        case .header: "Lines for a comment at the top of every file, for example a licence."
        case .hashable: "Makes models Hashable. This takes about 30 % of the time of a release build."
        case .conformances: "Further conformances of models: codable, or none."
        case .shards: "The number of files, which have fixed names; by default one file for each schema and tag."
        case .scaffold: "Writes a handler to start from, whose operations respond with 501. It is never overwritten."
        case .docc: "Writes a DocC catalogue beside the code, with a page for the API and a page for each tag."
        case .names: "Names for schemas, properties, values, operations, parameters and tags of the document."
        case .types: "Your own types for schemas, properties and formats. Each type encodes and decodes its JSON."
        case .imports: "The modules of your own types. 'x-swift-type' in the document may use only these modules."
        case .closed: "The enumerations that reject values which the document does not list, or all."
        case .unknownMembers: "The types that keep members which the document does not declare, or keep for all."
        case .presence: "Whether nullable optional properties distinguish null from absence; by default in requests."
        case .filter: "The operations, tags, paths and schemas to generate, with the types that they use."
        case .pagination: "The operations that have pages: rules, or detect for those with the usual names."
        case .allowRemote: "Allows URLs for references and for the document. They are loaded with curl."
        case .warnings: "The codes of warnings that are not reported."
        case .strict: "Turns warnings into errors."
        case .keepGoing: "Writes files although there are errors. The exit status is still 1."
        case .diagnostics: "The format of diagnostics: text, json, github (workflow annotations) or sarif."
        case .check: "Writes nothing, and fails if the generated files are not up to date."
        case .dryRun: "Writes nothing, and lists the files that would be written and removed."
        case .timings: "Prints the time of each stage."
        case .quiet: "Omits the summary."
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
            .closed, .unknownMembers,
            .presence, .filter, .pagination, .warnings:
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
        case .names, .types, .imports, .closed, .presence, .unknownMembers, .filter, .pagination, .warnings,
            .allowRemote, .hashable,
            .scaffold,
            .docc, .strict,
            .keepGoing, .check, .dryRun, .timings, .quiet:
            nil
        }
    }

    /// True if the command line has an option with the name of the key.
    package var isOption: Bool {
        switch self {
        case .names, .types, .imports, .closed, .presence, .unknownMembers, .filter, .pagination, .warnings: false
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
        case .unknownMembers: "[Customer]"
        case .presence: "{Customer.slug: false}"
        case .filter: "{tags: [customers], operations: [createInvoice], paths: [/events], schemas: [Currency]}"
        case .pagination: "{detect: true, rules: [{paths: [/logs], style: cursor, parameter: after, next: /cursor}]}"
        case .warnings: "{ignore: [OAS1050]}"
        default: nil
        }
    }
}
