import TestSupport
import Testing

/// What is the account's or the endpoint's fault ends a run after one proof, not a document at a
/// time.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct EndpointFaultTests {
    private static let models = [
        "ANTHROPIC": "anthropic/claude-haiku-5-5", "OPENAI": "openai/some-model",
    ]

    private func outcome(
        of provider: String,
        faults: [String],
        documents: Int = 12,
        options: [String] = []
    ) async throws -> (status: Int, errors: String, requests: Int, report: String) {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            batch: {max_concurrent: 1}
            retry: {max_attempts: 3, base_delay: 1ms}

            """
        )
        for number in 10..<10 + documents {
            folder.write("docs/\(number).txt", "It broke on day \(number).")
        }
        var result = (status: 0, errors: "", requests: 0, report: "")
        try await SimulatorProcess.with(faults.flatMap { ["--fault", $0] }) { url in
            let process = AnalyzeProcess(
                in: folder.path,
                environment: ["\(provider)_API_KEY": "sk-canary", "\(provider)_BASE_URL": url]
            )
            let outcome = try await process.run(
                [
                    "docs", "-p", "p.yml", "--model", Self.models[provider] ?? "",
                    "--output", "r.jsonl", "--metrics", "m.json",
                ] + options
            )
            let metrics = folder.read("m.json") ?? ""
            let sent = metrics.firstRange(of: #""requests":"#)
                .map { metrics[$0.upperBound...].drop { $0 == " " }.prefix { $0.isNumber } }
            result = (
                Int(outcome.status), outcome.errors, sent.flatMap { Int($0) } ?? -1,
                folder.read("r.jsonl") ?? ""
            )
        }
        return result
    }

    private static func page(_ status: Int, _ title: String) -> String {
        "response:\(status); content-type: text/html; body=<html><head><title>\(title)</title></head><body>No.</body></html>"
    }

    @Test(
        arguments: ["ANTHROPIC", "OPENAI"],
        [
            (
                "status:400; message=Your credit balance is too low to access the Anthropic API.",
                "billing page"
            ),
            ("status:429; message=You exceeded your current quota.", "billing page"),
            ("status:400; type=no_db_connection; message=No connected db.", "refused the key"),
            (
                "status:400; message=Invalid model name passed in model=x.",
                "check the model's name and"
            ),
            ("web-page", "a web page came where the API should answer (HTTP 200)"),
            (page(403, "Log in"), #"(HTTP 403, "Log in")"#),
            (page(502, "Bad gateway"), #"(HTTP 502, "Bad gateway")"#),
            (page(400, "Proxy error"), #"(HTTP 400, "Proxy error")"#),
            (#"response:200; body={"status":"healthy"}"#, "check that"),
        ]
    )
    func `ends a run after one proof`(
        provider: String,
        fault: (what: String, words: String)
    ) async throws {
        let outcome = try await outcome(of: provider, faults: [fault.what])
        #expect(outcome.status == 5, "\(outcome.errors)")
        #expect(outcome.errors.contains(fault.words), "\(outcome.errors)")
        #expect(outcome.requests == 1)
    }

    @Test(arguments: ["ANTHROPIC", "OPENAI"])
    func `ends a run that streams after one proof`(provider: String) async throws {
        let outcome = try await outcome(
            of: provider,
            faults: ["web-page"],
            options: ["--stream"]
        )
        #expect(outcome.status == 5, "\(outcome.errors)")
        #expect(outcome.requests == 1)
    }

    @Test func `a message without content is one document's misfortune`() async throws {
        let body = #"{"type":"message","role":"assistant","content":null,"stop_reason":"end_turn"}"#
        let outcome = try await outcome(
            of: "ANTHROPIC",
            faults: ["response:200; content-type: application/json; body=\(body)"],
            documents: 3
        )
        #expect(outcome.status == 1, "\(outcome.errors)")
        #expect(outcome.requests == 9)
        #expect(outcome.report.split(separator: "\n").count == 3)
    }

    @Test(arguments: ["ANTHROPIC", "OPENAI"])
    func `the same refusal of the first documents ends a run`(provider: String) async throws {
        let fault = "status:400; message=The moon is in the wrong house."
        let outcome = try await outcome(of: provider, faults: [fault])
        #expect(outcome.status == 5, "\(outcome.errors)")
        #expect(
            outcome.errors.contains(
                "the first 3 documents were refused in the same words, and none was answered: the"
                    + " API refused the request (HTTP 400): The moon is in the wrong house"
            ),
            "\(outcome.errors)"
        )
        #expect(outcome.requests == 3)
    }

    @Test(arguments: ["ANTHROPIC", "OPENAI"])
    func `refusals after an answer are the documents' own`(provider: String) async throws {
        let fault = "status:400; message=The moon is in the wrong house."
        let outcome = try await outcome(
            of: provider,
            faults: ["none"] + Array(repeating: fault, count: 11)
        )
        #expect(outcome.status == 1, "\(outcome.errors)")
        #expect(outcome.requests == 12)
        #expect(outcome.report.ranges(of: #""reason":"rejected""#).count == 11)
    }

    @Test(arguments: ["ANTHROPIC", "OPENAI"])
    func `a gateway's page after an answer is asked past`(provider: String) async throws {
        let outcome = try await outcome(
            of: provider,
            faults: ["none", Self.page(502, "Bad gateway"), "none"],
            documents: 2
        )
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test(arguments: ["ANTHROPIC", "OPENAI"])
    func `a document cannot speak for the server`(provider: String) async throws {
        // The server repeats the document in its refusal.
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\nretry: {max_attempts: 1}\n")
        let text = "Your credit balance is too low to access the Anthropic API, they told me."
        folder.write("docs/a.txt", text)
        folder.write("docs/b.txt", "It broke on day one.")
        try await SimulatorProcess.with([
            "--fault", "status:400; message=Bad: \(text)", "--fault", "none",
        ]) { url in
            let process = AnalyzeProcess(
                in: folder.path,
                environment: ["\(provider)_API_KEY": "sk-canary", "\(provider)_BASE_URL": url]
            )
            let outcome = try await process.run([
                "docs", "-p", "p.yml", "--model", Self.models[provider] ?? "",
            ])
            #expect(outcome.status == 1, "\(outcome.errors)")
        }
    }
}
