import OASRuntime
import Testing

/// Lists whose pages a function fetches.
@Suite struct PagesTests {
    private typealias Numbers = Pages<Int, String>

    private actor Log {
        var marks: [PageMark?] = []
        func add(_ mark: PageMark?) { marks.append(mark) }
    }

    /// Returns a list of pages that are numbered from 1.
    private func list(
        _ items: @escaping @Sendable (Int) async throws -> [Int], next: @escaping @Sendable (Int) -> Int?
    ) -> Numbers {
        Numbers { mark in
            let page = mark.flatMap { Int($0.text) } ?? 1
            return Page("page \(page)", items: try await items(page), next: PageMark(next(page)))
        }
    }

    @Test("A page is fetched only when one of its elements is requested")
    func fetchesWhenAsked() async throws {
        let log = Log()
        let pages = Pages<String, Int> { mark in
            await log.add(mark)
            let page = mark.flatMap { Int($0.text) } ?? 1
            let items = page == 2 ? [] : ["\(page)a", "\(page)b"]
            return Page(page, items: items, next: page < 4 ? PageMark("\(page + 1)") : nil)
        }
        var iterator = pages.makeAsyncIterator()
        #expect(try await iterator.next() == "1a")
        #expect(try await iterator.next() == "1b")
        #expect(await log.marks == [nil])
        #expect(try await iterator.next() == "3a")
        #expect(await log.marks == [nil, PageMark("2"), PageMark("3")])
        var all: [String] = []
        for try await item in pages { all.append(item) }
        #expect(all == ["1a", "1b", "3a", "3b", "4a", "4b"])
    }

    @Test("Pages have their bodies and the mark of the next page, by which a list is resumed")
    func resumes() async throws {
        let numbers = list({ [$0] }, next: { $0 < 3 ? $0 + 1 : nil })
        var marks: [PageMark?] = []
        for try await page in numbers.pages {
            #expect(page.body == "page \(page.items[0])")
            marks.append(page.next)
        }
        #expect(marks == [PageMark("2"), PageMark("3"), nil])
        var items: [Int] = []
        for try await item in numbers.resuming(at: PageMark("2")) { items.append(item) }
        #expect(items == [2, 3])
    }

    @Test("An error ends the sequence of pages")
    func anErrorEndsTheSequence() async throws {
        struct Broken: Error {}
        let pages = list({ page in if page == 2 { throw Broken() } else { [page] } }, next: { $0 + 1 })
        var iterator = pages.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        await #expect(throws: Broken.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
    }

    @Test("A page that names itself as the next page is the last one if it is empty, else an error")
    func aPageThatNamesItself() async throws {
        var count = 0
        for try await _ in list({ $0 == 1 ? [1] : [] }, next: { _ in 2 }) { count += 1 }
        #expect(count == 1)
        let error = await #expect(throws: PagesError.self) { for try await _ in list({ [$0] }, next: { _ in 2 }) {} }
        #expect(error == .repeatedPage(PageMark("2")))
    }

    @Test("A page that refers back to an earlier page is an error after the elements of both")
    func cycles() async throws {
        var items: [Int] = []
        var iterator = list({ [$0] }, next: { $0 == 3 ? 2 : $0 + 1 }).makeAsyncIterator()
        let error = await #expect(throws: PagesError.self) {
            while let item = try await iterator.next() { items.append(item) }
        }
        #expect(error == .repeatedPage(PageMark("2")))
        #expect(items == [1, 2, 3])
        #expect(try await iterator.next() == nil)
    }

    @Test("A hundred empty pages in succession are an error")
    func emptyPages() async throws {
        let log = Log()
        let pages = Numbers { mark in
            await log.add(mark)
            return Page("", items: [], next: PageMark("\((mark.flatMap { Int($0.text) } ?? 1) + 1)"))
        }
        let error = await #expect(throws: PagesError.self) { for try await _ in pages {} }
        #expect(error == .emptyPages(100))
        #expect(await log.marks.count == 100)
    }

    @Test("Some empty pages between full ones are skipped")
    func someEmptyPages() async throws {
        var pages = list({ $0.isMultiple(of: 4) ? [$0] : [] }, next: { $0 < 12 ? $0 + 1 : nil })
        pages.maximumEmptyPages = 4
        var items: [Int] = []
        for try await item in pages { items.append(item) }
        #expect(items == [4, 8, 12])
    }

    @Test("The number of pages has a limit that can be set")
    func limit() async throws {
        var items: [Int] = []
        let pages = list({ [$0] }, next: { $0 + 1 })
        #expect(pages.maximumPages == 100_000)
        let error = await #expect(throws: PagesError.self) {
            for try await item in pages.limited(toPages: 3) { items.append(item) }
        }
        #expect(error == .tooManyPages(3))
        #expect(items == [1, 2, 3])
    }

    @Test("Paging stops when the task is cancelled")
    func stopsOnCancellation() async throws {
        let task = Task {
            var count = 0
            for try await _ in list({ [$0] }, next: { $0 + 1 }) {
                count += 1
                if count == 3 { withUnsafeCurrentTask { $0?.cancel() } }
            }
            return count
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("The mark of a page is stored as its text, and is shown without the query values of a URL")
    func marks() {
        #expect(PageMark(Int?.none) == nil)
        #expect(PageMark("" as String?) == nil)
        #expect(PageMark(3.0 as Double?) == PageMark("3"))
        #expect(PageMark("https://a.example/x?key=planted").description == "https://a.example/x?key=…")
        #expect(PageMark(String(repeating: "x", count: 10_000)).description.utf8.count < 300)
    }
}
