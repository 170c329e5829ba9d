import AnalysisCore
import AnalysisEngine
import SystemPackage
import TestSupport
import Testing

/// The figures of a plan over seven short documents, a longer one and an empty one, key by key.
@Suite struct EstimateFiguresTests {
    /// What a plan is said to take.
    struct Figures: Sendable, Equatable {
        var requests = 8
        var batches = 1
        var input = 3933
        var output = [40, 160, 2048]
        /// In millionths of a millionth of a dollar; `nil` where it is unknown.
        var cost: [Int64]? = [256_000_000, 473_600_000, 1_417_600_000]
        var batched: Int64? = 266_400_000
    }

    private func estimate(_ overrides: [String]) async throws -> RunEstimate {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\nmodel: anthropic/claude-haiku-5-5\n")
        for number in 1...7 {
            let text = "Review \(number): the kettle boils water and I like it."
            folder.write("docs/r\(number).txt", text)
        }
        folder.write("docs/empty.txt", "")
        let paragraphs = (0..<40).map { "Paragraph \($0) tells of a kettle that boils water." }
        folder.write("docs/long.txt", paragraphs.joined(separator: "\n\n"))
        let options = RunOptions(
            paths: [folder.path(of: "docs")],
            pipeline: folder.path(of: "p.yml"),
            overrides: overrides,
            ledger: .file(folder.path(of: "l.sqlite"))
        )
        let environment = ["ANTHROPIC_API_KEY": "k", "OPENAI_API_KEY": "k"]
        return try await RunEstimator(RunPlan(options, environment: environment)).estimate()
    }

    private static let plans: [(overrides: [String], figures: Figures)] = [
        ([], Figures()),
        // The room for an answer bounds the most that it costs.
        (
            ["max_tokens=100"],
            Figures(
                output: [40, 160, 800],
                cost: [256_000_000, 473_600_000, 793_600_000]
            )
        ),
        (["batch.max_requests=2"], Figures(batches: 4)),
        (["batch.max_tokens=1000"], Figures(batches: 8)),
        (
            ["chunking.max_tokens=200"],
            Figures(
                requests: 11,
                input: 5207,
                output: [55, 220, 2816],
                cost: [339_900_000, 631_400_000, 1_929_400_000],
                batched: 344_400_001
            )
        ),
        (
            ["chunking={max_tokens: 200, overlap: 50}"],
            Figures(
                requests: 12,
                input: 5805,
                output: [60, 240, 3072],
                cost: [379_200_000, 700_800_000, 2_116_800_000],
                batched: 379_599_996
            )
        ),
        // A single request leaves nothing for a batch.
        (
            ["batch.pack={}"],
            Figures(
                requests: 1,
                input: 1356,
                cost: [101_300_000, 215_600_000, 1_159_600_000],
                batched: nil
            )
        ),
        (
            ["batch.pack={max_documents: 3}"],
            Figures(
                requests: 3,
                input: 2264,
                cost: [156_900_000, 307_500_000, 1_251_000_000],
                batched: 204_999_999
            )
        ),
        (["batch.pack={max_tokens: 20}"], Figures()),
        (
            ["votes=3"],
            Figures(
                requests: 24,
                input: 11_799,
                output: [120, 480, 6144],
                cost: [768_000_000, 1_420_800_000, 4_252_800_000],
                batched: 739_999_992
            )
        ),
        (
            ["prices={input: 1, output: 10}"],
            Figures(
                cost: [2_760_000_000, 5_536_000_000, 24_416_000_000],
                batched: 3_114_000_000
            )
        ),
        (
            ["model=anthropic/claude-opus-5-5"],
            Figures(
                cost: [10_240_000_000, 18_944_000_000, 56_704_000_000],
                batched: 10_656_000_000
            )
        ),
        (["service_tier=priority"], Figures(cost: nil, batched: nil)),
        (
            ["sentiment.aspects=true"],
            Figures(
                input: 4493,
                output: [160, 640, 6144],
                cost: [349_600_000, 769_600_000, 3_521_600_000],
                batched: 432_900_000
            )
        ),
        (["model=openai/gpt-x"], Figures(input: 3019, cost: nil, batched: nil)),
    ]

    @Test(arguments: plans)
    func `A plan tells requests, tokens and cost`(
        overrides: [String],
        figures: Figures
    ) async throws {
        let estimate = try await estimate(overrides)
        #expect(estimate.documents.new == 8 && estimate.documents.unreadable == 1)
        #expect(estimate.documents.total == 9)
        let output = estimate.outputTokens
        #expect(
            Figures(
                requests: estimate.requests,
                batches: estimate.batches,
                input: estimate.inputTokens,
                output: [output.least, output.expected, output.most],
                cost: estimate.cost.map {
                    [$0.least, $0.expected, $0.most].map(\.picodollars)
                },
                batched: estimate.batchCost?.expected.picodollars
            ) == figures
        )
    }

    @Test(
        arguments: [
            ("limits.requests_per_minute=3", 160), ("limits.requests_per_minute=8", 60),
            ("limits={requests_per_minute: 3, input_tokens_per_minute: 1000000}", 160),
            ("name=other", nil),
        ] as [(String, Int?)]
    )
    func `The slowest limit tells the time`(override: String, seconds: Int?) async throws {
        #expect(try await estimate([override]).time == seconds.map { .seconds($0) })
    }

    @Test(arguments: ["live", "batch", "auto"])
    func `All ways are told, and which of them is the pipeline's`(mode: String) async throws {
        let estimate = try await estimate(["delivery=\(mode)"])
        #expect(estimate.delivery == mode)
        #expect(estimate.ways.map(\.name) == ["live", "batch", "auto"])
        #expect(estimate.ways.map(\.batches) == [0, 1, 1])
        #expect(estimate.providerBatches == 1)
        let expected = estimate.ways.map { $0.cost?.expected.picodollars }
        #expect(expected == [473_600_000, 266_400_000, 266_400_000])
        // What a batch does not answer is sent live in one of them: at the most, all.
        let most = estimate.ways.map { $0.cost?.most.picodollars }
        #expect(most == [1_417_600_000, 797_400_000, 1_417_600_000])
    }
}
