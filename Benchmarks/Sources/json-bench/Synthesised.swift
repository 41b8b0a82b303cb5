internal import Foundation

/// The generated models' members in structs as one writes them by hand, coded by what the compiler synthesises. Open
/// enumerations are strings here, which is the least that `JSONDecoder` can do.
enum Synthesised {
    struct CustomersPaginated: Codable, Equatable {
        var customers: [Customer]
        var meta: PaginationMeta
    }

    struct PaginationMeta: Codable, Equatable {
        var currentPage: Int
        var nextPage: Int?
        var prevPage: Int?
        var totalPages: Int
        var totalCount: Int

        enum CodingKeys: String, CodingKey {
            case currentPage = "current_page"
            case nextPage = "next_page"
            case prevPage = "prev_page"
            case totalPages = "total_pages"
            case totalCount = "total_count"
        }
    }

    /// Reads ISO 8601 dates, as the document has them.
    static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }

    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = .withoutEscapingSlashes
        return encoder
    }
}
