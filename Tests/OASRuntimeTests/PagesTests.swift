import OASRuntime
import Testing

@Suite struct PagesTests {
    private actor Log {
        var pages: [Int] = []
        func add(_ page: Int) { pages.append(page) }
    }

    @Test func fetchesWhenAsked() async throws {
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

    @Test func startsWhereTold() async throws {
        var items: [Int] = []
        for try await item in Pages(startingAt: 5, { page in ([page], page < 7 ? page + 1 : nil) }) {
            items.append(item)
        }
        #expect(items == [5, 6, 7])
    }

    @Test func anErrorEndsTheSequence() async throws {
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

    @Test func aPageThatNamesItselfIsTheLast() async throws {
        var count = 0
        for try await _ in Pages<Int>({ page in ([1], page) }) { count += 1 }
        #expect(count == 1)
    }

    @Test func stopsOnCancellation() async throws {
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
