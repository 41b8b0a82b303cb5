import HTTPTypes

/// The header of a part, in the bytes between its first line and the empty line after it.
struct PartHeader {
    /// The reason why the header is refused, and the offset of the faulty line in the header.
    struct Fault: Error {
        let reason: String
        let offset: Int
        var exceedsLimit = false
    }

    /// The largest number of fields in a header. `HTTPFields` stops the process if there are more than 65,535.
    static let maximumFields = 1_000

    /// Reads the fields and joins folded lines (RFC 5322, section 2.2.3). Each byte is copied once, however often the
    /// lines are folded.
    static func fields(_ bytes: ArraySlice<UInt8>) throws(Fault) -> HTTPFields {
        var fields = HTTPFields()
        var line: [UInt8] = []
        var lineStart = bytes.startIndex
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = endOfLine(in: bytes, from: start)
            let isFolded = bytes[start] == Byte.space || bytes[start] == Byte.tab
            if start > bytes.startIndex, !isFolded {
                fields.append(try field(line, at: lineStart - bytes.startIndex))
                guard fields.count < maximumFields else {
                    let reason = "the header of a part has more than \(maximumFields) fields"
                    throw Fault(reason: reason, offset: start - bytes.startIndex, exceedsLimit: true)
                }
                line.removeAll(keepingCapacity: true)
                lineStart = start
            }
            line += bytes[start..<end]
            start = min(end + 2, bytes.endIndex)
        }
        if !bytes.isEmpty { fields.append(try field(line, at: lineStart - bytes.startIndex)) }
        return fields
    }

    /// Returns the index of the line break that ends a line, or the end.
    private static func endOfLine(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        var index = start
        while let found = bytes[index...].firstIndex(of: Byte.carriageReturn) {
            if found + 1 < bytes.endIndex, bytes[found + 1] == Byte.lineFeed { return found }
            index = found + 1
        }
        return bytes.endIndex
    }

    private static func field(_ line: [UInt8], at offset: Int) throws(Fault) -> HTTPField {
        func fault(_ reason: String) -> Fault {
            let shown = String(decoding: line.prefix(120), as: UTF8.self).shown(upTo: 40)
            return Fault(reason: "the line '\(shown)' of a part's header \(reason)", offset: offset)
        }
        guard let colon = line.firstIndex(of: Byte.colon) else { throw fault("has no colon") }
        guard let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self)) else {
            throw fault("has no legal name")
        }
        let text = String(decoding: line[(colon + 1)...], as: UTF8.self)
        let value = String(text[...].withoutBlanks)
        guard HTTPField.isValidValue(value) else { throw fault("has illegal characters") }
        return HTTPField(name: name, value: value)
    }
}
