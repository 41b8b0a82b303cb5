import Foundation
import OASRuntime
import TestSupport
import Testing

@Suite struct ScalarTests {
    @Test(
        "A date-time is read with any offset and written in UTC",
        arguments: [
            ("2022-04-29T08:59:51Z", 1_651_222_791.0, "2022-04-29T08:59:51Z"),
            ("2022-04-29t08:59:51z", 1_651_222_791.0, "2022-04-29T08:59:51Z"),
            ("2022-04-29 10:59:51+02:00", 1_651_222_791.0, "2022-04-29T08:59:51Z"),
            ("2022-04-29T03:29:51.250-05:30", 1_651_222_791.25, "2022-04-29T08:59:51.250Z"),
            ("2022-04-29T08:59:51.0000000001Z", 1_651_222_791.0, "2022-04-29T08:59:51Z"),
            ("1969-12-31T23:59:59.5Z", -0.5, "1969-12-31T23:59:59.500Z"),
            ("0000-01-01T00:00:00Z", -62_167_219_200.0, "0000-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59Z", 253_402_300_799.0, "9999-12-31T23:59:59Z"),
            ("2000-02-29T23:59:60Z", 951_868_800.0, "2000-03-01T00:00:00Z"),
            ("1582-10-10T00:00:00-00:00", -12_219_724_800.0, "1582-10-10T00:00:00Z"),
        ])
    func dateTimes(text: String, seconds: Double, written: String) throws {
        let date = try JSON.decode(Date.self, from: "\"\(text)\"")
        #expect(try JSON.string(date) == "\"\(written)\"")
        #expect(date.timeIntervalSince1970 == seconds)
    }

    @Test(
        "A malformed date-time is refused",
        arguments: [
            "", "2022-04-29", "2022-04-29T08:59Z", "2022-04-29T08:59:51", "2022-02-29T00:00:00Z",
            "2022-13-01T00:00:00Z",
            "2022-04-29T24:00:00Z", "2022-04-29T08:60:00Z", "2022-04-29T08:59:51.Z", "2022-04-29T08:59:51+0200",
            "2022-04-29T08:59:51Zx", "22-04-29T08:59:51Z", "2022-04-29T08:59:51+02:60", "+022-04-29T08:59:51Z",
        ])
    func noDateTimes(text: String) {
        #expect(throws: JSONError.self) { try JSON.decode(Date.self, from: "\"\(text)\"") }
    }

    @Test("Date-times are written as Foundation writes them")
    func dateTimesAgreeWithFoundation() throws {
        let style = Date.ISO8601FormatStyle()
        var generator = SplitMix(seed: 3)
        for _ in 0..<500 {
            let date = Date(
                timeIntervalSince1970: Double(Int64(truncatingIfNeeded: generator.next() % 8_000_000_000))
                    - 2_000_000_000)
            #expect(try JSON.string(date) == "\"\(style.format(date))\"")
            #expect(try JSON.decode(Date.self, from: JSON.encode(date)) == date)
        }
    }

    @Test("A date-time keeps its milliseconds")
    func milliseconds() throws {
        for thousandth in [1, 10, 123, 999] {
            let date = Date(timeIntervalSince1970: 1_700_000_000 + Double(thousandth) / 1_000)
            let text = try JSON.string(date)
            #expect(text.contains(".\(String(1_000 + thousandth).dropFirst())Z"))
            #expect(try JSON.string(JSON.decode(Date.self, from: text)) == text)
        }
    }

    @Test("A calendar date is validated, compared and moved by days")
    func calendarDates() throws {
        let date = try #require(CalendarDate("2024-02-29"))
        #expect((date.year, date.month, date.day) == (2024, 2, 29))
        #expect(date.description == "2024-02-29")
        #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
        #expect(CalendarDate("2024-2-9") == nil)
        #expect(CalendarDate("2024-02-29x") == nil)
        #expect(CalendarDate(year: 7, month: 3, day: 4)?.description == "0007-03-04")
        #expect(try JSON.string(date) == "\"2024-02-29\"")
        #expect(try JSON.decode(CalendarDate.self, from: "\"2024-02-29\"") == date)
        #expect(throws: JSONError.self) { try JSON.decode(CalendarDate.self, from: "\"2024-02-30\"") }
        #expect(date < CalendarDate("2024-03-01")!)
        #expect(date.adding(days: 1) == CalendarDate("2024-03-01"))
        #expect(date.adding(days: -366) == CalendarDate("2023-02-28"))
        #expect(date.adding(days: .max) == nil)
        #expect(date.days(until: CalendarDate("2025-02-28")!) == 365)
    }

    @Test("Calendar dates and moments are converted in a time zone")
    func calendarDatesInTimeZones() throws {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
        let moment = Date(timeIntervalSince1970: 1_709_247_600)  // 2024-02-29T23:00:00Z
        #expect(CalendarDate(moment, in: .gmt) == CalendarDate("2024-02-29"))
        #expect(CalendarDate(moment, in: berlin) == CalendarDate("2024-03-01"))
        #expect(CalendarDate("2024-03-01")?.start(in: berlin) == moment)
        #expect(CalendarDate(Date(timeIntervalSince1970: -1), in: .gmt) == CalendarDate("1969-12-31"))
        #expect(CalendarDate(.distantFuture, in: .gmt) != nil)
        #expect(CalendarDate(Date(timeIntervalSince1970: 1e15), in: .gmt) == nil)
        for text in ["1970-01-01", "2000-12-31", "2024-07-01", "0001-01-01"] {
            let date = try #require(CalendarDate(text))
            #expect(CalendarDate(date.start(in: .gmt), in: .gmt) == date)
        }
    }

    @Test("A decimal is read from a number and from a string")
    func decimals() throws {
        for text in ["0.1", "12345678901234567890.123456789", "-3", "1e3"] {
            #expect(try JSON.decode(Decimal.self, from: text) == Decimal(string: text))
            #expect(try JSON.decode(Decimal.self, from: "\"\(text)\"") == Decimal(string: text))
        }
        for text in ["\"x\"", "\"1", "\"1x\"", "true", "1e999999", "\"\""] {
            #expect(throws: JSONError.self) { try JSON.decode(Decimal.self, from: text) }
        }
    }

    @Test("A decimal in a string keeps its text")
    func decimalsInStringsKeepTheirText() throws {
        for text in ["12.340", "0", "-0.10", "1e3", "12345678901234567890.1234567890"] {
            let amount = try JSON.decode(DecimalText.self, from: "\"\(text)\"")
            #expect(amount.text == text && amount.value == Decimal(string: text))
            #expect(try JSON.string(amount) == "\"\(text)\"")
            #expect(try JSON.decode(DecimalText.self, from: text) == amount)
            #expect(DecimalText(text) == amount && "\(amount)" == text)
            #expect(try JSONDecoder().decode([DecimalText].self, from: JSONEncoder().encode([amount])) == [amount])
        }
        for text in [
            #""""#, #""x""#, #""1,5""#, #"" 1""#, #""1 ""#, #""1""#.dropLast().description, "true", #""1e999999""#,
        ] {
            #expect(throws: JSONError.self) { try JSON.decode(DecimalText.self, from: text) }
        }
        #expect(
            DecimalText("1.") == nil && DecimalText("") == nil && DecimalText("\"1\"") == nil
                && DecimalText(" 1") == nil)
        #expect(DecimalText(Decimal(string: "7.50")!).text == "7.5")
        #expect(DecimalText("1.0") != DecimalText("1.00"))
        #expect(throws: JSONError.self) { try JSON.string(DecimalText(.nan)) }
    }

    @Test("URLs, data and UUIDs are read from valid strings only")
    func urlsAndData() throws {
        #expect(try JSON.decode(URL.self, from: #""https:\/\/a.b\/c""#) == URL(string: "https://a.b/c"))
        #expect(throws: JSONError.self) { try JSON.decode(URL.self, from: #""""#) }
        #expect(try JSON.decode(Data.self, from: #""AP8B""#) == Data([0, 255, 1]))
        #expect(throws: JSONError.self) { try JSON.decode(Data.self, from: #""A?""#) }
        #expect(throws: JSONError.self) { try JSON.decode(UUID.self, from: #""1a901a901a901a901a901a901a901a90abcd""#) }
    }
}
