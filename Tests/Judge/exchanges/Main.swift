internal import FeatureTour
internal import Foundation
internal import LagoCustomers
internal import OASRuntime
internal import OASURLSession

/// A program that serves both APIs on a port, which it prints, and relays every request to the given port until standard
/// input ends.
@main struct Main {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 2, let port = Int(arguments[1]) else { fatalError("usage: exchanges PORT") }
        let server = try SocketServer()
        try tour(port).register(on: server)
        try customers(port).register(on: server)
        print(server.port)
        fflush(nil)
        Thread.detachNewThread {
            while readLine() != nil {}
            exit(0)
        }
        await server.run()
    }

    private static func url(_ port: Int, _ path: String) -> URL {
        guard let url = URL(string: "http://127.0.0.1:\(port)\(path)") else { fatalError("\(port) is no port") }
        return url
    }

    private static func tour(_ port: Int) -> FeatureTourRelay {
        let client = FeatureTourClient(
            server: .init(url: url(port, "/feature-tour")),
            credentials: .init(
                bearerAuth: "t", operatorLogin: .init(username: "maria", password: "mitchell"), stationKey: "k"),
            transport: URLSessionTransport(), coders: FlatXML.coders)
        return FeatureTourRelay(relay: Relay(api: client.api, hooks: url(port, "/feature-tour/hooks")))
    }

    private static func customers(_ port: Int) -> LagoCustomersRelay {
        let client = LagoCustomersClient(
            server: .init(url: url(port, "/lago-customers")), credentials: .init(bearerAuth: "t"),
            transport: URLSessionTransport())
        return LagoCustomersRelay(relay: Relay(api: client.api, hooks: url(port, "/lago-customers/hooks")))
    }
}
