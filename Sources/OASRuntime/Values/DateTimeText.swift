import Foundation

/// A reader of the fixed columns of dates and times.
struct DateTimeText {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { index == bytes.count }

    /// Reads a number with exactly `digits` digits.
    mutating func number(digits: Int) -> Int? {
        guard bytes.count &- index >= digits else { return nil }
        var value = 0
        let limit = index &+ digits
        while index < limit {
            let digit = bytes[index] &- Byte.zero
            guard digit <= 9 else { return nil }
            value = value &* 10 &+ Int(digit)
            index &+= 1
        }
        return value
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index &+= 1
        return true
    }

    /// Reads a `full-date` of RFC 3339, section 5.6.
    mutating func date() -> CivilDate? {
        guard let year = number(digits: 4), skip(Byte.minus), let month = number(digits: 2), skip(Byte.minus),
            let day = number(digits: 2)
        else { return nil }
        let date = CivilDate(year: year, month: month, day: day)
        return date.isValid ? date : nil
    }

    /// Reads a `date-time` of RFC 3339, section 5.6. A leap second is read as the second after it.
    mutating func dateTime() -> Date? {
        guard let date = date(), separator(), let hour = number(digits: 2), skip(Byte.colon),
            let minute = number(digits: 2), skip(Byte.colon), let second = number(digits: 2),
            hour <= 23, minute <= 59, second <= 60, let fraction = fraction(), let offset = offset(), isAtEnd
        else { return nil }
        let seconds = date.dayNumber &* 86_400 &+ hour &* 3_600 &+ minute &* 60 &+ second &- offset
        // The interval since 2001, which `Date` stores, so that the fraction keeps as many digits as possible.
        return Date(timeIntervalSinceReferenceDate: Double(seconds &- 978_307_200) + fraction)
    }

    private mutating func separator() -> Bool {
        guard index < bytes.count else { return false }
        let byte = bytes[index]
        index &+= 1
        return byte | 0x20 == Byte.t || byte == Byte.space
    }

    private mutating func fraction() -> Double? {
        guard skip(Byte.point) else { return 0 }
        var value = 0
        var scale = 1
        let start = index
        while index < bytes.count {
            let digit = bytes[index] &- Byte.zero
            guard digit <= 9 else { break }
            // Digits beyond nanoseconds are ignored.
            if scale < 1_000_000_000 {
                value = value &* 10 &+ Int(digit)
                scale = scale &* 10
            }
            index &+= 1
        }
        return index > start ? Double(value) / Double(scale) : nil
    }

    /// Returns whole seconds since 1970 and a fraction. The fraction has three digits if they represent the same
    /// instant, and otherwise six. The seconds are `nil` for an instant beyond all calendars.
    static func parts(of interval: TimeInterval) -> (seconds: Int64?, fraction: Int, digits: Int) {
        let whole = interval.rounded(.down)
        guard whole.magnitude < 1e12 else { return (nil, 0, 0) }
        var seconds = Int64(whole) + 978_307_200
        let milliseconds = ((interval - whole) * 1_000).rounded()
        if whole + milliseconds / 1_000 == interval {
            return milliseconds < 1_000 ? (seconds, Int(milliseconds), 3) : (seconds + 1, 0, 0)
        }
        var microseconds = Int(((interval - whole) * 1_000_000).rounded())
        if microseconds == 1_000_000 {
            microseconds = 0
            seconds += 1
        }
        return microseconds % 1_000 == 0 ? (seconds, microseconds / 1_000, 3) : (seconds, microseconds, 6)
    }

    /// Reads an offset from UTC, in seconds east of UTC.
    private mutating func offset() -> Int? {
        guard index < bytes.count else { return nil }
        let sign = bytes[index]
        index &+= 1
        if sign | 0x20 == Byte.z { return 0 }
        guard sign == Byte.plus || sign == Byte.minus, let hours = number(digits: 2), skip(Byte.colon),
            let minutes = number(digits: 2), hours <= 23, minutes <= 59
        else { return nil }
        let seconds = hours &* 3_600 &+ minutes &* 60
        return sign == Byte.minus ? -seconds : seconds
    }
}

extension JSONReader {
    mutating func dateTime() -> Date? {
        skipWhitespace()
        let start = position
        guard let token = stringToken(expecting: "a date-time") else { return nil }
        let date = withContent(token) { bytes in
            var reader = DateTimeText(bytes)
            return reader.dateTime()
        }
        if let date { return date }
        fail("'\(unescaped(token).shown())' is not an RFC 3339 date-time", at: start)
        return nil
    }

    mutating func calendarDate() -> CivilDate? {
        skipWhitespace()
        let start = position
        guard let token = stringToken(expecting: "a date") else { return nil }
        let date = withContent(token) { bytes -> CivilDate? in
            var reader = DateTimeText(bytes)
            guard let date = reader.date(), reader.isAtEnd else { return nil }
            return date
        }
        if let date { return date }
        fail("'\(unescaped(token).shown())' is not a date of the form 2024-02-29", at: start)
        return nil
    }
}

extension JSONWriter {
    mutating func dateTime(_ value: Date) {
        let (seconds, fraction, digits) = DateTimeText.parts(of: value.timeIntervalSinceReferenceDate)
        // RFC 3339 has four digits for the year: from 0000-01-01 to 9999-12-31.
        guard let seconds, seconds >= -62_167_219_200, seconds < 253_402_300_800 else {
            return fail("a date-time beyond the years 0000 to 9999 has no RFC 3339 form")
        }
        let secondOfDay = Int(((seconds % 86_400) + 86_400) % 86_400)
        append(Byte.quote)
        date(CivilDate(dayNumber: Int((seconds - Int64(secondOfDay)) / 86_400)))
        append(UInt8(ascii: "T"))
        self.digits(secondOfDay / 3_600, count: 2)
        append(Byte.colon)
        self.digits(secondOfDay / 60 % 60, count: 2)
        append(Byte.colon)
        self.digits(secondOfDay % 60, count: 2)
        if fraction > 0 {
            append(Byte.point)
            self.digits(fraction, count: digits)
        }
        append(UInt8(ascii: "Z"))
        append(Byte.quote)
    }

    mutating func date(_ value: CivilDate) {
        digits(value.year, count: 4)
        append(Byte.minus)
        digits(value.month, count: 2)
        append(Byte.minus)
        digits(value.day, count: 2)
    }

    private mutating func digits(_ value: Int, count: Int) {
        let target = reserve(count)
        var rest = value
        var index = count
        while index > 0 {
            index &-= 1
            target[index] = Byte.zero &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        commit(count)
    }
}
