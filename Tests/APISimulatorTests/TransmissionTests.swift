import HTTPTransport
import JSON
import Testing

@testable import APISimulator

/// What comes over a connection, and what the simulator keeps of it.
@Suite(.timeLimit(.minutes(5)))
struct TransmissionTests {
    @Test(arguments: [0, 5, (1 << 20) - 1, 1 << 20, (3 << 20) + 5])
    func `A large body comes whole, and further requests are answered`(size: Int) async throws {
        try await withClient { client async throws in
            client.simulator.meet(next: [.enormousBody(size)])
            let large = try await client.send("GET /v1/models")
            #expect(large.text.utf8.count == size && large.text.allSatisfy { $0 == " " })
            #expect(try await client.send("GET /v1/models").status == 200)
        }
    }

    @Test func `A request can be served and fail all the same`() async throws {
        try await withClient { client async throws in
            client.simulator.meet(next: [.failsAfterwards(503), .failsAfterwards(503), nil])
            let failed = try await client.ask()
            #expect(failed.error == "503 api_error: Simulated, and done all the same.")
            // What is wrong in itself is told as such.
            let wrong = try await client.ask("a", #"{"top_k":1}"#)
            #expect(
                wrong.error == "400 invalid_request_error: top_k: Extra inputs are not permitted"
            )
            #expect(wrong.headers["request-id"] == "req_2")
            #expect(try await client.ask().status == 200)
        }
    }

    @Test(arguments: [(0, []), (1, [4]), (3, [2, 3, 4]), (4, [1, 2, 3, 4]), (9, [1, 2, 3, 4])])
    func `The newest requests are kept`(most: Int, numbers: [Int]) async throws {
        try await withClient(.init(mostRequests: most)) { client async throws in
            for _ in 1...4 { _ = try await client.send("GET /v1/models?limit=1") }
            #expect(client.simulator.requests.map(\.number) == numbers)
            #expect(client.simulator.books.requests == 4)
            #expect(client.simulator.requests.allSatisfy { $0.query == ["limit": "1"] })
        }
    }

    @Test func `Faults are queued and taken back, and requests are shown without their keys`()
        async throws
    {
        try await withClient { client async throws in
            let queued = try await client.send(
                "POST /simulator/faults",
                #"["status:529", null, "none"]"#
            )
            #expect(queued.text == #"{"queued":3}"#)
            for body in [#"[1]"#, #"{}"#, "no JSON"] {
                let refused = try await client.send("POST /simulator/faults", body)
                #expect(
                    refused.error
                        == "400 invalid_request_error: The body is no list of faults or null."
                )
            }
            let unknown = try await client.send("POST /simulator/faults", #"["nonsense"]"#)
            #expect(unknown.error == "400 invalid_request_error: there is no fault 'nonsense'")
            #expect(try await client.send("DELETE /simulator/faults").text == #"{"queued":0}"#)
            #expect(try await client.ask("my text").status == 200)
            let shown = try await client.send("GET /simulator/requests").json.array ?? []
            #expect(shown.count == 1 && shown[0]["number"] == 1 && shown[0]["method"] == "POST")
            #expect(shown[0]["headers"]?["x-api-key"] == "<redacted>")
            #expect(shown[0]["headers"]?["anthropic-version"] == "2026-10-21")
            #expect(shown[0]["body"]?["model"] == "claude-haiku-5-5")
            let documents = try await client.send("GET /simulator/documents").json.array ?? []
            #expect(documents.count == 1 && documents[0]["requests"] == 1)
            #expect(documents[0]["document"] == shown[0]["document"])
            // What is asked about the simulator itself stands in no books.
            #expect(client.simulator.books.requests == 1)
        }
    }

    @Test func `A time has two digits for each part`() {
        // Within a minute and a day each number comes that has one digit, and the first that has two.
        for seconds in 0..<60 {
            for hours in 0..<24 {
                let time = Timestamp.rfc3339(after: .seconds(hours * 3600 + seconds))
                #expect(time.wholeMatch(of: /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
            }
        }
    }
}
