import APISimulator
import HTTPTransport
import Testing

@Suite("A proxy", .timeLimit(.minutes(10)))
struct ProxyTests {
    @Test(arguments: ["http://api.invalid/v1/models", "https://api.invalid/v1/models"])
    func `is asked for a tunnel, with its own credentials alone`(url: String) async throws {
        try await withAPISimulator { simulator in
            let proxy = HTTPProxy(
                host: "127.0.0.1",
                port: simulator.port,
                credentials: Secret("me:secret")
            )
            await withHTTPTransport(configuration: .init(proxy: proxy)) { transport in
                var request = HTTPRequest(.get, url)
                request.secretHeaders["x-api-key"] = Secret("key")
                await #expect(throws: HTTPTransportError.self) {
                    try await transport.send(request)
                }
            }
            let sent = try #require(simulator.requests.first)
            #expect(sent.method == "CONNECT")
            #expect(sent.headers["proxy-authorization"] == "Basic bWU6c2VjcmV0")
            #expect(sent.headers["x-api-key"] == nil)
        }
    }

    @Test func `that opens no tunnel is an error`() async throws {
        try await withAPISimulator { simulator in
            let proxy = HTTPProxy(host: "127.0.0.1", port: simulator.port)
            await withHTTPTransport(configuration: .init(proxy: proxy)) { transport in
                let request = HTTPRequest(.get, "https://api.invalid/v1/models")
                let error = await #expect(throws: HTTPTransportError.self) {
                    try await transport.send(request)
                }
                #expect(error?.code == .proxy)
                #expect(error?.requestWasSent == false)
            }
        }
    }
}
