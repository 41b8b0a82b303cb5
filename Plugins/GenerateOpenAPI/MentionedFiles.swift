import Foundation

/// Which files a file may refer to, told from its text alone.
enum MentionedFiles {
    private static let endings = [".yaml", ".yml", ".json"].map { Data($0.utf8) }
    /// What a file's name does not have, at least where it is found this way.
    private static let delimiters = Set(" \t\r\n\"'/,:[]{}()<>#%&=".utf8)

    /// For example `Customer.yaml` of `$ref: ./schemas/Customer.yaml#/Name`.
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
