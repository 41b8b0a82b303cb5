public import Foundation

/// A day without time and time zone: `format: date`, `full-date` of RFC 3339, section 5.6.
public struct CalendarDate: Hashable, Sendable {
    /// The year of the proleptic Gregorian calendar, 0 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Creates a date. Returns `nil` for a day that does not exist in the calendar.
    public init?(year: Int, month: Int, day: Int) {
        let date = CivilDate(year: year, month: month, day: day)
        guard 0...9999 ~= year, date.isValid else { return nil }
        self.init(date)
    }

    init(_ date: CivilDate) {
        year = date.year
        month = date.month
        day = date.day
    }

    /// Creates the date of an instant in a time zone. Returns `nil` beyond the years 0 to 9999.
    public init?(_ moment: Date, in timeZone: TimeZone) {
        let seconds = (moment.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: moment))).rounded(.down)
        guard seconds.magnitude < 1e12 else { return nil }
        let date = CivilDate(dayNumber: Int((seconds / 86_400).rounded(.down)))
        guard 0...9999 ~= date.year else { return nil }
        self.init(date)
    }

    /// Returns the first instant of the day in a time zone.
    public func start(in timeZone: TimeZone) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let noon = Date(timeIntervalSince1970: Double(civil.dayNumber) * 86_400 + 43_200)
        let local = noon.addingTimeInterval(-Double(timeZone.secondsFromGMT(for: noon)))
        return calendar.startOfDay(for: local)
    }

    /// Returns the date a number of days later, or earlier if the number is negative. Returns `nil` beyond the years 0
    /// to 9999.
    public func adding(days: Int) -> CalendarDate? {
        guard days.magnitude < 4_000_000 else { return nil }
        let date = CivilDate(dayNumber: civil.dayNumber + days)
        return 0...9999 ~= date.year ? CalendarDate(date) : nil
    }

    /// Returns the number of days from this date to another.
    public func days(until other: CalendarDate) -> Int {
        other.civil.dayNumber - civil.dayNumber
    }

    private var civil: CivilDate { CivilDate(year: year, month: month, day: day) }
}

extension CalendarDate: Comparable {
    public static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool {
        (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
    }
}

extension CalendarDate: LosslessStringConvertible {
    /// Creates a date from text such as `2024-02-29`. Returns `nil` if the text is not a date.
    public init?(_ description: String) {
        var text = description
        let date = text.withUTF8 { bytes -> CivilDate? in
            var reader = DateTimeText(bytes)
            guard let date = reader.date(), reader.isAtEnd else { return nil }
            return date
        }
        guard let date else { return nil }
        self.init(date)
    }

    /// The date as text, for example `2024-02-29`.
    public var description: String {
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension CalendarDate: JSONDecodable, JSONEncodable, Codable {
    public init?(from json: inout JSONReader) {
        guard let date = json.calendarDate() else { return nil }
        self.init(date)
    }

    public func encode(to json: inout JSONWriter) {
        json.append(Byte.quote)
        json.date(civil)
        json.append(Byte.quote)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is not a date of the form 2024-02-29")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
