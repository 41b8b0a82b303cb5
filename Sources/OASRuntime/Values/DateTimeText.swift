import Foundation

/// A reader for the fixed columns of dates and times.
struct DateTimeText {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { index == bytes.count }

    /// The number written with exactly so many digits.
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

    /// `full-date` of RFC 3339, section 5.6.
    mutating func date() -> CivilDate? {
        guard let year = number(digits: 4), skip(Byte.minus), let month = number(digits: 2), skip(Byte.minus),
            let day = number(digits: 2)
        else { return nil }
        let date = CivilDate(year: year, month: month, day: day)
        return date.isValid ? date : nil
    }

    /// `date-time` of RFC 3339, section 5.6, as seconds since 1970. A leap second counts as the second after it.
    mutating func dateTime() -> Date? {
        guard let date = date(), separator(), let hour = number(digits: 2), skip(Byte.colon),
            let minute = number(digits: 2), skip(Byte.colon), let second = number(digits: 2),
            hour <= 23, minute <= 59, second <= 60, let fraction = fraction(), let offset = offset(), isAtEnd
        else { return nil }
        let seconds = date.dayNumber &* 86_400 &+ hour &* 3_600 &+ minute &* 60 &+ second &- offset
        // Counted from 2001, as Date does, so that the fraction keeps as many digits as it can.
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
            // Beyond nanoseconds a date holds nothing.
            if scale < 1_000_000_000 {
                value = value &* 10 &+ Int(digit)
                scale = scale &* 10
            }
            index &+= 1
        }
        return index > start ? Double(value) / Double(scale) : nil
    }

    /// Seconds east of UTC.
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
        var reader = DateTimeText(UnsafeBufferPointer(start: text + token.start, count: token.end &- token.start))
        if let date = reader.dateTime() { return date }
        fail("'\(unescaped(token))' is not an RFC 3339 date-time", at: start)
        return nil
    }

    mutating func calendarDate() -> CivilDate? {
        skipWhitespace()
        let start = position
        guard let token = stringToken(expecting: "a date") else { return nil }
        var reader = DateTimeText(UnsafeBufferPointer(start: text + token.start, count: token.end &- token.start))
        if let date = reader.date(), reader.isAtEnd { return date }
        fail("'\(unescaped(token))' is not a date of the form 2024-02-29", at: start)
        return nil
    }
}

extension JSONWriter {
    mutating func dateTime(_ value: Date) {
        let milliseconds = (value.timeIntervalSinceReferenceDate * 1_000).rounded() + 978_307_200_000
        // RFC 3339 has four digits for the year: from 0000-01-01 to 9999-12-31.
        guard milliseconds >= -62_167_219_200_000, milliseconds < 253_402_300_800_000 else {
            return fail("a date-time beyond the years 0000 to 9999 has no RFC 3339 form")
        }
        let total = Int64(milliseconds)
        let fraction = Int(((total % 1_000) + 1_000) % 1_000)
        let seconds = Int((total - Int64(fraction)) / 1_000)
        let secondOfDay = ((seconds % 86_400) + 86_400) % 86_400
        append(Byte.quote)
        date(CivilDate(dayNumber: (seconds - secondOfDay) / 86_400))
        append(UInt8(ascii: "T"))
        digits(secondOfDay / 3_600, count: 2)
        append(Byte.colon)
        digits(secondOfDay / 60 % 60, count: 2)
        append(Byte.colon)
        digits(secondOfDay % 60, count: 2)
        if fraction > 0 {
            append(Byte.point)
            digits(fraction, count: 3)
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
