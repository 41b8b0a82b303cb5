/// All families that are measured. Each group of them has a file of its own.
enum Families {
    static let all = json + forms + parameters + multipart + streams + redaction
}
