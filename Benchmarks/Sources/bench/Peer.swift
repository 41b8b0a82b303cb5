/// What the peer needs for the same things: swift-openapi-generator, main of July 2026, built and run on 2 cores, x86_64,
/// Swift 6.3.1. Where a range was measured, this is its middle.
///
/// The machine that runs this program is another one on another day, so a ratio is an estimate: to be sure, run both
/// on one machine.
enum Peer {
    struct Generation {
        /// Types, client and server, by a release-built tool.
        let seconds: Double
        /// The peak memory of the release-built tool, where it was measured.
        var peak: Figure?

        /// In seconds. A debug-built tool takes about 3.3 times as long.
        func time(_ configuration: BuildConfiguration) -> Figure {
            .seconds(configuration == .release ? seconds : seconds * 3.3)
        }

        func peak(_ configuration: BuildConfiguration) -> Figure? {
            configuration == .release ? peak : nil
        }
    }

    struct Compilation {
        let time: Figure
        /// The largest single process.
        let peak: Figure
    }

    /// 14.8–16.8 s.
    static let gitHubYAML = Generation(seconds: 15.8, peak: .megabytes(172))
    /// 12–15 s.
    static let gitHubJSON = Generation(seconds: 13.5)
    static let asana = Generation(seconds: 8.5)
    static let managementService = Generation(seconds: 3.9)
    static let checkoutService = Generation(seconds: 3.6)

    /// Compiling what it generates from Adyen's CheckoutService v72.
    static func checkoutServiceCompilation(_ configuration: BuildConfiguration) -> Compilation {
        switch configuration {
        case .debug: Compilation(time: .seconds(60), peak: .megabytes(1_400))
        case .release: Compilation(time: .seconds(71), peak: .megabytes(1_000))
        }
    }

    /// A list of 1,000 customers, 1.6 MB, release build.
    static let decoding = Figure.megabytesPerSecond(26)
    static let encoding = Figure.megabytesPerSecond(31)

    /// Building the tool from a clean checkout.
    static func tool(_ configuration: BuildConfiguration) -> Figure {
        .seconds(configuration == .release ? 104 : 44)
    }
}
