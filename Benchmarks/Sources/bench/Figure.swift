/// A measured value with its unit.
struct Figure: CustomStringConvertible {
    enum Unit {
        case seconds, microseconds, bytes, megabytesPerSecond
    }

    let value: Double
    let unit: Unit

    static func seconds(_ value: Double) -> Figure { Figure(value: value, unit: .seconds) }
    static func microseconds(_ value: Double) -> Figure { Figure(value: value, unit: .microseconds) }
    static func megabytes(_ value: Double) -> Figure { Figure(value: value * 1e6, unit: .bytes) }
    static func bytes(_ value: Int) -> Figure { Figure(value: Double(value), unit: .bytes) }
    static func megabytesPerSecond(_ value: Double) -> Figure { Figure(value: value, unit: .megabytesPerSecond) }

    /// The value, for example `0.027 s`, `172 MB` (of 1,000,000 bytes) or `290 MB/s`. It has three digits, and at most
    /// three decimal places, because of the resolution of the clock.
    var description: String {
        switch unit {
        case .seconds: "\(Self.threeDigits(value)) s"
        case .microseconds: "\(Self.threeDigits(value)) µs"
        case .bytes: "\(Self.threeDigits(value / 1e6)) MB"
        case .megabytesPerSecond: "\(Self.threeDigits(value)) MB/s"
        }
    }

    /// Returns how many times better this value is than another with the same unit. Smaller values are better, except
    /// for throughput.
    func ratio(to other: Figure) -> Double {
        unit == .megabytesPerSecond ? value / other.value : other.value / value
    }

    static func threeDigits(_ value: Double) -> String {
        let digits = value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0
        let unit = (0..<digits).reduce(1) { power, _ in power * 10 }
        let number = Int((value * Double(unit)).rounded())
        guard digits > 0 else { return "\(number)" }
        let fraction = String(number % unit)
        return "\(number / unit)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}

extension [Double] {
    /// The middle element, or the mean of the two middle elements. The array must not be empty.
    var median: Double {
        let sorted = sorted()
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }
}
