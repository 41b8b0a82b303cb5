import Foundation

/// The names of files that a file may refer to, found in its text without parsing.
enum MentionedFiles {
    private static let endings = [".yaml", ".yml", ".json"].map { Data($0.utf8) }
    /// The bytes that end a file name in this search.
    private static let delimiters = Set(" \t\r\n\"'/,:[]{}()<>#%&=".utf8)

    /// Returns the names in a file, for example `Customer.yaml` for `$ref: ./schemas/Customer.yaml#/Name`.
    static func names(in file: URL) -> Set<String> {
        guard let data = Untrusted.content(of: file) else { return [] }
        var names: Set<String> = []
        for ending in endings {
            var start = data.startIndex
            while let found = data.range(of: ending, in: start..<data.endIndex) {
                let head = data[start..<found.lowerBound]
                let name = head.reversed().prefix { !delimiters.contains($0) }.reversed()
                names.insert(String(decoding: Array(name) + ending, as: UTF8.self))
                start = found.upperBound
            }
        }
        return names
    }
}
