extension Mistake {
    static let inTheConfiguration = keys + values + names + syntax

    private static let keys = [
        configured(
            "A key is misspelt", "spec: openapi.yaml\nouput: out\n",
            says: "oasgen.yaml:2:1: error: unknown key 'ouput'; did you mean 'output'? [OAS4002]"),
        configured("A key has an underscore", "dry_run: true\n", says: "did you mean 'dry-run'?"),
        configured(
            "A key is of another tool", "input: openapi.yaml\n", says: "unknown key 'input'; the keys are spec, "),
        configured("A key has no value", "output:\n", says: "oasgen.yaml:1:8: error: 'output' has no value [OAS4005]"),
        configured(
            "A key is written twice", "output: a\noutput: b\n",
            says: "oasgen.yaml:2:1: error: key 'output' is written twice [OAS2003]"),
        configured(
            "Two keys exclude each other", "check: true\ndry-run: true\n",
            says: "oasgen.yaml:2:10: error: 'check' and 'dry-run' cannot be combined"),
        Mistake(
            "The configuration has another ending", ["generate"], files: ["oasgen.yml": "output: out\n"],
            says: "'oasgen.yml' is not read by default; rename it to 'oasgen.yaml', or pass it with '--config'",
            exits: 64),
    ]

    private static let values = [
        configured(
            "A word is misspelt", "access: publik\n",
            says: "oasgen.yaml:1:9: error: 'publik' is not a value of 'access'; did you mean 'public'? [OAS4004]"),
        configured("A part lacks a letter", "generate: [model]\n", says: "did you mean 'models'? [OAS4004]"),
        configured(
            "No part is named", "generate: []\n", says: "'generate' is empty; choose from models, client, server"),
        configured(
            "A list stands for a text", "spec: [openapi.yaml]\n",
            says: "oasgen.yaml:1:7: error: 'spec' must be text, found a list [OAS4003]"),
        configured(
            "A flag is 'yes'", "strict: yes\n",
            says: "'strict' must be true or false, found 'yes'; did you mean 'true'? [OAS4003]"),
        configured(
            "A flag is in quotes", "strict: \"true\"\n",
            says: "'strict' must be true or false, found 'true' in quotes; leave them out [OAS4003]"),
        configured(
            "A number is a word", "shards: many\n",
            says: "'shards' must be a whole number from 1 to 999, found 'many' [OAS4003]"),
        configured(
            "The document of the configuration is missing", "spec: specs/openapi.yaml\n",
            says: "oasgen.yaml:1:7: error: 'specs/openapi.yaml' does not exist [OAS2001]"),
        configured(
            "The folder of templates is missing", "templates: Tmpl\n",
            says: "oasgen.yaml:1:12: error: cannot read the folder 'Tmpl': No such file or directory [OAS4010]"),
    ]

    private static let names = [
        configured(
            "A filter matches nothing", "filter: { operations: [listItem] }\n",
            says: "'listItem' is not one of the document's operations; did you mean 'listItems'? [OAS1065]"),
        configured(
            "A filter is empty", "filter: {}\n",
            says: "oasgen.yaml:1:9: error: 'filter' is empty; remove it to generate everything"),
        configured(
            "The only list of a filter is empty", "filter: { operations: [] }\n",
            says: "oasgen.yaml:1:9: error: 'filter' is empty; remove it to generate everything"),
        configured("A key of the filter is misspelt", "filter: { tag: [a] }\n", says: "did you mean 'tags'? [OAS4002]"),
        configured(
            "A name is no identifier", "names: { Item: \"my thing\" }\n",
            says: "oasgen.yaml:1:16: error: 'my thing' is not a Swift identifier [OAS1060]"),
        configured(
            "A namespace is no identifier", "namespace: my api\n", says: "'my api' is not a Swift identifier [OAS1060]"),
        configured(
            "A renamed schema is misspelt", "names: { Itm: Thing }\n",
            says: "warning: 'Itm' matches nothing in the document; did you mean 'Item'? [OAS1063]", exits: 0),
        configured(
            "A member of a type is misspelt", "types: { Item: { typ: Thing } }\n",
            says: "unknown key 'typ'; did you mean 'type'?"),
    ]

    private static let syntax = [
        configured(
            "A line is indented too far", "spec: openapi.yaml\n  output: out\n",
            says: "oasgen.yaml:2:9: error: mapping values are not allowed in this context [OAS2002]"),
        configured(
            "A bracket is not closed", "generate: [models\n", says: "did not find expected ',' or ']' [OAS2002]"),
        configured(
            "A line is indented with a tab", "filter:\n\ttags: [items]\n",
            says: "oasgen.yaml:2:1: error: a tab is not allowed here; YAML is indented with spaces [OAS2002]"),
        configured(
            "A space after a colon is missing", "spec:openapi.yaml\n",
            says: "a configuration must be a mapping, for example"
        ),
        configured("The configuration is empty", "", says: "oasgen.yaml:1:1: error: the file is empty [OAS2005]"),
        configured(
            "The configuration begins with a byte order mark", "\u{FEFF}spec: openapi.yaml\n", says: "0 written",
            exits: 0),
    ]
}
