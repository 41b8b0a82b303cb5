/// A text compared by its bytes in UTF-8.
///
/// A `String` is compared and hashed in canonical form. That takes far more than linear time for hostile runs of
/// combining marks, and treats names in NFC and NFD as equal. Names that were received are compared by this type
/// instead, in time that is linear in the bytes.
struct ByteText: Hashable, Comparable, Sendable {
    /// The text as it came.
    let text: String

    init(_ text: String) { self.text = text }

    init(_ text: Substring) { self.text = String(text) }

    static func == (lhs: ByteText, rhs: ByteText) -> Bool {
        // A text in native UTF-8 tells its length at once.
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
        // The length in front, so that two texts in a row are told apart from their joined bytes.
        hasher.combine(text.utf8.count)
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// The longest run of combining marks in the Stream-Safe Text Format (Unicode UAX #15, section 13).
    static let maximumMarks = 30

    /// True if the text has no longer run of combining marks. As a `String` it is then hashed and compared in linear
    /// time. Other texts must not be keys of a dictionary of strings.
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
