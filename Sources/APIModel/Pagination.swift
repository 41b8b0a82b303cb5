/// The method that iterates over all pages of a list, and the way in which it finds them.
package struct Pagination: Sendable {
    /// The way in which the next page is requested.
    package enum Style: String, Sendable, Hashable, CaseIterable {
        /// The response contains the value of the parameter for the next page, or its last element does.
        case value
        /// The parameter is the number of the page, which the client counts.
        case page
        /// The parameter is the number of elements before the page, which the client counts.
        case offset
        /// The response contains the URL of the next page.
        case url
        /// The header field `Link` contains the URL of the next page (RFC 8288).
        case link
    }

    /// The source of the decision that the operation has pages.
    package enum Source: Sendable, Hashable {
        /// A field of the document, for example `x-pagination`.
        case document(String)
        case configuration
        /// The names of parameters and members.
        case detection

        /// The name of the field, `configuration` or `detected`.
        package var name: String {
            switch self {
            case .document(let field): field
            case .configuration: "configuration"
            case .detection: "detected"
            }
        }
    }

    /// The name of the method, for example `allCustomers`.
    package var method: MemberName
    package var style: Style
    package var source: Source
    /// The parameter that selects the page, or `nil` if a URL does.
    package var parameter: PageParameter?
    /// The value of the parameter for the first page, if the client counts.
    package var start: Int
    package var element: TypeReference
    /// The members that contain the elements and the position of the next page.
    package var members: PageMembers

    package init(
        method: MemberName, style: Style, source: Source, parameter: PageParameter?, start: Int, element: TypeReference,
        members: PageMembers
    ) {
        self.method = method
        self.style = style
        self.source = source
        self.parameter = parameter
        self.start = start
        self.element = element
        self.members = members
    }
}

/// The parameter of a request that selects a page.
package struct PageParameter: Sendable, Hashable {
    /// The place in a request. A member of the JSON body has a path of names.
    package enum Place: Sendable, Hashable {
        case query(String)
        case header(String)
        case body([String], isNumber: Bool)
    }

    package var place: Place
    /// The argument of the method for one page, or `nil` if it has none that selects nothing but the page.
    package var argument: MemberName?
    /// True if a request needs the argument, so that the first page needs it too.
    package var isRequired: Bool

    package init(place: Place, argument: MemberName?, isRequired: Bool) {
        self.place = place
        self.argument = argument
        self.isRequired = isRequired
    }

    /// The name on the wire, for example `page` or `page.cursor`.
    package var key: String {
        switch place {
        case .query(let key), .header(let key): key
        case .body(let path, _): path.joined(separator: ".")
        }
    }
}

/// Paths of members from the success body of a page.
package struct PageMembers: Sendable {
    /// A path of members, for example `[meta, nextPage]`.
    package typealias Path = [MemberName]

    /// The elements. The path is empty if the body itself is the array.
    package var items: Path
    /// The position of the next page: a value or a URL.
    package var next: Path?
    /// The position of the next page in the last element, from that element.
    package var lastItem: Path?
    /// A Boolean value that is true if there is a further page.
    package var hasMore: Path?
    /// A Boolean value that is true for the last page.
    package var isLast: Path?
    /// The number of elements of all pages.
    package var total: Path?
    /// The number of pages.
    package var pageCount: Path?

    package init(items: Path) { self.items = items }
}
