import LibraryAPI
import OASRuntime

/// One book, which is lent and comes back.
actor Shelf: LibraryHandler {
    private var book = Book(
        isbn: "0-19-853453-1", title: "Computability", due: CalendarDate(year: 2024, month: 2, day: 29))

    func findBook(_ request: FindBook.Request) async throws -> FindBook.Response {
        .ok(.init(book))
    }

    func changeBook(_ request: ChangeBook.Request) async throws -> ChangeBook.Response {
        if let title = request.body.title { book.title = title }
        switch request.body.due {
        case .absent: break
        case .null: book.due = nil
        case .value(let day): book.due = day
        }
        return .ok(.init(book))
    }
}

@main enum Library {
    /// Server and client, joined in memory, both from the code that is checked in.
    static func main() async throws {
        let transport = InMemoryTransport()
        try Shelf().register(on: transport)
        let library = LibraryClient(transport: transport)
        let isbn = "0-19-853453-1"

        show(try await library.findBook(isbn: isbn))
        // What is not said stays as it is, and null is something that can be said.
        show(try await library.changeBook(isbn: isbn, .init(title: "Computability, 2nd edition")))
        show(try await library.changeBook(isbn: isbn, .init(due: .null)))
    }

    private static func show(_ book: Book) {
        guard let due = book.due else { return print("\(book.title): on its shelf") }
        print("\(book.title): due \(due)")
    }
}
