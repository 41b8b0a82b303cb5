/// The method that iterates over all pages of a list.
package struct Pagination: Sendable {
    /// The name of the method, for example `allCustomers`.
    package var method: MemberName
    /// The parameter for the page number.
    package var pageParameter: MemberName
    package var element: TypeReference
    /// The path of members from the success body to the items, for example `[customers]`.
    package var items: [MemberName]
    /// The path of members from the success body to the number of the next page, which is `nil` on the last page, for
    /// example `[meta, nextPage]`.
    package var next: [MemberName]

    package init(
        method: MemberName, pageParameter: MemberName, element: TypeReference, items: [MemberName], next: [MemberName]
    ) {
        self.method = method
        self.pageParameter = pageParameter
        self.element = element
        self.items = items
        self.next = next
    }
}
