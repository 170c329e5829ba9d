import HTTPTransport
import JSON
import SystemPackage
import TestSupport
import Testing

@testable import ModelProviders

extension CompatibilityTests {
    /// The provider `openai` before llama.cpp's own server, which is the embedded model's.
    @Suite(.serialized) struct LlamaServerTests {
        private func options(
            pipeline: String = "analysis: sentiment\n",
            documents: [(name: String, text: String)],
            key: String = RealServers.llamaKey
        ) async throws -> ServerRun.Options {
            ServerRun.Options(
                address: try await RealServers.shared.llamaServer().address,
                key: key,
                pipeline: pipeline,
                documents: documents.map { ($0.name, Array($0.text.utf8)) }
            )
        }

        private static let reviews = [
            ("a.txt", "It broke on day one, and nobody answers. A complete waste of money."),
            ("b.txt", "I love this kettle. It is quick, quiet and the best I ever had."),
            ("c.txt", "The parcel came on Tuesday. It holds a lamp and a cable."),
            ("d.txt", "Terrible. The screen cracked within an hour, and it smells."),
            ("e.txt", "Wonderful service, friendly people, and a gift on top of it."),
            ("f.txt", "Never again: late, dirty and rude."),
        ]

        @Test func `answers about reviews keep to their bounds, at the first attempt`() async throws
        {
            // Five of fourteen were invalid before the bounds of numbers were said otherwise.
            let run = try await ServerRun(
                ServerRun.Options(
                    shipped: .reviews,
                    address: try await RealServers.shared.llamaServer().address,
                    key: RealServers.llamaKey
                )
            )
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.ends == Array(repeating: "analyzed", count: 14))
            #expect(run.requests == 14)
            for record in run.records {
                let confidence = try #require(record["fields"]?["confidence"]?.double)
                #expect(0...1 ~= confidence)
                #expect(record["provenance"]?["attempts"] == 1)
                #expect((record["provenance"]?["usage"]?["output_tokens"]?.int ?? 0) > 0)
            }
        }

        @Test(arguments: Sample.others)
        func `every sample is accounted for`(sample: Sample) async throws {
            let run = try await ServerRun(
                ServerRun.Options(
                    shipped: sample,
                    address: try await RealServers.shared.llamaServer().address,
                    key: RealServers.llamaKey
                )
            )
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.ends == Array(repeating: "analyzed", count: sample.count), "\(run.errors)")
        }

        @Test func `a stream gives the same answers and reports its usage`() async throws {
            var options = try await options(
                pipeline: "analysis: sentiment\ntemperature: 0\n",
                documents: Array(Self.reviews.prefix(2))
            )
            let whole = try await ServerRun(options)
            options.arguments = ["--stream"]
            let streamed = try await ServerRun(options)
            #expect(streamed.status == 0, "\(streamed.errors)")
            #expect(streamed.ends == ["analyzed", "analyzed"])
            #expect(streamed.inputTokens == whole.inputTokens)
            #expect(streamed.inputTokens > 0)
        }

        @Test func `documents that share requests are all accounted for`() async throws {
            let run = try await ServerRun(
                try await options(
                    pipeline: """
                        analysis: sentiment
                        batch: {pack: {max_documents: 3}, max_wait: 2s}

                        """,
                    documents: Array(Self.reviews.prefix(3))
                )
            )
            #expect(run.status == 0 || run.status == 1, "\(run.errors)")
            let ends = Set(run.ends)
            #expect(ends.isSubset(of: ["analyzed", "invalid-answer"]), "\(run.errors)")
        }

        @Test func `what is counted before is what is used`() async throws {
            var options = try await options(
                pipeline: "analysis: sentiment\nbatch: {count: exact}\n",
                documents: Array(Self.reviews.prefix(2))
            )
            let plan = try await ServerRun.plan(options)
            let counted = plan["tokens"]?["input"]?.int ?? plan["input_tokens"]?.int
            options.arguments = ["--quiet"]
            let run = try await ServerRun(options)
            #expect(run.status == 0, "\(run.errors)")
            #expect(counted == run.inputTokens, "\(plan)")
        }

        @Test func `a document beyond the context is divided, as the server tells its size`()
            async throws
        {
            let sentence = "The kettle is quick and quiet, and I use it every single morning. "
            let long = String(repeating: sentence, count: 160)
            let run = try await ServerRun(
                try await options(documents: [("long.txt", long), Self.reviews[0]])
            )
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.ends == ["analyzed", "analyzed"])
            #expect(run.requests > 2)
        }

        @Test func `what the server refuses as too long is not sent again`() async throws {
            let long = String(repeating: "quick brown foxes jump over lazy dogs ", count: 600)
            let run = try await ServerRun(
                try await options(
                    pipeline: "analysis: sentiment\nfacts: {context_tokens: 100000}\n",
                    documents: [("long.txt", long), Self.reviews[0]]
                )
            )
            #expect(run.status == 1, "\(run.errors)")
            #expect(Set(run.ends) == ["analyzed", "context-too-long"])
            #expect(run.requests == 2)
        }

        @Test func `a wrong key ends the run after one request`() async throws {
            let run = try await ServerRun(
                try await options(documents: Self.reviews, key: "sk-wrong-compatibility")
            )
            #expect(run.status == 5, "\(run.errors)")
            #expect(run.errors.contains("refused the key"), "\(run.errors)")
            #expect(!run.errors.contains("sk-wrong-compatibility"))
            #expect(run.requests >= 1 && run.requests <= RealServers.slots + 6)
        }

        @Test func `a name that the server does not know is answered, and named`() async throws {
            var options = try await options(documents: [Self.reviews[0]])
            options.model = "openai/gpt-nobody-has"
            let run = try await ServerRun(options)
            #expect(run.status == 0, "\(run.errors)")
            #expect(
                run.errors.contains("openai/gpt-nobody-has was asked, and the server says that")
            )
            let model = run.records.first?["provenance"]?["answered_by"]?.string
            #expect(model?.hasSuffix(".gguf") == true)
        }

        @Test func `log-probabilities are told, as is known of it`() async throws {
            let server = try await RealServers.shared.llamaServer()
            let body = #"""
                {"messages":[{"role":"user","content":"Count."}],"max_tokens":4,"logprobs":true,
                 "temperature":0,"ignore_eos":true}
                """#
            var request = HTTPRequest.post(
                json: Array(body.utf8),
                to: "\(server.address)/v1/chat/completions"
            )
            request.secretHeaders["authorization"] = Secret("Bearer \(RealServers.llamaKey)")
            let response = try await ServerProcess.send(request)
            let json = try JSONReader.value(of: response.body)
            let tokens = json["choices"]?.array?.first?["logprobs"]?["content"]?.array ?? []
            #expect(tokens.count == 4)
            #expect(tokens.allSatisfy { ($0["logprob"]?.double ?? 1) <= 0 })
            #expect(ServerCapabilities(response.headers)?.tellsLogProbabilities == true)
        }

        @Test func `documents wait while both slots are busy`() async throws {
            let server = try await RealServers.shared.llamaServer()
            let run = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<RealServers.slots {
                    group.addTask { try await Self.longAnswer(of: server) }
                }
                let run = try await ServerRun(
                    try await options(documents: Array(Self.reviews.prefix(2)))
                )
                var statuses: [Int] = []
                for try await status in group { statuses.append(status) }
                #expect(statuses == [200, 200])
                return run
            }
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.ends == ["analyzed", "analyzed"])
            #expect(run.requests == 2)
        }

        /// Keeps a slot busy with a long answer.
        private static func longAnswer(of server: ServerProcess) async throws -> Int {
            let body = #"{"messages":[{"role":"user","content":"Count."}],"max_tokens":150}"#
            var request = HTTPRequest.post(
                json: Array(body.utf8),
                to: "\(server.address)/v1/chat/completions"
            )
            request.secretHeaders["authorization"] = Secret("Bearer \(RealServers.llamaKey)")
            request.timeout = .seconds(300)
            return try await ServerProcess.send(request).status
        }

        @Test func `a server that dies and comes back loses no document`() async throws {
            let server = try await RealServers.startLlama()
            let options = ServerRun.Options(
                address: server.address,
                key: RealServers.llamaKey,
                pipeline: """
                    analysis: sentiment
                    batch: {max_concurrent: 1}
                    retry: {max_attempts: 50, base_delay: 200ms, max_delay: 2s, max_total: 5min}

                    """,
                documents: Self.reviews.map { ($0.0, Array($0.1.utf8)) }.suffix(4)
            )
            let run = try await ServerRun(options) { report in
                // Once something is answered, the server is known to be there.
                try await until("a document is answered", within: .seconds(200)) {
                    TextFile.readLossily(FilePath(report))?.contains("\n") == true
                }
                await server.kill()
                let again = try await RealServers.startLlama(port: server.port)
                await Self.keep.hold(again)
            }
            await Self.keep.release()
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.ends == Array(repeating: "analyzed", count: 4))
            #expect(run.requests > 4)
        }

        private static let keep = KeptServer()
    }
}

/// Holds a server that a run needs to its end.
private actor KeptServer {
    private var server: ServerProcess?

    func hold(_ server: ServerProcess) { self.server = server }

    func release() async {
        await server?.kill()
        server = nil
    }
}
