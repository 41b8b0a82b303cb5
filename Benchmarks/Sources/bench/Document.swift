/// An OpenAPI document from which code is generated.
struct Document {
    /// The name in the table.
    let name: String
    /// The arguments of `oasgen generate`: a document, or a configuration that specifies one.
    let arguments: [String]
    /// The size of the document in bytes, if it is a single file.
    var size: Int?
    /// The peer's measurements for the document.
    var peer: Peer.Generation?
    /// The target time of a run, by the configuration of the tool.
    let aims: [BuildConfiguration: String]

    /// Returns the documents of this checkout, and those that exist in `../shared/specs/corpus` beside it.
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

    /// Returns Adyen's CheckoutService v72, if it exists.
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
