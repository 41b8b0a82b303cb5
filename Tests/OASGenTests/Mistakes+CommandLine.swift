extension Mistake {
    static let onTheCommandLine = commands + options + documentNames

    private static let commands = [
        Mistake("A command is misspelt", ["lnt"], says: "there is no command 'lnt'; did you mean 'lint'?", exits: 64),
        Mistake("A command is cut short", ["gen"], says: "'gen'; did you mean 'generate'?", exits: 64),
        Mistake("A command begins with a capital", ["Generate"], says: "did you mean 'generate'?", exits: 64),
        Mistake("A command is of another tool", ["validate"], says: "the commands are generate, lint, ", exits: 64),
        Mistake(
            "The document stands in the place of the command", ["openapi.yaml"],
            says: "did you mean 'oasgen generate openapi.yaml'?", exits: 64),
        Mistake(
            "A command of a command is misspelt", ["templates", "exprt"], says: "did you mean 'export'?", exits: 64),
        Mistake("Help is asked for a misspelt command", ["help", "lnt"], says: "did you mean 'lint'?", exits: 64),
    ]

    private static let options = [
        Mistake(
            "An option is misspelt", ["generate", "openapi.yaml", "--ouput", "out"],
            says: "Unknown option '--ouput'. Did you mean '--output'?", exits: 64),
        Mistake(
            "A long option has one dash", ["generate", "openapi.yaml", "-output", "out"],
            says: "unknown option '-output'; did you mean '--output'?", exits: 64),
        Mistake(
            "A flag lacks its dash within", ["generate", "--dryrun"], says: "Did you mean '--dry-run'?", exits: 64),
        Mistake(
            "A value is misspelt", ["generate", "openapi.yaml", "--access", "publik"],
            says: "The value 'publik' is invalid for '--access <level>'. Please provide one of 'public', ", exits: 64),
        Mistake(
            "A part to generate is misspelt", ["generate", "openapi.yaml", "--generate", "model"],
            says: "Please provide one of 'models', 'client' or 'server'.", exits: 64),
        Mistake(
            "Parts to generate are two arguments", ["generate", "openapi.yaml", "--generate", "models", "client"],
            says: "Unexpected argument 'client'", exits: 64),
        Mistake(
            "A number is out of range", ["generate", "openapi.yaml", "--shards", "0"],
            says: "--shards must be a number from 1 to 999, found 0", exits: 64),
        Mistake(
            "A form of diagnostics is unknown", ["lint", "--diagnostics", "xml"],
            says: "Please provide one of 'text', 'json', 'github' or 'sarif'.", exits: 64),
        Mistake(
            "The value of an option is forgotten", ["generate", "openapi.yaml", "--output", "--check"],
            says: "Missing value for '--output <dir>'", exits: 64),
        Mistake(
            "A variable of the shell is empty", ["generate", "openapi.yaml", "--output", ""],
            says: "--output is empty", exits: 64),
        Mistake(
            "A flag is given a value", ["generate", "--check=true"],
            says: "The option '--check' does not take any value, but 'true' was specified.", exits: 64),
        Mistake(
            "Two options exclude each other", ["generate", "--check", "--dry-run"],
            says: "--check and --dry-run cannot be combined", exits: 64),
        Mistake(
            "A coder is for no media type", ["generate", "openapi.yaml", "--coder", "xml"],
            says: "error: 'xml' is not a media type, such as application/xml [OAS4004]"),
        Mistake(
            "A scaffold is asked for without a server",
            ["generate", "openapi.yaml", "--scaffold", "--access", "internal", "--generate", "models"],
            says: "error: 'scaffold' requires 'server' in 'generate' [OAS4007]"),
    ]

    private static let documentNames = [
        Mistake(
            "The document's name is misspelt", ["generate", "opnapi.yaml"],
            says:
                "error: 'opnapi.yaml' does not exist; did you mean 'openapi.yaml'? [OAS2001]\n1 error; nothing was written"
        ),
        Mistake("The document's ending is another", ["lint", "openapi.yml"], says: "did you mean 'openapi.yaml'?"),
        Mistake(
            "The document is a folder", ["generate", "."],
            says: "error: '.' is a directory; did you mean 'openapi.yaml'? [OAS2001]"),
        Mistake(
            "Two documents are given to a command that takes one", ["generate", "openapi.yaml", "b.yaml"],
            says: "Unexpected argument 'b.yaml'", exits: 64),
        Mistake(
            "One of several documents is missing", ["lint", "openapi.yaml", "b.yaml"],
            says: "openapi.yaml: no problems in 1 operation, 2 schemas, "),
        Mistake(
            "Nothing comes on standard input", ["generate", "-"],
            says: "<stdin>:1:1: error: the file is empty [OAS2005]"),
        Mistake(
            "A broken document comes on standard input", ["lint", "-"], input: Shop.broken,
            says: "<stdin>:21:22: error: '#/components/schemas/Tga' does not exist; did you mean 'Tag'? [OAS3030]"),
        Mistake(
            "The document is a URL", ["generate", "https://example.invalid/openapi.yaml"],
            says: "is a URL, which is read only with '--allow-remote'"),
        Mistake(
            "The document is given as the configuration", ["generate", "--config", "openapi.yaml"],
            says:
                "openapi.yaml:1:1: error: this is an OpenAPI document, not a configuration; pass it without '--config'"),
        Mistake(
            "The configuration is given as the document", ["generate", "oasgen.yaml"],
            files: ["oasgen.yaml": "spec: openapi.yaml\n"],
            says: "oasgen.yaml:1:1: error: 'openapi' is missing, so this is not an OpenAPI document [OAS3001]"),
        Mistake(
            "The configuration is missing", ["generate", "--config", "oasgn.yaml"],
            says: "error: 'oasgn.yaml' does not exist [OAS2001]"),
        Mistake(
            "There is no document", ["generate"], says: "there is neither 'oasgen.yaml' nor 'openapi.yaml'", exits: 64
        ) { folder in
            try folder.move("openapi.yaml", to: "api.yaml")
        },
    ]
}
