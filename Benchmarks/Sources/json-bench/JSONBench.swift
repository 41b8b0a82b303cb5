internal import CustomerTexts
internal import Foundation
internal import LagoCustomers
internal import OASRuntime

/// Decodes and encodes a list of 1,000 customers in memory, with the generated models and with Foundation's coders, for
/// some seconds each. Prints megabytes per second:
///
///     decode generated 291.5
///     decode synthesised 57.1
///     encode generated 402.3
///     encode synthesised 48.0
@main
enum JSONBench {
    static func main() throws {
        let duration = Duration.seconds(CommandLine.arguments.dropFirst().first.flatMap { Double($0) } ?? 3)
        let bytes = Array(CustomerList.text(count: 1_000).utf8)
        let data = Data(bytes)
        let (decoder, encoder) = (Synthesised.decoder, Synthesised.encoder)
        let generated = try JSON.decode(CustomersPaginated.self, from: bytes)
        let synthesised = try decoder.decode(Synthesised.CustomersPaginated.self, from: data)
        guard try decoder.decode(Synthesised.CustomersPaginated.self, from: Data(JSON.encode(generated))) == synthesised
        else { throw Disagreement() }

        try report("decode generated", for: duration) {
            _ = try JSON.decode(CustomersPaginated.self, from: bytes)
            return bytes.count
        }
        try report("decode synthesised", for: duration) {
            _ = try decoder.decode(Synthesised.CustomersPaginated.self, from: data)
            return data.count
        }
        try report("encode generated", for: duration) { try JSON.encode(generated).count }
        try report("encode synthesised", for: duration) { try encoder.encode(synthesised).count }
    }

    private static func report(_ name: String, for duration: Duration, _ work: () throws -> Int) rethrows {
        let throughput = try Throughput.measure(for: duration, work)
        print(name, (throughput * 10).rounded() / 10)
    }
}

/// An error if the two kinds of models contain different data, so that they cannot be compared.
struct Disagreement: Error {}
