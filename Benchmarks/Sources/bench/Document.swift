/// An OpenAPI document to generate from.
struct Document {
    /// What the table calls it.
    let name: String
    /// What follows `oasgen generate`: a document, or a configuration that names one.
    let arguments: [String]
    /// The document's size in bytes, where it is one file.
    var size: Int?
    /// The peer's figures for it.
    var peer: Peer.Generation?
    /// What we want a run to take, by the tool's configuration.
    let aims: [BuildConfiguration: String]

    /// The documents of this checkout, and those beside it in `../shared/specs/corpus` which are there.
    static func all(in checkout: String) -> [Document] {
        let ours = ["lago-customers", "feature-tour"].map { name in
            Document(
                name: name, arguments: ["--config", "\(checkout)/Specs/\(name)/oasgen.yaml"],
                aims: name == "lago-customers" ? [.release: "< 0.1 s", .debug: "< 0.5 s"] : [:])
        }
        let corpus = [
            corpus("GitHub YAML", "github/github.yaml", Peer.gitHubYAML, checkout, release: "< 1 s"),
            corpus("GitHub JSON", "ogen/examples/api.github.com.json", Peer.gitHubJSON, checkout),
            corpus("Asana", "asana/asana_oas.yaml", Peer.asana, checkout),
            corpus("Adyen ManagementService v3", managementServicePath, Peer.managementService, checkout),
            corpus("Adyen CheckoutService v72", checkoutServicePath, Peer.checkoutService, checkout),
        ]
        return ours + corpus.compactMap { $0 }
    }

    /// Adyen's CheckoutService v72, if it is there.
    static func checkoutService(beside checkout: String) -> Document? {
        all(in: checkout).first { $0.arguments.last?.hasSuffix(checkoutServicePath) ?? false }
    }

    private static let managementServicePath = "adyen/yaml/ManagementService-v3.yaml"
    private static let checkoutServicePath = "adyen/json/CheckoutService-v72.json"

    private static func corpus(
        _ name: String, _ file: String, _ peer: Peer.Generation, _ checkout: String, release: String = "20×"
    ) -> Document? {
        let path = "\(checkout)/../shared/specs/corpus/\(file)"
        return Files.size(of: path).map {
            Document(name: name, arguments: [path], size: $0, peer: peer, aims: [.release: release, .debug: "10×"])
        }
    }
}
