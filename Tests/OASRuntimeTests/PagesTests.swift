import OASRuntime
import Testing

@Suite struct PagesTests {
    private actor Log {
        var pages: [Int] = []
        func add(_ page: Int) { pages.append(page) }
    }

    @Test("A page is fetched only when one of its elements is requested")
    func fetchesWhenAsked() async throws {
        let log = Log()
        let pages = Pages<String> { (page: Int) async throws -> (items: [String], next: Int?) in
            await log.add(page)
            return page == 2 ? ([], 3) : (["\(page)a", "\(page)b"], page < 4 ? page + 1 : nil)
        }
        var iterator = pages.makeAsyncIterator()
        #expect(try await iterator.next() == "1a")
        #expect(try await iterator.next() == "1b")
        #expect(await log.pages == [1])
        #expect(try await iterator.next() == "3a")
        #expect(await log.pages == [1, 2, 3])
        var all: [String] = []
        for try await item in pages { all.append(item) }
        #expect(all == ["1a", "1b", "3a", "3b", "4a", "4b"])
    }

    @Test("Paging starts at the given page")
    func startsWhereTold() async throws {
        var items: [Int] = []
        for try await item in Pages(startingAt: 5, { page in ([page], page < 7 ? page + 1 : nil) }) {
            items.append(item)
        }
        #expect(items == [5, 6, 7])
    }

    @Test("An error ends the sequence of pages")
    func anErrorEndsTheSequence() async throws {
        struct Broken: Error {}
        let pages = Pages<Int> { page in
            if page == 2 { throw Broken() }
            return ([page], page + 1)
        }
        var iterator = pages.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        await #expect(throws: Broken.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
    }

    @Test("A page that names itself as the next page is the last one")
    func aPageThatNamesItselfIsTheLast() async throws {
        var count = 0
        for try await _ in Pages<Int>({ page in ([1], page) }) { count += 1 }
        #expect(count == 1)
    }

    @Test("A page that refers back to an earlier page is an error after the elements of both")
    func cycles() async throws {
        var items: [Int] = []
        var iterator = Pages<Int> { page in ([page], page == 1 ? 2 : 1) }.makeAsyncIterator()
        let error = await #expect(throws: PagesError.self) {
            while let item = try await iterator.next() { items.append(item) }
        }
        #expect(error == .repeatedPage(1))
        #expect(items == [1, 2])
        #expect(try await iterator.next() == nil)
    }

    @Test("A hundred empty pages in succession are an error")
    func emptyPages() async throws {
        let log = Log()
        let pages = Pages<Int> { page in
            await log.add(page)
            return ([], page + 1)
        }
        let error = await #expect(throws: PagesError.self) { for try await _ in pages {} }
        #expect(error == .emptyPages(100))
        #expect(await log.pages.count == 100)
    }

    @Test("Some empty pages between full ones are skipped")
    func someEmptyPages() async throws {
        var pages = Pages<Int> { page in (page.isMultiple(of: 4) ? [page] : [], page < 12 ? page + 1 : nil) }
        pages.maximumEmptyPages = 4
        var items: [Int] = []
        for try await item in pages { items.append(item) }
        #expect(items == [4, 8, 12])
    }

    @Test("The number of pages has a limit that can be set")
    func limit() async throws {
        var items: [Int] = []
        let pages = Pages<Int> { page in ([page], page + 1) }
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
            for try await _ in Pages<Int>({ page in ([page], page + 1) }) {
                count += 1
                if count == 3 { withUnsafeCurrentTask { $0?.cancel() } }
            }
            return count
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
