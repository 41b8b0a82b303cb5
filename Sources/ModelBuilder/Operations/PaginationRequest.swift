internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// What an operation's `x-pagination` asks for: `{parameter: page, items: /customers, next: /meta/next_page}`.
///
/// `parameter` names the query parameter of the page's number, counted from 1; `items` and `next` are JSON pointers into
/// the successful body, to the list and to the number of the next page, null or absent at the end.
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
                .unusablePagination, "'x-pagination' needs 'parameter', 'items' and 'next'", at: written.location)
            return nil
        }
        guard let page = parameters.first(where: { $0.key == parameter && $0.place == .query }) else {
            diagnostics.warning(
                .unusablePagination, "the operation has no query parameter '\(parameter)'",
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
