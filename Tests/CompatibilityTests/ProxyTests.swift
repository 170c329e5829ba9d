import JSON
import TestSupport
import Testing

extension CompatibilityTests {
    /// The provider `openai` before LiteLLM's proxy, which words the errors of others anew.
    @Suite(.serialized) struct ProxyTests {
        private func options(
            model: String = "openai/small",
            key: String = RealServers.proxyKey,
            pipeline: String = "analysis: sentiment\n",
            documents: [(name: String, text: String)] = Self.reviews
        ) async throws -> ServerRun.Options {
            ServerRun.Options(
                address: try await RealServers.shared.proxyServer().address,
                key: key,
                model: model,
                pipeline: pipeline,
                documents: documents.map { ($0.name, Array($0.text.utf8)) }
            )
        }

        private static let reviews = [
            (name: "a.txt", text: "It broke on day one, and nobody answers."),
            (name: "b.txt", text: "I love this kettle, the best I ever had."),
        ]

        @Test(arguments: Sample.each)
        func `every sample is accounted for`(sample: Sample) async throws {
            let run = try await ServerRun(
                ServerRun.Options(
                    shipped: sample,
                    address: try await RealServers.shared.proxyServer().address,
                    key: RealServers.proxyKey
                )
            )
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.ends == Array(repeating: "analyzed", count: sample.count), "\(run.errors)")
        }

        @Test func `a stream through it reports its usage`() async throws {
            var options = try await options()
            options.arguments = ["--stream"]
            let run = try await ServerRun(options)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.ends == ["analyzed", "analyzed"])
            for record in run.records {
                #expect((record["provenance"]?["usage"]?["output_tokens"]?.int ?? 0) > 0)
            }
        }

        @Test func `documents that share requests are all accounted for`() async throws {
            let run = try await ServerRun(
                try await options(
                    pipeline: """
                        analysis: sentiment
                        batch: {pack: {max_documents: 3}, max_wait: 2s}

                        """
                )
            )
            #expect(run.status == 0 || run.status == 1, "\(run.errors)")
            #expect(Set(run.ends).isSubset(of: ["analyzed", "invalid-answer"]), "\(run.errors)")
        }

        @Test func `exact counts fall back to estimates, and say so`() async throws {
            let run = try await ServerRun(
                try await options(pipeline: "analysis: sentiment\nbatch: {count: exact}\n")
            )
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.errors.contains("has no service that counts tokens"), "\(run.errors)")
            #expect(run.requests == 2)
        }

        @Test func `a document beyond the context is known as that, and sent once`() async throws {
            let long = String(repeating: "quick brown foxes jump over lazy dogs ", count: 600)
            let run = try await ServerRun(
                try await options(documents: [("long.txt", long), Self.reviews[0]])
            )
            #expect(run.status == 1, "\(run.errors)")
            #expect(Set(run.ends) == ["analyzed", "context-too-long"], "\(run.errors)")
            #expect(run.requests == 2)
        }

        @Test(arguments: [
            ("openai/small", "sk-wrong-compatibility", "refused the key"),
            ("openai/nobody", RealServers.proxyKey, "does not know the model"),
            ("openai/empty", RealServers.proxyKey, "see its billing page"),
        ])
        func `what concerns the endpoint ends the run`(
            model: String,
            key: String,
            words: String
        ) async throws {
            let account = try await RealServers.shared.emptyAccount()
            let before = try await Self.requests(to: account)
            let run = try await ServerRun(
                try await options(
                    model: model,
                    key: key,
                    pipeline: "analysis: sentiment\nbatch: {max_concurrent: 1}\n"
                )
            )
            #expect(run.status == 5, "\(run.errors)")
            #expect(run.errors.contains(words), "\(run.errors)")
            #expect(run.requests == 1, "\(run.errors)")
            let asked = try await Self.requests(to: account) - before
            #expect(asked == (model == "openai/empty" ? 1 : 0))
        }

        /// How many requests a provider with an empty account was sent.
        private static func requests(to account: ServerProcess) async throws -> Int {
            let books = try await account.json(at: "/simulator/documents")
            return (books.array ?? []).reduce(0) { $0 + ($1["requests"]?.int ?? 0) }
        }
    }
}
