extension Mistake {
    static let inOtherFiles = templates + overlays + commands

    private static func template(_ title: String, _ name: String, _ text: String, says message: String) -> Mistake {
        Mistake(
            title, ["generate", "openapi.yaml", "--templates", "Tmpl"], files: ["Tmpl/\(name)": text], says: message)
    }

    private static let templates = [
        template(
            "A section of a template is not closed", "structure.mustache",
            "{{! view: StructureView }}\n{{#properties}}\n",
            says: "Tmpl/structure.mustache:2:1: error: '{{#properties}}' is never closed [OAS4011]"),
        template(
            "A template has an unknown field", "structure.mustache",
            "{{! view: StructureView }}\n// {{nmae}}\n",
            says: "Tmpl/structure.mustache:2:4: error: StructureView has no 'nmae'; did you mean 'name'? [OAS4011]"),
        template(
            "The name of a template is misspelt", "strcture.mustache", "",
            says:
                "'Tmpl/strcture.mustache' does not replace a built-in template; did you mean 'structure.mustache'? [OAS4011]"
        ),
        Mistake(
            "A template to export is misspelt", ["templates", "export", "Tmpl", "strucure"],
            says: "error: there is no template 'strucure'; did you mean 'structure.mustache'?"),
        Mistake(
            "Templates are exported over changed ones", ["templates", "export", "Tmpl"],
            files: ["Tmpl/structure.mustache": "mine"], says: "already exists with other content; nothing was exported"
        ),
    ]

    private static func overlay(
        _ title: String, _ action: String, says message: String, exits status: Int32 = 1
    ) -> Mistake {
        let text = "overlay: 1.0.0\ninfo: { title: T, version: \"1\" }\nactions:\n  - \(action)\n"
        return Mistake(
            title, ["generate", "openapi.yaml", "--overlay", "o.yaml"], files: ["o.yaml": text], says: message,
            exits: status)
    }

    private static let overlays = [
        overlay(
            "An overlay matches nothing", "{ target: \"$.paths['/itms']\", remove: true }",
            says:
                "o.yaml:4:23: warning: the target selects nothing: there is no '/itms'; did you mean '/items'? [OAS3111]",
            exits: 0),
        overlay(
            "The path of an overlay is wrong", "{ target: \"$.paths[\", remove: true }",
            says: "is missing, found the end [OAS3110]"),
        overlay(
            "An overlay removes what is referred to", "{ target: $.components.schemas.Tag, remove: true }",
            says: "'#/components/schemas/Tag' does not exist [OAS3030]"),
        overlay(
            "A key of an overlay is misspelt", "{ target: $.info, updte: { title: X } }",
            says: "did you mean 'update'? [OAS3012]", exits: 0),
        Mistake(
            "A document is given as the overlay", ["generate", "openapi.yaml", "--overlay", "openapi.yaml"],
            says: "'overlay' is missing: this is an OpenAPI document and not an overlay [OAS3100]"),
        Mistake(
            "The overlay is missing", ["generate", "openapi.yaml", "--overlay", "o.yaml"],
            says: "error: 'o.yaml' does not exist [OAS2001]"),
    ]

    private static let commands = [
        Mistake(
            "One document is compared", ["diff", "openapi.yaml"], says: "Missing expected argument '<new>'", exits: 64),
        Mistake(
            "A document is compared with itself", ["diff", "openapi.yaml", "openapi.yaml"], says: "no changes", exits: 0
        ),
        Mistake(
            "Both documents are standard input", ["diff", "-", "-"],
            says: "only one of the documents can be read from standard input", exits: 64),
        Mistake(
            "A bundle is written onto its own document", ["bundle", "openapi.yaml", "-o", "./openapi.yaml"],
            says: "is one of the bundled files; choose another file for the bundle [OAS5052]"),
        Mistake(
            "A bundle is written onto a folder", ["bundle", "openapi.yaml", "-o", "Generated"],
            says: "error: 'Generated' is a folder; choose a file for the bundle [OAS5053]"),
        Mistake(
            "A broken document is bundled onto an older bundle", ["bundle", "openapi.yaml", "-o", "bundle.yaml"],
            files: ["openapi.yaml": Shop.broken, "bundle.yaml": "older\n"], says: "does not exist; did you mean 'Tag'?"),
        Mistake(
            "An unknown operation is inspected", ["inspect", "openapi.yaml", "--operation", "listItem"],
            says: "error: there is no operation 'listItem'; did you mean 'listItems'?\n"),
        Mistake(
            "A configuration is begun over one that is there", ["init"], files: ["oasgen.yaml": "spec: mine.yaml\n"],
            says: "error: 'oasgen.yaml' already exists and is not changed"),
        Mistake(
            "A configuration is begun in a missing folder", ["init", "--config", "nowhere/oasgen.yaml"],
            says: "error: cannot write 'nowhere/oasgen.yaml': No such file or directory"),
        Mistake(
            "A configuration is begun without a name", ["init", "--config", ""], says: "--config is empty", exits: 64),
    ]
}
