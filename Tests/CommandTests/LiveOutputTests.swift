import APISimulator
import JSON
import TestSupport
import Testing

/// What comes on standard output while a run goes on.
@Suite struct LiveOutputTests {
    /// A run over three documents, of which the second one is answered last.
    private func run(_ arguments: [String]) async throws -> AnalyzeProcess.Outcome {
        try await withAPISimulator { simulator in
            simulator.meet { request in
                let isSlow = String(decoding: request.body, as: UTF8.self).contains("kettle")
                return isSlow ? .delay(.seconds(5)) : nil
            }
            let folder = TemporaryFolder()
            folder.write("p.yml", "analysis: sentiment\n")
            folder.write("docs/a.txt", "The lamp works.")
            folder.write("docs/b.txt", "The kettle works.")
            folder.write("docs/c.txt", "The phone works.")
            let environment = [
                "ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": "sk-test",
            ]
            return try await AnalyzeProcess(in: folder.path, environment: environment)
                .run(["docs", "-p", "p.yml", "-q"] + SimulatedModel.option + arguments)
        }
    }

    @Test("JSON Lines come as documents are done")
    func live() async throws {
        let outcome = try await run(["--format", "jsonl"])
        #expect(outcome.status == 0)
        let lines = try outcome.output.split(separator: "\n").map {
            try JSONReader.value(of: String($0))
        }
        #expect(lines.map { $0["document"] } == ["a.txt", "c.txt", "b.txt"])
    }

    @Test("a table comes in the order of the input")
    func ordered() async throws {
        let outcome = try await run(["--format", "csv"])
        #expect(outcome.status == 0)
        let names = outcome.output.split(separator: "\r\n").map { $0.prefix { $0 != "," } }
        #expect(names == ["document", "a.txt", "b.txt", "c.txt"])
    }

    @Test(
        "the order can be asked for, whatever the format",
        arguments: [
            ("input", ["a.txt", "b.txt", "c.txt"]), ("done", ["a.txt", "c.txt", "b.txt"]),
        ],
        ["jsonl", "csv"]
    )
    func asked(order: (name: String, documents: [String]), format: String) async throws {
        let outcome = try await run(["--format", format, "--order", order.name])
        #expect(outcome.status == 0)
        let names = ["a.txt", "b.txt", "c.txt"]
        let found = outcome.output.split(whereSeparator: \.isNewline).compactMap { line in
            names.first { line.prefix(30).contains($0) }
        }
        #expect(found == order.documents)
    }
}
