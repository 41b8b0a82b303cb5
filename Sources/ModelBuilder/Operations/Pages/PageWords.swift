/// The usual names of parameters and members that pages have, in lower case and without separators.
enum PageWords {
    /// Parameters whose value is a cursor that the response contains.
    static let cursors: Set<String> = [
        "cursor", "after", "aftercursor", "pagetoken", "nexttoken", "continuationtoken", "continuation", "continue",
        "marker", "startcursor", "pagecursor", "paginationtoken", "nextpagetoken", "nextcursor", "bookmark",
        "pagecursornext", "pageafter", "pagekey", "nextpagekey", "startkey", "exclusivestartkey", "pagestate",
        "scrollid", "nextkey", "nextid", "nextmarker", "startingtoken", "token", "nextpage", "next", "page",
        "paginationcursor", "paginationkey", "fromcursor", "cursorid", "pagingtoken", "pagingcursor", "offset",
        "skiptoken",
        "afterid", "startingafter", "startafter", "pagetokenid", "searchafter", "position", "iterator", "pagename",
    ]
    /// Members that contain the value of a cursor for the next page.
    static let nextCursors: [String] = [
        "nextcursor", "nextpagetoken", "nexttoken", "nextpagecursor", "nextcontinuationtoken", "nextmarker",
        "nextstartcursor", "nextpagekey", "nextkey", "nextid", "endcursor", "cursornext", "cursorsafter", "cursorsnext",
        "continuationtoken", "paginationtoken", "pagetoken", "nextafter", "nextpage", "nextoffset", "bookmark",
        "scrollid", "pagestate", "metacontinue", "metadatacontinue", "continue", "nextstart", "aftercursor",
        "lastevaluatedkey", "lastkey", "pagingnextafter", "nextposition", "cursor", "after", "token", "pagingtoken",
        "marker", "iterator", "next", "lastid",
    ]
    /// Members that contain the URL of the next page.
    static let nextURLs: [String] = [
        "nexturl", "nextlink", "nexthref", "nextpageurl", "nextpageuri", "nextpagelink", "nexturi", "nextpath",
        "nextpagehref", "odatanextlink", "linksnexthref", "linksnexturl", "linksnext", "pagingnextlink", "nexthref",
        "pagingnext", "paginationnext", "metanext", "cursornext", "nextpage", "next",
    ]
    /// Words in the description of a member that contains a URL.
    static let urlWords: Set<String> = ["url", "uri", "link", "href", "http", "https", "hyperlink"]
    /// Parameters that are the number of a page.
    static let pages: Set<String> = [
        "page", "pagenumber", "pagenum", "pageno", "pageindex", "currentpage", "pageid", "pg", "paginationpage",
        "pagepage", "pagingpage", "startpage", "pagenbr", "p", "pageoffset", "paging", "pagepagenumber",
    ]
    /// Parameters that are the number of elements before a page.
    static let offsets: Set<String> = [
        "offset", "start", "skip", "startat", "startindex", "pageoffset", "from", "first", "startrow", "offsetid",
        "startposition", "paginationoffset", "pagingoffset", "startoffset", "resultoffset", "rowoffset", "firstresult",
        "startfrom", "pagestart", "recordoffset", "startitem", "pagingstart",
    ]
    /// Members that contain the number or offset of the next page.
    static let nextNumbers: [String] = [
        "nextpage", "nextpagenumber", "nextoffset", "nextstart", "pagenext", "paginationnext", "metanext", "pagingnext",
        "nextpageindex", "next",
    ]
    /// Parameters whose value is a member of the last element.
    static let lastItems: Set<String> = [
        "startingafter", "afterid", "sinceid", "startafter", "startafterid", "after", "lastid", "fromid", "offsetid",
        "previouslastid", "idafter", "pageafter", "startingafterid",
    ]
    /// The parameters at the end of a range, by the one at its start, which is then not an offset.
    static let rangeEnds: [String: Set<String>] = [
        "start": ["end", "stop", "until", "finish"], "from": ["to", "until", "till"], "first": ["last"],
        "startat": ["endat"], "startindex": ["endindex"], "startfrom": ["endat"],
    ]
    static let hasMore: [String] = [
        "hasmore", "hasnext", "hasnextpage", "istruncated", "hasmoreitems", "hasmorepages", "hasmoreresults",
        "moreavailable", "moreresults", "morepages", "moredata", "more", "hasmoredata", "ismore", "hasmorerecords",
        "moreitemsinlist", "truncated",
    ]
    static let isLast: [String] = ["islast", "islastpage", "lastpage", "isfinal", "isend", "isfinished", "last"]
    static let pageCounts: [String] = [
        "totalpages", "pagecount", "numpages", "numberofpages", "totalpagecount", "pagestotal", "lastpage", "maxpage",
        "totalnumberofpages", "totalpage",
    ]
    static let totals: [String] = [
        "totalcount", "totalitems", "totalresults", "totalelements", "totalrecords", "totalhits", "totalentries",
        "totalsize", "totalrows", "totalnumberofitems",
    ]
    /// Arrays of elements, the most likely first.
    static let items: [String] = [
        "items", "data", "results", "records", "entries", "values", "value", "elements", "list", "content", "rows",
        "objects", "resources", "hits", "nodes", "documents", "collection", "entities", "response", "result", "members",
        "edges",
    ]
    /// Arrays that are not the elements of a page.
    static let asides: Set<String> = [
        "errors", "warnings", "links", "messages", "facets", "included", "includes", "schemas", "notifications",
        "sort", "sorts", "orders", "filters", "columns", "fields", "aggregations", "infos", "actions", "alerts",
        "metadata", "errordetails", "validationerrors", "scopes", "paging", "failures",
    ]
    /// Verbs that a method for a list begins with, which the method for all pages leaves out.
    static let verbs: Set<String> = [
        "list", "get", "find", "fetch", "retrieve", "all", "read", "query", "index", "browse",
    ]

    /// Returns a name in lower case and without separators.
    static func word(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// Returns true if a path ends with a word: its last name, or its last names together.
    static func ends(_ path: [String], with word: String) -> Bool {
        var end = ""
        for name in path.reversed() {
            end = self.word(name) + end
            if end == word { return true }
            if end.utf8.count > word.utf8.count { return false }
        }
        return false
    }
}
