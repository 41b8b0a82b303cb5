/// Blocks and programs that are not checked, with the reasons.
enum SnippetExceptions {
    /// Returns the reason why a block is not checked, or nil if it is checked.
    static func reason(_ snippet: Snippet) -> String? {
        blocks.first { $0.page == snippet.page && snippet.text.contains($0.mark) }?.reason
    }

    /// The page, a text of the block and the reason for each exception.
    static let blocks: [(page: String, mark: String, reason: String)] =
        [
            ("docs/architecture.md", "bytes ─ SourceTree ─▶ Node", "a drawing"),
            (
                "docs/transports.md", "error: GET /customers/{id}",
                "what the runtime prints, which the tests of its unexpected failures compare"
            ),
        ] + withoutHummingbird + withoutWebhooks + withoutAsyncHTTPClient

    /// Programs of shell blocks that are not run.
    static let programs = [
        "cp": "installs the tool on the reader's machine; Examples/readme does it in a folder",
        "git": "reads the reader's repository",
        "grep": "reads what nm prints",
        "nm": "reads objects of a build of the reader's",
        "Fuzz/.build-fuzz/release/fuzz": "is built by Fuzz/run, with a sanitizer",
    ]

    #if Hummingbird
        private static let withoutHummingbird: [(page: String, mark: String, reason: String)] = []
    #else
        private static let withoutHummingbird: [(page: String, mark: String, reason: String)] = [
            (
                "Sources/OASRuntime/OASRuntime.docc/ServingAnAPI.md", "HummingbirdTransport(router)",
                "needs modules that the trait Hummingbird has built"
            )
        ]
    #endif

    #if Webhooks
        private static let withoutWebhooks: [(page: String, mark: String, reason: String)] = []
    #else
        private static let withoutWebhooks = ["registerWebhooks(", "StripeWebhooks(", "GitHubWebhooks("].map { mark in
            (
                page: "Sources/OASRuntime/OASRuntime.docc/VerifyingWebhooks.md", mark: mark,
                reason: "needs modules that the trait Webhooks has built"
            )
        }
    #endif

    #if AsyncHTTPClient
        private static let withoutAsyncHTTPClient: [(page: String, mark: String, reason: String)] = []
    #else
        private static let withoutAsyncHTTPClient: [(page: String, mark: String, reason: String)] = [
            (
                "Sources/OASRuntime/OASRuntime.docc/CallingAnAPI.md", "AsyncHTTPClientTransport()",
                "needs modules that the trait AsyncHTTPClient has built"
            )
        ]
    #endif
}
