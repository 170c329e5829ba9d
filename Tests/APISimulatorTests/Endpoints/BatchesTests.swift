import APISimulator
import HTTPTransport
import JSON
import Testing

/// `/v1/messages/batches`, request by request.
@Suite(.timeLimit(.minutes(5)))
struct BatchesTests {
    /// The body that makes a batch of requests with ids.
    private func body(_ ids: [String], _ params: String? = nil) -> String {
        let params =
            params
            ?? #"{"model":"m","max_tokens":50,"messages":[{"role":"user","content":"Hello"}]}"#
        let items = ids.map { #"{"custom_id":"\#($0)","params":\#(params)}"# }
        return #"{"requests":[\#(items.joined(separator: ","))]}"#
    }

    private static let path = "/v1/messages/batches"

    /// The status and the counts of a batch: processing, succeeded, errored, cancelled, expired.
    private func outline(_ answer: SimulatorClient.Answer) -> String {
        let counts = ["processing", "succeeded", "errored", "canceled", "expired"].map {
            "\(answer.json["request_counts"]?[$0]?.int ?? -1)"
        }
        return "\(answer.json["processing_status"]?.string ?? answer.error) "
            + counts.joined(separator: " ")
    }

    /// The id and the kind of each result.
    private func results(_ text: String) -> [String] {
        text.split(separator: "\n").map { line in
            guard let json = try? JSONReader.value(of: String(line)) else { return "unreadable" }
            return "\(json["custom_id"]?.string ?? "-") \(json["result"]?["type"]?.string ?? "-")"
        }
    }

    @Test func `A batch is made, looked at, read and deleted`() async throws {
        try await withClient(.init(batchPolls: 2)) { client async throws in
            let made = try await client.send("POST \(Self.path)", body(["a", "b"]))
            #expect(outline(made) == "in_progress 2 0 0 0 0")
            #expect(made.json["id"] == "msgbatch_1" && made.json["type"] == "message_batch")
            #expect(made.json["ended_at"] == .null && made.json["results_url"] == .null)
            let one = "\(Self.path)/msgbatch_1"
            let early = try await client.send("GET \(one)/results")
            #expect(early.error == "404 not_found_error: The batch has no results yet.")
            let refused = try await client.send("DELETE \(one)")
            #expect(refused.error == "400 invalid_request_error: The batch has not ended.")
            for _ in 0..<2 {
                #expect(outline(try await client.send("GET \(one)")) == "in_progress 2 0 0 0 0")
            }
            #expect(client.simulator.books.batchAnswers == 0)
            let ended = try await client.send("GET \(one)")
            #expect(outline(ended) == "ended 0 2 0 0 0")
            #expect(ended.json["ended_at"]?.string?.count == 20)
            #expect(
                ended.json["results_url"]?.string == "\(client.simulator.baseURL)\(one)/results"
            )
            let books = client.simulator.books
            #expect(books.batchAnswers == 2 && books.answers == 2)
            #expect(books.inputTokens == 6 && books.outputTokens == 4)
            let answer = try await client.send("GET \(one)/results")
            #expect(answer.headers["content-type"] == "application/x-jsonl")
            #expect(results(answer.text) == ["b succeeded", "a succeeded"])
            #expect(answer.text.contains(#""text":"Echo: Hello""#))
            #expect(answer.text.contains(#""service_tier":"batch""#))
            let gone = try await client.send("DELETE \(one)")
            #expect(gone.text == #"{"id":"msgbatch_1","type":"message_batch_deleted"}"#)
            for line in ["GET \(one)", "GET \(one)/results", "DELETE \(one)"] {
                let missing = try await client.send(line)
                #expect(missing.error == "404 not_found_error: There is no batch of this id.")
            }
            #expect(client.simulator.books.batchAnswers == 2)
        }
    }

    @Test(arguments: [
        ("{}", "400 invalid_request_error: requests: Field required"),
        (#"{"requests":[]}"#, "400 invalid_request_error: requests: Field required"),
        (
            #"{"requests":[{"params":{}}]}"#,
            "400 invalid_request_error: custom_id: String should match pattern"
        ),
        (
            #"{"requests":[{"custom_id":"","params":{}}]}"#,
            "400 invalid_request_error: custom_id: String should match pattern"
        ),
        (
            #"{"requests":[{"custom_id":"a.b","params":{}}]}"#,
            "400 invalid_request_error: custom_id: String should match pattern"
        ),
        (
            #"{"requests":[{"custom_id":"a","params":{}},{"custom_id":"a","params":{}}]}"#,
            "400 invalid_request_error: custom_id: must be unique"
        ),
        (#"{"requests":[{"custom_id":"aZ0_-9z","params":{}}]}"#, "200 -: -"),
    ])
    func `Ids have a form and are there once`(body: String, outcome: String) async throws {
        try await withClient { client async throws in
            #expect(try await client.send("POST \(Self.path)", body).error == outcome)
        }
    }

    @Test func `An id has sixty-four letters at most`() async throws {
        try await withClient { client async throws in
            let long = String(repeating: "a", count: 64)
            let fits = try await client.send("POST \(Self.path)", body([long]))
            #expect(fits.status == 200)
            let tooLong = try await client.send("POST \(Self.path)", body([long + "a"]))
            #expect(tooLong.status == 400)
        }
    }

    @Test func `Requests of a batch end in the ways that are told`() async throws {
        try await withClient(.init(batchPolls: 0)) { client async throws in
            client.simulator.setBatchOutcomes([
                "b": .errored(type: "overloaded_error"), "c": .expired, "d": .canceled,
            ])
            _ = try await client.send("POST \(Self.path)", body(["a", "b", "c", "d"]))
            let ended = try await client.send("GET \(Self.path)/msgbatch_1")
            #expect(outline(ended) == "ended 0 1 1 1 1")
            let text = try await client.send("GET \(Self.path)/msgbatch_1/results").text
            #expect(results(text) == ["d canceled", "c expired", "b errored", "a succeeded"])
            #expect(
                text.contains(
                    #"{"type":"error","error":{"type":"overloaded_error","message":"Simulated."},"#
                        + #""request_id":"req_batch_1"}"#
                )
            )
            #expect(client.simulator.books.batchAnswers == 1)
        }
    }

    @Test func `A batch can be cancelled once, and ends at the next look`() async throws {
        try await withClient(.init(batchPolls: 9)) { client async throws in
            _ = try await client.send("POST \(Self.path)", body(["a", "b"]))
            let one = "\(Self.path)/msgbatch_1"
            for _ in 0..<2 {
                let cancelled = try await client.send("POST \(one)/cancel")
                #expect(outline(cancelled) == "canceling 2 0 0 0 0")
                #expect(cancelled.json["cancel_initiated_at"]?.string != nil)
            }
            #expect(outline(try await client.send("GET \(one)")) == "ended 0 0 0 2 0")
            #expect(outline(try await client.send("POST \(one)/cancel")) == "ended 0 0 0 2 0")
            let odd = try await client.send("POST \(one)/other")
            #expect(odd.error == "405 invalid_request_error: Method not allowed")
        }
    }

    @Test func `Workspaces see their own batches, newest first, in pages`() async throws {
        try await withClient { client async throws in
            func send(_ line: String, _ key: String, _ body: String? = nil) async throws
                -> SimulatorClient.Answer
            {
                let headers = ["x-api-key": key, "anthropic-version": "2026-10-21"]
                return try await client.send(line, body, headers: headers)
            }
            func page(_ query: String, _ key: String = "w") async throws -> String {
                let json = try await send("GET \(Self.path)\(query)", key).json
                let ids = (json["data"]?.array ?? []).compactMap { $0["id"]?.string?.last }
                return "\(String(ids)) \(json["has_more"]?.bool == true) "
                    + "\(json["first_id"]?.string?.last ?? "-")\(json["last_id"]?.string?.last ?? "-")"
            }
            for key in ["w/1", "w/2", "v", "w"] {
                _ = try await send("POST \(Self.path)", key, body(["a"]))
            }
            #expect(try await page("") == "421 false 41")
            #expect(try await page("?limit=2") == "42 true 42")
            #expect(try await page("?limit=3") == "421 false 41")
            #expect(try await page("?limit=2&after_id=msgbatch_2") == "1 false 11")
            #expect(try await page("?limit=1&after_id=msgbatch_4") == "2 true 22")
            #expect(try await page("", "v/9") == "3 false 33")
            #expect(try await page("", "u") == " false --")
            let other = try await send("GET \(Self.path)/msgbatch_1", "v")
            #expect(other.status == 404)
        }
    }

    @Test(arguments: [
        (
            BatchTrouble.duplicated,
            [
                "6 succeeded", "6 succeeded", "5 succeeded", "4 succeeded", "3 succeeded",
                "3 succeeded", "2 succeeded", "1 succeeded",
            ]
        ),
        (.missing, ["6 succeeded", "4 succeeded", "3 succeeded", "2 succeeded", "1 succeeded"]),
        (
            .unreadable,
            [
                "6 succeeded", "unreadable", "4 succeeded", "3 succeeded", "2 succeeded",
                "1 succeeded",
            ]
        ),
        (
            .foreign,
            [
                "6 succeeded", "5 succeeded", "4 succeeded", "3 succeeded", "2 succeeded",
                "1 succeeded", "nobody-handed-this-in expired",
            ]
        ),
        (
            .halfExpired,
            ["6 succeeded", "5 expired", "4 succeeded", "3 expired", "2 succeeded", "1 expired"]
        ),
    ])
    func `Results can be wrong`(trouble: BatchTrouble, lines: [String]) async throws {
        let batches = SimulatorConfiguration.Batches(troubles: [trouble])
        try await withClient(.init(batchPolls: 0, batches: batches)) { client async throws in
            _ = try await client.send("POST \(Self.path)", body((1...6).map(String.init)))
            _ = try await client.send("GET \(Self.path)/msgbatch_1")
            let text = try await client.send("GET \(Self.path)/msgbatch_1/results").text
            #expect(results(text) == lines)
        }
    }

    @Test func `A batch can vanish, and a queue can be full`() async throws {
        let vanished = SimulatorConfiguration.Batches(troubles: [.vanished])
        try await withClient(.init(batches: vanished)) { client async throws in
            let made = try await client.send("POST \(Self.path)", body(["a"]))
            #expect(made.status == 200)
            #expect(try await client.send("GET \(Self.path)/msgbatch_1").status == 404)
            #expect(try await client.send("GET \(Self.path)").json["data"] == [])
        }
        try await withClient(.init(batchPolls: 0, batches: .init(queue: 3))) {
            client async throws in
            #expect(try await client.send("POST \(Self.path)", body(["a", "b"])).status == 200)
            let full = try await client.send("POST \(Self.path)", body(["c", "d"]))
            #expect(full.error == "429 rate_limit_error: Too many requests are queued in batches.")
            #expect(try await client.send("POST \(Self.path)", body(["c"])).status == 200)
            // What has ended waits no longer.
            _ = try await client.send("GET \(Self.path)/msgbatch_1")
            #expect(try await client.send("POST \(Self.path)", body(["d", "e"])).status == 200)
        }
    }
}
