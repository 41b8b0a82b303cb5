import Foundation

/// Dates in header fields (RFC 9110, section 5.6.7).
enum HTTPDate {
    /// Returns the date of a text such as `Sun, 06 Nov 1994 08:49:37 GMT`, or `nil` for a text in another format. The
    /// obsolete formats are not read.
    static func date(_ text: String) -> Date? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]),
            let month = months.firstIndex(of: String(parts[2])), (1...31).contains(day), (1970...9999).contains(year)
        else { return nil }
        let time = parts[4].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard time.count == 3, let hour = time[0], let minute = time[1], let second = time[2],
            (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second),
            let midnight = CalendarDate(year: year, month: month + 1, day: day)?.start(in: .gmt)
        else { return nil }
        return midnight.addingTimeInterval(Double(hour * 3_600 + minute * 60 + second))
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
