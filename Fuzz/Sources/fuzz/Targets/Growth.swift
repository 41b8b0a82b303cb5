import FeatureTour
import Foundation
import HTTPTypes
import OASRuntime

@testable import SourceTree

extension FuzzTarget {
    /// A target for long texts that are made of short ones. The time of all readers grows no faster than their input.
    ///
    /// A byte selects the reader. It is followed by five texts that are separated by byte 1F: a start, a piece that is
    /// repeated, a middle, a second piece that is repeated as often, and an end.
    static let growth = FuzzTarget(
        name: "growth", budget: TimeBudget(base: 60), maximumBytes: 200, check: checkGrowth,
        seeds: { _ in
            let texts = [
                "[\u{1F}1,\u{1F}1\u{1F}\u{1F}]", "\u{1F}[\u{1F}1\u{1F}]\u{1F}", "\u{1F}{\"a\":\u{1F}1\u{1F}}\u{1F}",
                "{\u{1F}\"a\":1,\u{1F}\"b\":1\u{1F}\u{1F}}",
                "\"\u{1F}\\u0041\u{1F}\u{1F}\u{1F}\"", "\"a\u{1F}\u{301}\u{316}\u{1F}\u{1F}\u{1F}\"",
                "{\"a\u{1F}\u{301}\u{316}\u{1F}\u{1F}\u{1F}\":1}", "\u{1F}1\u{1F}\u{1F}\u{1F}",
                "\u{1F}a=1&\u{1F}\u{1F}\u{1F}",
                "\u{1F}a[b]=1&\u{1F}\u{1F}\u{1F}", "p\u{1F}[a]\u{1F}=1\u{1F}\u{1F}", "p=\u{1F}a,\u{1F}\u{1F}\u{1F}",
                "\u{1F}data: x\n\u{1F}\n\u{1F}\u{1F}", "\u{1F}{\"a\":1}\n\u{1F}\u{1F}\u{1F}",
                "--b\r\nA: b\r\n\u{1F} folded\r\n\u{1F}\r\n\r\nx\r\n--b--\u{1F}\u{1F}",
                "\u{1F}--b\r\n\r\n\r\n\u{1F}--b--\u{1F}\u{1F}", "\u{1F}- \u{1F}a\u{1F}\u{1F}",
                "\u{1F}a: 1\n\u{1F}\u{1F}\u{1F}",
                "{\"nested\":\u{1F}{\"kind\":\"x\",\"children\":[\u{1F}\u{1F}]}\u{1F}}",
                "{\u{1F}\"size\":1,\"folders\":[{\u{1F}\u{1F}}],\"size\":2\u{1F}}",
            ]
            return readers.indices.flatMap { reader in texts.map { [UInt8(reader)] + Array($0.utf8) } }
        })

    private static let length = 160_000

    private static func checkGrowth(_ input: [UInt8]) {
        var reader = InputReader(input)
        let choice = reader.choice(readers.count)
        let parts = (0..<5).map { _ in Array(reader.field(until: 0x1F)) }
        let text = expanded(parts, to: length)
        let budget = readers[choice].budget
        func time(_ text: [UInt8]) -> Double { budget.measure { readers[choice].read(text) } }
        let limit = budget.limit(bytes: text.count)
        if time(text) <= limit { return }
        // The measurements are repeated, because the machine may have been busy.
        let short = expanded(parts, to: length / 8)
        let first = min(time(short), time(short)), second = min(time(text), time(text))
        require(
            second <= limit || second <= 12 * first,
            "\(readers[choice].name): \(short.count) bytes take \(first) s, \(text.count) bytes \(second) s: "
                + shown(parts.joined(separator: [0x1F]).map { $0 }))
    }

    private static func expanded(_ parts: [[UInt8]], to length: Int) -> [UInt8] {
        let repeated = max(parts[1].count + parts[3].count, 1)
        let count = max((length - parts[0].count - parts[2].count - parts[4].count) / repeated, 1)
        var text = parts[0]
        for _ in 0..<count { text += parts[1] }
        text += parts[2]
        for _ in 0..<count { text += parts[3] }
        return text + parts[4]
    }

    private struct TimedReader: Sendable {
        let name: String
        var budget = TimeBudget(base: 0.2, perByte: 4e-6)
        let read: @Sendable ([UInt8]) -> Void
    }

    private static let readers: [TimedReader] =
        [
            model(JSONValue.self), model(Folder.self), model(Target.self), model(Discovery.self),
            model(DiscoveryReport.self),
            model(Notice.self), model(Operations.GetCatalogueTree.OKBody.self), model(CelestialBody.self),
            model(WeatherReport.self),
            model([String: [Int]].self), model([String: String].self), model(String.self), model(Int.self),
            model(Double.self),
            model(DecimalText.self), model(Date.self), model(UUID.self), model(URL.self), model(ScheduleItem.self),
            TimedReader(name: "skipping") { _ = try? JSON.decode(Skipped.self, from: $0) },
            TimedReader(name: "JSON lines") { text in
                _ = runInline { () -> Bool in
                    do { for try await _ in JSONLines<JSONValue>(HTTPBody(text)) {} } catch {}
                    return true
                }
            },
            TimedReader(name: "events") { text in
                _ = runInline { () -> Bool in
                    do { for try await _ in EventStream<String>(HTTPBody(text)) {} } catch {}
                    return true
                }
            },
            TimedReader(name: "parts") { text in
                guard let boundary = MultipartBoundary("b") else { return }
                _ = runInline { () -> Bool in
                    do {
                        for try await part in MultipartBody(HTTPBody(text), boundary: boundary) { _ = part.name }
                    } catch {}
                    return true
                }
            },
            TimedReader(name: "YAML", budget: TimeBudget(base: 0.3, perByte: 10e-6)) { text in
                let files = SourceFiles()
                let file = files.add(text: String(decoding: text, as: UTF8.self), path: "/nowhere/a.yaml")
                _ = YAMLReader.read(file, of: files, diagnostics: Diagnostics())
            },
        ]
        + [ParameterStyle.form, .spaceDelimited, .deepObject, .json].flatMap { style in
            [
                parameter([String].self, style), parameter(Swatch.self, style),
                parameter([String: JSONValue].self, style),
            ]
        } + [form(Swatch.self), form([String: [Int]].self), form(Operations.BookVisit.Body.self)]

    private static func model<Value: Model>(_ type: Value.Type) -> TimedReader {
        TimedReader(name: "\(type)") { text in
            guard let value = try? JSON.decode(type, from: text) else { return }
            _ = try? JSON.encode(value)
        }
    }

    private static func parameter<Value: Model>(_ type: Value.Type, _ style: ParameterStyle) -> TimedReader {
        TimedReader(name: "\(style) parameter of type \(type)", budget: TimeBudget(base: 0.3, perByte: 10e-6)) { text in
            let plan = ProbePlan(place: .query, style: style, explode: style == .form || style == .deepObject)
            ProbePlan.current = plan
            let path = "/probe/x/end?" + String(decoding: text, as: UTF8.self)
            _ = Probe<Value>.serve(HTTPRequest(method: .post, scheme: "http", authority: "h", path: path), body: nil)
        }
    }

    private static func form<Value: Model>(_ type: Value.Type) -> TimedReader {
        TimedReader(name: "form of type \(type)", budget: TimeBudget(base: 0.3, perByte: 10e-6)) { text in
            ProbePlan.current = ProbePlan(
                place: .form, style: .form, explode: true,
                fields: [
                    "near": FormField(style: .deepObject, explode: true),
                    "ids": FormField(style: .form, explode: false),
                ])
            var request = HTTPRequest(method: .post, scheme: "http", authority: "h", path: "/probe/x/end")
            request.headerFields[.contentType] = "application/x-www-form-urlencoded"
            _ = Probe<Value>.serve(request, body: text)
        }
    }
}
