import FeatureTour
import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// Bodies of a media type for which the program supplies a coder.
@Suite struct CoderTests {
    private let star = Star(name: "Vega <α Lyrae>", magnitude: 0.03)

    #if Hummingbird
        @Test("A value in XML is transferred over HTTP")
        func valuesTravelOverHTTP() async throws {
            try await Loopback.serving(ScriptedTour()) { [star] loopback in
                let answer = try await loopback.client.putAlmanac(star)
                #expect(answer == star)
            }
        }
    #endif

    private func client(_ coders: BodyCoders, server: BodyCoders) -> FeatureTourClient {
        let transport = InMemoryTransport(configuration: .init(coders: server))
        transport.respond(to: PutAlmanac.Request.self) { .ok(Reply($0.body)) }
        return FeatureTourClient(server: .init(url: URL(filePath: "/")), transport: transport, coders: coders)
    }

    @Test("A value in XML is transferred in both directions")
    func valuesTravelBothWays() async throws {
        let coders: BodyCoders = ["application/xml": FlatXML()]
        #expect(try await client(coders, server: coders).putAlmanac(star) == star)
    }

    @Test("The documented media type is sent, whatever the notation in the coders")
    func theMediaTypeIsSent() async throws {
        let coders: BodyCoders = ["Application/XML; charset=utf-8": FlatXML()]
        guard case .ok(let reply) = try await client(coders, server: coders).send(PutAlmanac.Request(body: star)) else {
            Issue.record("expected an answer")
            return
        }
        #expect(reply.fields[.contentType] == "application/xml")
    }

    @Test("A client without a coder reports the missing coder")
    func aClientWithoutACoderSendsNothing() async throws {
        do {
            _ = try await client([:], server: [:]).putAlmanac(star)
            Issue.record("expected an error")
        } catch {
            guard case .request(let failure) = error, case .coder(let reason) = failure.reason else {
                Issue.record("\(error)")
                return
            }
            #expect(reason.isMissing)
            #expect(failure.description == "putAlmanac: body of type application/xml: there is no coder for it")
        }
    }

    @Test("A server without a coder answers with status 500")
    func aServerWithoutACoderAnswers500() async throws {
        do {
            _ = try await client(["application/xml": FlatXML()], server: [:]).putAlmanac(star)
            Issue.record("expected an error")
        } catch {
            guard case .response(.undocumented(let status, _, _)) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(status == 500)
        }
    }

    @Test("A body that the server's coder refuses gets status 400 with the reason")
    func whatTheCoderRefusesIsToldToTheSender() async throws {
        let transport = InMemoryTransport(configuration: .init(coders: ["application/xml": FlatXML()]))
        transport.respond(to: PutAlmanac.Request.self) { .ok(Reply($0.body)) }
        let (response, body) = try await transport.send(
            HTTPRequest(
                method: .put, scheme: nil, authority: nil, path: "/catalogue/almanac",
                headerFields: [.contentType: "application/xml"]),
            body: HTTPBody("<value><magnitude>1</magnitude></value>"), baseURL: URL(filePath: "/"),
            operationID: "putAlmanac")
        #expect(response.status.code == 400)
        #expect(String(decoding: try await body?.collect(upTo: 1000) ?? [], as: UTF8.self).contains("name"))
    }

    @Test("A client and a server with different coders get an error")
    func whatTheCoderOfTheClientRefusesIsAnError() async throws {
        let coders: BodyCoders = ["application/xml": FlatXML()]
        let other: BodyCoders = ["application/xml": FlatXML(element: "other")]
        do {
            _ = try await client(coders, server: other).putAlmanac(star)
            Issue.record("expected an error")
        } catch {
            guard case .response(.undocumented(400, _, _)) = error else { throw error }
        }
    }
}

/// A coder that writes a flat object as one XML element with an element for each member.
struct FlatXML: BodyCoder {
    var element = "value"

    struct Malformed: Swift.Error {}

    func encode<Value: JSONEncodable>(_ value: Value, contentType: String) throws -> [UInt8] {
        let members = try JSON.decode(JSONValue.self, from: JSON.encode(value)).objectValue ?? [:]
        var text = "<\(element)>"
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            let content = value.stringValue ?? value.doubleValue.map { "\($0)" } ?? ""
            text += "<\(name)>\(content.replacing("<", with: "&lt;").replacing(">", with: "&gt;"))</\(name)>"
        }
        return Array((text + "</\(element)>").utf8)
    }

    func decode<Value: JSONDecodable>(_ type: Value.Type, from bytes: [UInt8], contentType: String) throws -> Value {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.hasPrefix("<\(element)>"), text.hasSuffix("</\(element)>") else { throw Malformed() }
        var members: JSONObject<JSONValue> = [:]
        var rest = text.dropFirst(element.count + 2).dropLast(element.count + 3)
        while let open = rest.firstIndex(of: "<"), let close = rest.firstIndex(of: ">") {
            let name = String(rest[rest.index(after: open)..<close])
            guard let end = rest.firstRange(of: "</\(name)>") else { throw Malformed() }
            let content = rest[rest.index(after: close)..<end.lowerBound]
                .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            members[name] = Double(content).map { .number($0) } ?? .string(String(content))
            rest = rest[end.upperBound...]
        }
        return try JSON.decode(type, from: JSON.encode(JSONValue.object(members)))
    }
}
