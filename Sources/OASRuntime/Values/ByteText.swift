/// A text that is compared by its bytes in UTF-8.
///
/// A `String` is compared and hashed in canonical form. This takes far more than linear time for malicious runs of
/// combining marks, and treats names in NFC and NFD as equal. So received names are compared with this type, in time
/// that is linear in the number of bytes.
struct ByteText: Hashable, Comparable, Sendable {
    /// The text as it was received.
    let text: String

    init(_ text: String) { self.text = text }

    init(_ text: Substring) { self.text = String(text) }

    static func == (lhs: ByteText, rhs: ByteText) -> Bool {
        // The length of a text in native UTF-8 is available in constant time.
        guard lhs.text.utf8.count == rhs.text.utf8.count else { return false }
        let isEqual = lhs.text.utf8.withContiguousStorageIfAvailable { left in
            rhs.text.utf8.withContiguousStorageIfAvailable { right in left.elementsEqual(right) }
        }
        return (isEqual ?? nil) ?? lhs.text.utf8.elementsEqual(rhs.text.utf8)
    }

    static func < (lhs: ByteText, rhs: ByteText) -> Bool {
        lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        // The length is hashed first, so that two texts in a row differ from a single text with the same bytes.
        hasher.combine(text.utf8.count)
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// The longest run of combining marks in the Stream-Safe Text Format (Unicode UAX #15, section 13).
    static let maximumMarks = 30

    /// True if the text has no longer run of combining marks. As a `String` such a text is hashed and compared in
    /// linear time. Other texts must not be keys of a dictionary of strings.
    var isStreamSafe: Bool {
        var text = text
        let isASCII = text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } }
        if isASCII { return true }
        var marks = 0
        for scalar in text.unicodeScalars {
            marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
            if marks > Self.maximumMarks { return false }
        }
        return true
    }
}
