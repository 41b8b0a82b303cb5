import OASRuntime

extension FuzzTarget {
    /// A target for `JSONValue`, for skipping a value and for an independent validator, which must agree on which texts
    /// are JSON.
    static let jsonValue = FuzzTarget(
        name: "json-value", check: checkValue,
        seeds: { suites in
            suites.files("json-parsing") + TourModels.texts.map { Array($0.utf8) }
                + [
                    #"{"\ud800":1,"é":2,"e\u0301":3,"a":1,"a":2}"#, "-0", "1e400", "123456789012345678901234567890",
                    "[" + String(repeating: "[", count: 510) + String(repeating: "]", count: 511), "\u{FEFF}[]",
                    #"["\u0000","\uFFFF","\ud83d\ude00","\/\b\f\n\r\t"]"#,
                ].map { Array($0.utf8) }
        })

    private static func checkValue(_ text: [UInt8]) {
        let isJSON = ReferenceJSON.accepts(text)
        do {
            _ = try JSON.decode(Skipped.self, from: text)
            require(isJSON, "skipping accepts \(shown(text)), which is no JSON")
        } catch {
            require(!isJSON, "skipping refuses \(shown(text)): \(error)")
            requirePlace(error, of: text)
        }
        do {
            let value = try JSON.decode(JSONValue.self, from: text)
            require(isJSON, "JSONValue accepts \(shown(text)), which is no JSON")
            requireRoundTrip(value, of: text)
            requirePretty(value, of: text)
        } catch {
            // A number outside of the range of doubles is valid JSON, but cannot be read as a value.
            let isBeyondRange = error.reason.hasSuffix("does not fit Double")
            require(!isJSON || isBeyondRange, "JSONValue refuses \(shown(text)): \(error)")
            requirePlace(error, of: text)
        }
    }

    private static func requirePretty(_ value: JSONValue, of text: [UInt8]) {
        let pretty = (try? JSON.encode(value, pretty: true)) ?? []
        let again = try? JSON.decode(JSONValue.self, from: pretty)
        require(again == value, "\(shown(text)) is another value when written with indentation: \(shown(pretty))")
    }
}

/// A value that is skipped.
struct Skipped: JSONDecodable {
    init?(from json: inout JSONReader) {
        json.skipValue()
        guard json.isValid else { return nil }
    }
}
