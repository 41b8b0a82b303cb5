/// The boundary between the parts of a multipart body (RFC 2046, section 5.1.1).
public struct MultipartBoundary: Sendable, Hashable {
    /// The text of the boundary, 1 to 70 characters.
    public let text: String

    /// Creates a boundary. Returns `nil` if the text is not a legal boundary.
    public init?(_ text: String) {
        let marks = "'()+_,-./:=? "
        let isLegal = text.utf8.allSatisfy { byte in
            switch byte {
            case Byte.zero...Byte.nine, UInt8(ascii: "A")...UInt8(ascii: "Z"), Byte.a...Byte.z: true
            default: marks.utf8.contains(byte)
            }
        }
        guard isLegal, 1...70 ~= text.utf8.count, text.last != " " else { return nil }
        self.text = text
    }

    private init(random alphabet: [Character]) {
        // With 190 random bits, no content contains the boundary by accident.
        text = "oas-" + String((0..<32).map { _ in alphabet.randomElement() ?? "0" })
    }

    /// Returns a random boundary that no content contains, or ``fixed`` if it is set.
    static func next() -> MultipartBoundary {
        fixed ?? MultipartBoundary(random: Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"))
    }

    /// The boundary of all bodies that the current task writes, for tests that compare bytes.
    @TaskLocal public static var fixed: MultipartBoundary?

    /// Creates the boundary of a received `Content-Type` field.
    init(contentType: String?) throws(MultipartError) {
        guard let text = HeaderParameters(contentType ?? "")["boundary"] else {
            throw MultipartError(at: .contentType, reason: "the content type names no boundary")
        }
        guard let boundary = MultipartBoundary(text) else {
            throw MultipartError(at: .contentType, reason: "the boundary '\(text.shown())' is not a legal one")
        }
        self = boundary
    }

    /// Returns a content type with this boundary, in quotes if its characters require them.
    func added(to contentType: String) -> String {
        let isToken = text.utf8.allSatisfy { !"()<>@,;:\\\"/[]?= ".utf8.contains($0) }
        return "\(contentType); boundary=\(isToken ? text : "\"\(text)\"")"
    }
}
