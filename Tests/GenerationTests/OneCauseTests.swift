import Generation
import SourceTree
import TestSupport
import Testing

/// One fault of a document is reported once; two faults are two diagnostics.
@Suite struct OneCauseTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let name: String
        /// The fields of a document besides `openapi` and `info`.
        let fields: String
        let codes: [String]

        var testDescription: String { name }
    }

    private static let done = "responses: {'204': {description: Done}}"

    private static func path(_ fields: String) -> String {
        "paths: {'/pets/{id}': {get: {\(fields), \(done)}}}"
    }

    private static func query(_ parameter: String, _ components: String = "{}") -> String {
        "paths: {/pets: {get: {parameters: [\(parameter)], \(done)}}}, components: \(components)"
    }

    private static func secured(_ components: String) -> String {
        "security: [{key: []}], paths: {/pets: {get: {\(done)}}}, components: \(components)"
    }

    private static func schema(_ fields: String) -> String {
        "components: {schemas: {Cat: {type: string}, Pet: {\(fields)}}}"
    }

    private static let id = "name: id, in: path, required: true, schema: {type: string}"
    private static let limit = "{parameters: {limit: {name: limit, in: query, schema: {type: integer}}}}"

    static let parameters: [Fault] = [
        Fault(
            name: "a name that is not the path's",
            fields: path("parameters: [{name: pet, in: path, required: true, schema: {type: string}}]"),
            codes: ["OAS1031"]),
        Fault(
            name: "a missing parameter", fields: path("parameters: [{$ref: '#/components/parameters/id'}]"),
            codes: ["OAS3030"]),
        Fault(
            name: "an unknown place",
            fields: path("parameters: [{name: id, in: pth, required: true, schema: {type: string}}]"),
            codes: ["OAS3013"]),
        Fault(name: "'parameters' misspelt", fields: path("paramters: [{\(id)}]"), codes: ["OAS3012"]),
        Fault(
            name: "'parameters' of a path misspelt",
            fields: "paths: {'/pets/{id}': {paramters: [{\(id)}], get: {\(done)}}}", codes: ["OAS3012"]),
        Fault(name: "'parameters' that is no list", fields: path("parameters: {\(id)}"), codes: ["OAS3011"]),
        Fault(
            name: "'required' misspelt",
            fields: path("parameters: [{name: id, in: path, requird: true, schema: {type: string}}]"),
            codes: ["OAS3012"]),
        Fault(
            name: "'required' that is no boolean",
            fields: path("parameters: [{name: id, in: path, required: sure, schema: {type: string}}]"),
            codes: ["OAS3011"]),
        Fault(
            name: "'schema' misspelt", fields: query("{name: q, in: query, shema: {type: string}}"),
            codes: ["OAS3012"]),
        Fault(
            name: "'$ref' of a parameter misspelt", fields: query("{name: q, in: query, ref: '#/components/x'}"),
            codes: ["OAS3012"]),
    ]

    static let components: [Fault] = [
        Fault(
            name: "a component's name misspelt", fields: query("{$ref: '#/components/parameters/limitt'}", limit),
            codes: ["OAS3030"]),
        Fault(
            name: "a section of components misspelt",
            fields: query("{$ref: '#/components/parameter/limit'}, {$ref: '#/components/parameter/limit'}", limit),
            codes: ["OAS3030"]),
        Fault(
            name: "a missing security scheme of two operations",
            fields: "paths: {/pets: {get: {security: [{key: []}], \(done)}, put: {security: [{key: []}], \(done)}}}",
            codes: ["OAS1034"]),
        Fault(
            name: "a security scheme that cannot be read",
            fields: secured("{securitySchemes: {key: {type: apikei, in: header, name: K}}}"), codes: ["OAS3013"]),
        Fault(
            name: "'securitySchemes' misspelt",
            fields: secured("{securityScheme: {key: {type: http, scheme: basic}}}"), codes: ["OAS3012"]),
    ]

    static let schemas: [Fault] = [
        Fault(
            name: "'properties' misspelt",
            fields: schema("type: object, required: [name], propertes: {name: {type: string}}"), codes: ["OAS3012"]),
        Fault(
            name: "'$ref' of a branch misspelt",
            fields: schema("oneOf: [{ref: '#/components/schemas/Cat'}, {type: integer}]"), codes: ["OAS3012"]),
        Fault(
            name: "a branch with an unknown type", fields: schema("oneOf: [{type: thing}, {type: integer}]"),
            codes: ["OAS3050"]),
    ]

    static let twoFaults: [Fault] = [
        Fault(
            name: "a word misspelt beside a path parameter that is not declared", fields: path("sumary: One"),
            codes: ["OAS1030", "OAS3012"]),
        Fault(
            name: "two path parameters that are not declared, and one that is not in the path",
            fields: """
                paths: {'/pets/{id}/{part}': {get: {parameters: [{name: other, in: path, required: true, \
                schema: {type: string}}], \(done)}}}
                """,
            codes: ["OAS1030", "OAS1030", "OAS1031"]),
        Fault(
            name: "two missing security schemes",
            fields: "paths: {/pets: {get: {security: [{key: [], token: []}], \(done)}}}",
            codes: ["OAS1034", "OAS1034"]),
        Fault(
            name: "an unreadable schema and a missing security scheme",
            fields: secured("{schemas: {Pet: 1}}"), codes: ["OAS1034", "OAS3011"]),
        Fault(
            name: "a word misspelt beside a member that is not declared",
            fields: schema("type: object, required: [name], descripton: A pet, properties: {nam: {type: string}}"),
            codes: ["OAS1017", "OAS3012"]),
        Fault(
            name: "a component misspelt beside one that nothing refers to",
            fields: query(
                "{$ref: '#/components/parameters/limitt'}",
                limit.replacing("{limit:", with: "{other: {name: o, in: query, schema: {type: string}}, limit:")),
            codes: ["OAS1051", "OAS3030"]),
    ]

    @Test("Each fault is reported once", arguments: parameters + components + schemas + twoFaults)
    func isReportedOnce(fault: Fault) throws {
        let folder = try TemporaryFolder()
        try folder.write("{openapi: 3.1.0, info: {title: Shop, version: '1'}, \(fault.fields)}", to: "openapi.yaml")
        let outcome = try Pipeline(Configuration(spec: folder.path("openapi.yaml"))).run(through: .render)
        #expect(outcome.diagnostics.map(\.code.description).sorted() == fault.codes)
    }
}
