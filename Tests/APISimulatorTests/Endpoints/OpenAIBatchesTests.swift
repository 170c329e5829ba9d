import APISimulator
import HTTPTransport
import JSON
import Testing

/// `/v1/files` and `/v1/batches`, request by request.
@Suite(.timeLimit(.minutes(5)))
struct OpenAIBatchesTests {
    private static let notThere = "404 not_found_error: There is no such thing."

    /// Uploads a file of requests with ids, and makes a batch of it.
    private func make(
        _ ids: [String],
        _ client: SimulatorClient,
        file: String = "file-1"
    ) async throws -> SimulatorClient.Answer {
        let lines = ids.map {
            #"{"custom_id":"\#($0)","body":{"model":"m","messages":[{"role":"user","content":"Hello"}]}}"#
        }
        let form =
            "--x\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n--x\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"a.jsonl\"\r\n\r\n"
            + lines.joined(separator: "\n") + "\r\n--x--\r\n"
        _ = try await client.send("POST /v1/files", form)
        let body = #"{"input_file_id":"\#(file)","metadata":{"run":"7"}}"#
        return try await client.send("POST /v1/batches", body)
    }

    /// The status, the counts and the files of a batch.
    private func outline(_ answer: SimulatorClient.Answer) -> String {
        let json = answer.json
        let counts = ["total", "completed", "failed"].map {
            "\(json["request_counts"]?[$0]?.int ?? -1)"
        }
        let files = ["output_file_id", "error_file_id"].map { json[$0]?.string ?? "-" }
        return "\(json["status"]?.string ?? answer.error) \(counts.joined(separator: " ")) "
            + files.joined(separator: " ")
    }

    /// The ids in a file of results, and what came of each.
    private func results(_ text: String) -> [String] {
        text.split(separator: "\n").map { line in
            guard let json = try? JSONReader.value(of: String(line)) else { return "unreadable" }
            let code = json["response"]?["status_code"]?.int.map { "\($0)" }
            return "\(json["custom_id"]?.string ?? "-") "
                + (code ?? json["error"]?["code"]?.string ?? "-")
        }
    }

    @Test func `A batch is made of a file, looked at and read`() async throws {
        try await withClient(.init(batchPolls: 1)) { client async throws in
            let made = try await make(["a", "b"], client)
            #expect(outline(made) == "in_progress 0 0 0 - -")
            #expect(made.json["id"] == "batch_1" && made.json["metadata"]?["run"] == "7")
            #expect(made.json["input_file_id"] == "file-1" && made.json["errors"] == .null)
            #expect(made.json["endpoint"] == "/v1/chat/completions")
            let times = ["created_at", "expires_at"].map { made.json[$0]?.int ?? 0 }
            #expect(times[1] - times[0] == 86_400)
            #expect(
                outline(try await client.send("GET /v1/batches/batch_1")).hasPrefix("in_progress")
            )
            let ended = try await client.send("GET /v1/batches/batch_1")
            #expect(outline(ended) == "completed 2 2 0 file-batch_1-output file-batch_1-errors")
            let output = try await client.send("GET /v1/files/file-batch_1-output/content")
            #expect(output.headers["content-type"] == "application/jsonl")
            #expect(results(output.text) == ["b 200", "a 200"])
            #expect(output.text.contains(#""content":"Echo: Hello""#))
            #expect(output.text.contains(#""request_id":"req_batch_0""#))
            let errors = try await client.send("GET /v1/files/file-batch_1-errors/content")
            #expect(errors.status == 200 && errors.text == "")
            let books = client.simulator.books
            #expect(books.batchAnswers == 2 && books.inputTokens == 6 && books.outputTokens == 4)
            let deleted = try await client.send("DELETE /v1/files/file-batch_1-output")
            #expect(deleted.text == #"{"id":"file-batch_1-output","object":"file","deleted":true}"#)
            // A look at the batch does not bring it back.
            _ = try await client.send("GET /v1/batches/batch_1")
            let gone = try await client.send("GET /v1/files/file-batch_1-output/content")
            #expect(gone.error == Self.notThere)
            #expect(
                try await client.send("DELETE /v1/files/file-batch_1-output").error == Self.notThere
            )
        }
    }

    @Test func `What is not there is not found`() async throws {
        try await withClient { client async throws in
            for line in [
                "GET /v1/batches/batch_1", "GET /v1/files/file-1/content",
                "DELETE /v1/files/file-1",
                "POST /v1/batches/batch_1/cancel",
            ] { #expect(try await client.send(line).error == Self.notThere, "\(line)") }
            let none = try await client.send("POST /v1/files", "no form")
            #expect(none.error == "400 invalid_request_error: file: required")
            let missing = try await client.send("POST /v1/batches", #"{"input_file_id":"file-9"}"#)
            #expect(
                missing.error == "400 invalid_request_error: input_file_id: there is no such file"
            )
            _ = try await make(["a"], client)
            #expect(try await client.send("DELETE /v1/batches/batch_1").error == Self.notThere)
            #expect(try await client.send("GET /v1/batches/batch_9").error == Self.notThere)
            let listed = try await client.send("GET /v1/batches").json
            #expect(listed["data"]?.array?.count == 1 && listed["has_more"] == false)
            let other = try await client.send("GET /v1/batches", headers: ["x-api-key": "other"])
            #expect(other.json["data"] == [])
        }
        try await withClient(.init(hasOpenAIBatches: false)) { client async throws in
            #expect(
                try await client.send("GET /v1/batches").error == "404 not_found_error: Not found"
            )
        }
    }

    @Test func `A batch can be cancelled, and what it did not reach stands in no file`()
        async throws
    {
        try await withClient(.init(batchPolls: 5)) { client async throws in
            _ = try await make(["a", "b"], client)
            let cancelled = try await client.send("POST /v1/batches/batch_1/cancel")
            #expect(outline(cancelled) == "cancelling 0 0 0 - -")
            let ended = try await client.send("GET /v1/batches/batch_1")
            #expect(outline(ended) == "cancelled 2 0 2 file-batch_1-output file-batch_1-errors")
            let output = try await client.send("GET /v1/files/file-batch_1-output/content")
            #expect(output.status == 200 && output.text == "")
        }
    }

    @Test(arguments: [
        (
            BatchTrouble.duplicated, "completed 6 6 0",
            ["6 200", "6 200", "5 200", "4 200", "3 200", "3 200", "2 200", "1 200"], []
        ),
        (.missing, "completed 6 6 0", ["6 200", "4 200", "3 200", "2 200", "1 200"], []),
        (
            .unreadable, "completed 6 6 0",
            ["6 200", "unreadable", "4 200", "3 200", "2 200", "1 200"], []
        ),
        (
            .foreign, "completed 6 6 0", ["6 200", "5 200", "4 200", "3 200", "2 200", "1 200"],
            ["nobody batch_expired"]
        ),
        (
            .halfExpired, "expired 6 3 3", ["6 200", "4 200", "2 200"],
            ["5 batch_expired", "3 batch_expired", "1 batch_expired"]
        ),
    ])
    func `Results can be wrong`(
        trouble: BatchTrouble,
        status: String,
        output: [String],
        errors: [String]
    ) async throws {
        let batches = SimulatorConfiguration.Batches(troubles: [trouble])
        try await withClient(.init(batchPolls: 0, batches: batches)) { client async throws in
            _ = try await make((1...6).map(String.init), client)
            let ended = try await client.send("GET /v1/batches/batch_1")
            #expect(outline(ended).hasPrefix(status))
            let good = try await client.send("GET /v1/files/file-batch_1-output/content")
            #expect(results(good.text) == output)
            let bad = try await client.send("GET /v1/files/file-batch_1-errors/content")
            #expect(results(bad.text) == errors)
        }
    }

    @Test func `A batch that finds no room fails, and one can vanish`() async throws {
        try await withClient(.init(batchPolls: 1, batches: .init(queue: 2))) {
            client async throws in
            #expect(outline(try await make(["a", "b"], client)).hasPrefix("in_progress"))
            let full = try await make(["c"], client, file: "file-2")
            #expect(outline(full) == "failed 1 0 1 - -")
            let error = full.json["errors"]?["data"]?.array?.first
            #expect(error?["code"] == "token_limit_exceeded")
            let output = try await client.send("GET /v1/files/file-batch_2-output/content")
            #expect(output.error == Self.notThere)
            for _ in 0..<2 { _ = try await client.send("GET /v1/batches/batch_1") }
            #expect(client.simulator.books.batchAnswers == 2)
            #expect(
                outline(try await make(["d", "e"], client, file: "file-3")).hasPrefix("in_progress")
            )
        }
        let vanished = SimulatorConfiguration.Batches(troubles: [.vanished])
        try await withClient(.init(batches: vanished)) { client async throws in
            #expect(try await make(["a"], client).status == 200)
            #expect(try await client.send("GET /v1/batches/batch_1").error == Self.notThere)
        }
    }
}
