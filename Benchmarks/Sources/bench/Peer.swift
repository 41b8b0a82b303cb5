/// The peer's measurements for the same tasks: swift-openapi-generator, main of July 2026, built and run on 2 cores,
/// x86_64, Swift 6.3.1. For a measured range, the value is its middle.
///
/// The machine that runs this program is a different one, so a ratio is an estimate. For exact ratios, run both on one
/// machine.
enum Peer {
    struct Generation {
        /// The time for types, client and server with a release build of the tool, in seconds.
        let seconds: Double
        /// The peak memory of the release build, if it was measured.
        var peak: Figure?

        /// Returns the time for a configuration. A debug build takes about 3.3 times as long as a release build.
        func time(_ configuration: BuildConfiguration) -> Figure {
            .seconds(configuration == .release ? seconds : seconds * 3.3)
        }

        func peak(_ configuration: BuildConfiguration) -> Figure? {
            configuration == .release ? peak : nil
        }
    }

    struct Compilation {
        let time: Figure
        /// The peak memory of the largest process.
        let peak: Figure
    }

    /// The measured range is 14.8–16.8 s.
    static let gitHubYAML = Generation(seconds: 15.8, peak: .megabytes(172))
    /// The measured range is 12–15 s.
    static let gitHubJSON = Generation(seconds: 13.5)
    static let asana = Generation(seconds: 8.5)
    static let managementService = Generation(seconds: 3.9)
    static let checkoutService = Generation(seconds: 3.6)

    /// Returns the measurements of compiling the code generated from Adyen's CheckoutService v72.
    static func checkoutServiceCompilation(_ configuration: BuildConfiguration) -> Compilation {
        switch configuration {
        case .debug: Compilation(time: .seconds(60), peak: .megabytes(1_400))
        case .release: Compilation(time: .seconds(71), peak: .megabytes(1_000))
        }
    }

    /// The throughput for a list of 1,000 customers, 1.6 MB, in a release build.
    static let decoding = Figure.megabytesPerSecond(26)
    static let encoding = Figure.megabytesPerSecond(31)

    /// Returns the time of building the tool from a clean checkout.
    static func tool(_ configuration: BuildConfiguration) -> Figure {
        .seconds(configuration == .release ? 104 : 44)
    }
}
