internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// The `x-pagination` of an operation, for example `{parameter: page, items: /customers, next: /meta/next_page}`.
///
/// `parameter` is the name of the query parameter for the page number, which starts at 1. `items` and `next` are JSON
/// pointers into the success body. They refer to the list and to the number of the next page, which is null or absent
/// on the last page.
struct PaginationRequest {
    let location: SourceLocation
    let pageParameter: MemberName
    let items: [String]
    let next: [String]

    init?(operation: OpenAPIDocument.Operation, parameters: [ModelParameter], diagnostics: Diagnostics) {
        guard let written = operation.extensions.first(where: { $0.name == "x-pagination" }) else { return nil }
        guard let fields = written.value.mapping, let parameter = fields["parameter"]?.string,
            let items = fields["items"]?.string, let next = fields["next"]?.string
        else {
            diagnostics.warning(
                .unusablePagination,
                "'x-pagination' is ignored: it requires 'parameter', 'items' and 'next'", at: written.location)
            return nil
        }
        guard let page = parameters.first(where: { $0.key == parameter && $0.place == .query }) else {
            diagnostics.warning(
                .unusablePagination, "'x-pagination' is ignored: the operation has no query parameter '\(parameter)'",
                at: fields["parameter"]?.location ?? written.location)
            return nil
        }
        location = written.location
        pageParameter = page.name
        self.items = Self.tokens(items)
        self.next = Self.tokens(next)
    }

    private static func tokens(_ pointer: String) -> [String] {
        pointer.split(separator: "/").map(String.init)
    }
}
