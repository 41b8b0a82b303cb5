import OASRuntime

nonisolated enum Currency: OpenEnum {
    case eur, usd
    case unknownValue
    case unknown(String)
    static let table = OpenEnumTable<Currency>([.eur, .usd, .unknownValue])
    var rawValue: String {
        switch self {
        case .eur: "EUR"
        case .usd: "USD"
        case .unknownValue: "unknown"
        case .unknown(let value): value
        }
    }
}

nonisolated enum Level: OpenEnum {
    case low, high
    case unknown(Int)
    static let table = OpenEnumTable<Level>([.low, .high])
    var rawValue: Int {
        switch self {
        case .low: 1
        case .high: 10
        case .unknown(let value): value
        }
    }
}

nonisolated enum Interval: String {
    case weekly
    case monthly = "month-ly"
}

nonisolated extension Interval: ClosedStringEnum {}

nonisolated enum Digit: Int {
    case one = 1
    case two
}

nonisolated extension Digit: ClosedIntegerEnum {}
