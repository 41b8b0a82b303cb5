import Foundation

@testable import Generation
@testable import OpenAPIDocument
@testable import SourceTree
@testable import SwiftEmitter

extension FuzzTarget {
    /// A target for the YAML reader. Source locations are inside the text, a rejected text has an error, and JSON texts
    /// are accepted.
    static let yaml = FuzzTarget(
        name: "yaml", budget: TimeBudget(base: 0.1, perByte: 60e-6), check: checkYAML,
        seeds: { suites in
            suites.files("json-parsing", maximumBytes: 1_000)
                + [
                    "a: &x {b: 1}\nc: *x\n<<: *x\n", "a: |\n  text\n  more\nb: >-\n  folded\n",
                    "? complex\n: value\n- a\n",
                    "%YAML 1.2\n---\n!!str a: !!int '1'\n...\n", "a: 'it''s'\nb: \"\\u00e9\\x41\\\n  c\"\n",
                    "[a, {b: c}, 'd']",
                    "a: 1\na: 2\n", "- &a [*a]\n", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n",
                    "\u{FEFF}a: NO\nb: 12:30\nc: 0x1F\n",
                    "a:\tb\n", "--- a\n--- b\n", "{\"\\ud83d\\ude00\": \"\\ud800\", \"k\": 1e3}", "#\n", "",
                ].map { Array($0.utf8) }
        })

    private static func checkYAML(_ input: [UInt8]) {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let text = String(decoding: input, as: UTF8.self)
        let file = files.add(text: text, path: "/fuzz/document.yaml")
        let node = YAMLReader.read(file, of: files, diagnostics: diagnostics)
        let lines =
            text.utf8.reduce(into: 2) { $0 += $1 == 0x0A || $1 == 0x0D ? 1 : 0 } + text.unicodeScalars.count / 4 + 1
        require(node != nil || diagnostics.hasErrors, "\(shown(input)) is refused without a word")
        for diagnostic in diagnostics.all {
            require(diagnostic.message.utf8.count <= 4_096, "a message of \(diagnostic.message.utf8.count) bytes")
            if let place = diagnostic.location { requireInside(place, lines, input) }
        }
        if let node { requireInside(node, lines, input) }
        requireSameAsJSON(node, diagnostics, Array(text.utf8))
    }

    private static func requireInside(_ place: SourceLocation, _ lines: Int, _ input: [UInt8]) {
        require(
            place.line >= 1 && Int(place.line) <= lines && place.column >= 1
                && Int(place.column) <= 3 * input.count + 2,
            "the place \(place.line):\(place.column) in \(shown(input))")
    }

    private static func requireInside(_ node: Node, _ lines: Int, _ input: [UInt8]) {
        requireInside(node.location, lines, input)
        switch node.content {
        case .scalar: break
        case .sequence(let elements): for element in elements.prefix(100) { requireInside(element, lines, input) }
        case .mapping(let mapping):
            for entry in mapping.entries.prefix(100) {
                requireInside(entry.keyLocation, lines, input)
                requireInside(entry.value, lines, input)
            }
        }
    }

    /// Requires that the reader accepts a JSON object or array, unless it contains a duplicate name. Texts with
    /// escapes, with characters that YAML does not allow, or with 100 or more opening brackets are not checked.
    private static func requireSameAsJSON(_ node: Node?, _ diagnostics: Diagnostics, _ text: [UInt8]) {
        guard let first = text.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
            ReferenceJSON.accepts(text),
            !text.contains(where: { $0 == 0x7F || $0 == 0xC2 || $0 == 0xEF }),
            text.count(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) < 100,
            !text.contains(UInt8(ascii: "\\"))
        else { return }
        let doubled = diagnostics.all.contains {
            $0.message.contains("twice") || $0.message.contains("already") || $0.message.contains("duplicate")
        }
        require(node != nil || doubled, "\(shown(text)) is JSON, but refused: \(diagnostics.all.first?.message ?? "")")
    }

    /// A target for the whole pipeline. A document never causes an internal fault of the generator, the same document
    /// always produces the same bytes, and all literals, comments and brackets of the code are closed.
    static let pipeline = FuzzTarget(
        name: "pipeline", budget: TimeBudget(base: 2.0, perByte: 1e-3), maximumBytes: 6_000,
        check: { input in
            let text = String(decoding: input, as: UTF8.self)
            let first = Generated(text)
            first.requireSound(of: input)
            // Only for some inputs, because it takes as long as the first run.
            if input.count.isMultiple(of: 8) {
                require(Generated(text).files == first.files, "another output in a second run")
            }
        },
        seeds: { _ in
            DocumentTexts.all.map { Array($0.utf8) }
        })

    /// A target for overlays, and the JSONPath in them, that are applied to a document.
    ///
    /// The input is a byte that selects the action, followed by its JSONPath. A short path may use its whole budget of
    /// steps.
    static let overlays = FuzzTarget(
        name: "overlays", budget: TimeBudget(base: 4, perByte: 200e-6), maximumBytes: 1_500,
        check: { input in
            var reader = InputReader(input)
            let kind = reader.choice(4)
            if kind == 3 { return checkOverlay(String(decoding: reader.rest, as: UTF8.self), input) }
            let path = String(decoding: reader.rest, as: UTF8.self)
            let action = ["remove: true", "update: {description: x}", "update: {x-a: [1], tags: [b]}"][kind]
            checkOverlay(
                "overlay: 1.0.0\ninfo: {title: x, version: '1'}\nactions:\n- target: \(YAMLText.quoted(path))\n  \(action)\n",
                input)
        },
        seeds: { suites in
            let paths = [
                "$", "$.paths", "$.paths..responses['500']", "$.paths.*.get", "$..[?@.name=='a']",
                "$.paths['/a','/b'].get.parameters[0,1,-1]",
                "$..parameters[?@.in=='query' && @.required==true]", "$..*[?length(@)>2]", "$..[?match(@.name,'a.*b')]",
                "$..[?search(@,'a*a*a*a*b')]", "$[?count($..*)>1]", "$.info[\"title\"]", "$..[?$..[?$..*]]", "$[0:5:2]",
                "$..[?value(@.a)==1.5e3]",
                "$[?!(@.a||@.b)]", "$['\\u0041\\'']", "$..[?@.schema.type in ['a']]", "$..[?@['x']<='a']",
            ]
            return paths.flatMap { path in [UInt8(0), 1, 2].map { [$0] + Array(path.utf8) } }
                + [
                    "add-a-license", "description-and-summary", "remove-example", "remove-matching-responses",
                    "remove-property", "remove-server", "replace-servers-for-sandbox", "update-root",
                ].flatMap { suites.files("overlay/\($0)", maximumBytes: 1_400).map { [3] + $0 } }
        })

    private static func checkOverlay(_ overlay: String, _ input: [UInt8]) {
        let generated = Generated(DocumentTexts.small, overlay: overlay, through: .document)
        generated.requireSound(of: input)
    }
}

/// A run of the generator in memory.
struct Generated {
    let files: [String: String]
    let diagnostics: [Diagnostic]
    let fault: String?

    init(
        _ document: String, overlay: String? = nil, through stage: Stage = .render,
        configure: (inout Configuration) -> Void = { _ in }
    ) {
        let sources = SourceFiles()
        // The path does not exist, so that references find no files.
        _ = sources.add(text: document, path: "/nowhere/fuzz/openapi.yaml")
        var configuration = Configuration(spec: "/nowhere/fuzz/openapi.yaml")
        if let overlay {
            _ = sources.add(text: overlay, path: "/nowhere/fuzz/overlay.yaml")
            configuration.overlays = ["/nowhere/fuzz/overlay.yaml"]
        }
        configure(&configuration)
        do {
            let outcome = try Pipeline(configuration, files: sources).run(through: stage)
            files = Dictionary(outcome.generated.map { ($0.name, $0.contents) }) { first, _ in first }
            diagnostics = outcome.diagnostics
            fault = nil
        } catch {
            files = [:]
            diagnostics = []
            fault = "\(error)"
        }
    }

    /// Requires that the generator has no internal fault, and that the literals, comments and brackets in its output
    /// are closed.
    func requireSound(of input: [UInt8]) {
        require(fault == nil, "the generator's own fault: \(fault ?? "") for \(shown(input))")
        for (name, contents) in files.sorted(by: { $0.key < $1.key }) where name.hasSuffix(".swift") {
            let code = SwiftLexer.lex(contents)
            require(code.fault == nil, "\(name): \(code.fault ?? "") in what is generated from \(shown(input))")
        }
    }
}

/// Texts in double quotes as in YAML.
enum YAMLText {
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case " "..."~": quoted.unicodeScalars.append(scalar)
            default: quoted += "\\U" + ("0000000" + String(scalar.value, radix: 16)).suffix(8)
            }
        }
        return quoted + "\""
    }
}
