internal import Foundation

/// The members of the generated models in hand-written structures with synthesised conformances. Open enumerations are
/// strings, which is the least work for `JSONDecoder`.
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

    /// A decoder for ISO 8601 dates, which the document uses.
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
