import Foundation

extension Mistake {
    static let inTheDocument = empty + strange + wrong

    /// The message for a run that would remove all generated code.
    private static let nothingLeft =
        "error: no file is generated, and all 6 generated files in 'Generated' would be removed; "
        + "remove the folder if this is intended [OAS5012]\n"

    private static let empty = [
        documented("The document has become empty", "", says: "openapi.yaml:1:1: error: the file is empty [OAS2005]"),
        documented("Only comments are left of the document", "# moved\n", says: "error: the file is empty [OAS2005]"),
        documented(
            "The document is an empty object", "{}\n", says: "'openapi' is missing, so this is not an OpenAPI document"),
        documented("The document is null", "null\n", says: "an OpenAPI document must be a mapping [OAS3001]"),
        documented("The document has lost its paths", head + "paths: {}\n", says: nothingLeft),
        documented("The download of the document broke off at a line's end", head + "paths:\n", says: nothingLeft),
        documented(
            "The download of the document broke off in a line", head + "paths:\n  /items:\n    ge",
            says: "openapi.yaml:5:5: error: a path item must be a mapping, found 'ge' [OAS3011]"),
        Mistake(
            "A document has become empty, and the run is to keep going", ["generate", "openapi.yaml", "--keep-going"],
            files: ["openapi.yaml": ""], says: "1 error; nothing was written"),
        Mistake(
            "The paths are gone, and the run is to keep going", ["generate", "openapi.yaml", "--keep-going"],
            files: ["openapi.yaml": head + "paths: {}\n"], says: nothingLeft),
    ]

    private static let head = "openapi: 3.1.0\ninfo: { title: Shop, version: \"1\" }\n"

    private static let strange = [
        documented(
            "The document is a page of HTML", "<!DOCTYPE html>\n<html><body>Not Found</body></html>\n",
            says: "openapi.yaml:1:1: error: an OpenAPI document must be a mapping [OAS3001]"),
        documented(
            "The document is an error message", "404: Not Found\n", says: "so this is not an OpenAPI document [OAS3001]"
        ),
        documented(
            "The document is a pointer to a large file", "version https://git-lfs.github.com/spec/v1\nsize 12\n",
            says: "an OpenAPI document must be a mapping [OAS3001]"),
        documented(
            "The document has comments as JavaScript has them", "{\n  // shop\n  \"openapi\": \"3.1.0\"\n}\n",
            says: "openapi.yaml:3:12: error: did not find expected ',' or '}' [OAS2002]"),
        documented(
            "A merge of the document has a conflict",
            Shop.document.replacing("    get:", with: "<<<<<<< HEAD\n    get:"),
            says: "5 | <<<<<<< HEAD"),
        Mistake(
            "The document is encoded in UTF-16", ["generate", "openapi.yaml"],
            says: "the file is encoded in UTF-16; it must be UTF-8 [OAS2004]"
        ) { folder in
            try Shop.document.data(using: .utf16)?.write(to: folder.url.appending(path: "openapi.yaml"))
        },
        Mistake(
            "The document is encoded in Latin 1", ["generate", "openapi.yaml"],
            says: "openapi.yaml:10:28: error: the file is not valid UTF-8 from here on [OAS2004]"
        ) { folder in
            try Shop.document.replacing("description: ok", with: "description: café").data(using: .isoLatin1)?
                .write(to: folder.url.appending(path: "openapi.yaml"))
        },
    ]

    private static let wrong = [
        documented(
            "The first key is misspelt", Shop.document.replacing("openapi:", with: "opnapi:"),
            says: "so this is not an OpenAPI document; is 'opnapi' misspelt? [OAS3001]"),
        documented(
            "The version is of the future", Shop.document.replacing("3.1.0", with: "4.0.0"),
            says:
                "openapi.yaml:1:10: error: OpenAPI '4.0.0' is not supported; supported versions are 3.0, 3.1 and 3.2 "
                + "[OAS3003]"
        ),
        documented(
            "A line of the document is indented with a tab", Shop.document.replacing("    get:", with: "\tget:"),
            says: "openapi.yaml:5:1: error: a tab is not allowed here; YAML is indented with spaces [OAS2002]"),
        documented(
            "A key of the document is written twice", Shop.document + "info: { title: Twice, version: \"2\" }\n",
            says: "openapi.yaml:23:1: error: key 'info' is written twice [OAS2003]"),
        documented(
            "A reference leads to nothing", Shop.broken,
            says: "openapi.yaml:21:22: error: '#/components/schemas/Tga' does not exist; did you mean 'Tag'? [OAS3030]"),
        documented(
            "A reference leads to a missing file",
            Shop.document.replacing("#/components/schemas/Tag", with: "tag.yaml"),
            says: "openapi.yaml:21:22: error: 'tag.yaml' does not exist [OAS3031]"),
        documented(
            "A reference leads out of the folder",
            Shop.document.replacing("#/components/schemas/Tag", with: "../tag.yaml"),
            says: "'--root DIR' ('roots: [DIR]' in oasgen.yaml) allows its folder [OAS3036]"),
        Mistake(
            "A warning meets --strict", ["generate", "openapi.yaml", "--strict"],
            files: ["openapi.yaml": Shop.misspelt],
            says: "error: 'idd' is required but not declared; did you mean 'id'? [OAS1017]"),
        Mistake(
            "A run with errors is to keep going", ["generate", "openapi.yaml", "--keep-going"],
            files: ["openapi.yaml": Shop.broken], says: "1 error\n",
            changes: ["Generated/.oasgen-manifest", "Generated/Item.swift"]),
    ]
}
