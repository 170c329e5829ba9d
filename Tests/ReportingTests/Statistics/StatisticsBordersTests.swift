import AnalysisCore
import JSON
import Testing

@testable import Reporting

/// Figures over records where a bucket, a place or a bound changes.
@Suite struct StatisticsBordersTests {
    @Test(
        arguments: [
            (1.0, 1.0), (1.0000001, 2), (2, 2), (2.1, 5), (5, 5), (5.1, 10), (10, 10), (99, 100),
            (0.5, 0.5), (0.51, 1), (0.1, 0.1), (0.011, 0.02), (0.000001, 0.000001),
            (1e-9, 0.000001),
            (50_000_000, 50_000_000), (1e12, 50_000_000),
        ] as [(Double, Double)]
    )
    func `A value falls into the bucket whose bound it does not exceed`(
        value: Double,
        bound: Double
    ) throws {
        var histogram = ScaleHistogram()
        histogram.add(value)
        let bucket = try #require(histogram.buckets.first)
        #expect(abs(bucket.upperBound - bound) <= 1e-12 * bound)
        #expect(histogram.count == 1 && histogram.buckets.count == 1)
    }

    @Test func `Only values above nought have a scale`() {
        var histogram = ScaleHistogram()
        #expect(histogram.buckets.isEmpty && histogram.isZero && histogram.count == 0)
        for value in [0, -1, .nan, -0.0] as [Double] { histogram.add(value) }
        #expect(histogram.buckets == [.init(upperBound: 0, count: 4)])
        #expect(histogram.isZero && histogram.count == 4)
    }

    @Test(arguments: [
        ([3, 1, 2], [3, 2, 1], [0, 2, 1]), ([1, 1, 1], [1, 1, 1], [0, 1, 2]),
        ([1, 2, 3, 4], [4, 3, 2], [3, 2, 1]), ([4, 3, 2, 2], [4, 3, 2], [0, 1, 2]), ([], [], []),
        ([2, 2, 3, 2], [3, 2, 2], [2, 0, 1]),
    ])
    func `A ranking keeps the largest, the earlier first`(
        values: [Int],
        kept: [Int],
        documents: [Int]
    ) {
        var ranking = Ranking<Int>(places: 3)
        for (index, value) in values.enumerated() {
            ranking.add(DocumentID("\(index)"), value, ["m\(index)"])
        }
        #expect(ranking.entries.map(\.value) == kept)
        #expect(ranking.entries.map(\.document.description) == documents.map { "\($0)" })
        #expect(ranking.entries.map(\.metadata) == documents.map { ["m\($0)"] })
    }

    private static let schema = OutputSchema.object([
        .init(name: "sentiment", schema: .enumeration(["positive", "negative"])),
        .init(name: "confidence", schema: .share), .init(name: "vote_agreement", schema: .share),
    ])
    private static func info(
        _ kind: AnalysisKind = .sentiment,
        schema: OutputSchema = schema,
        columns: [ReportColumn] = []
    ) -> RunInfo {
        RunInfo(
            toolVersion: "1",
            pipeline: "p",
            pipelineHash: "h",
            analysis: kind,
            model: .embedded,
            inputs: [],
            schema: schema,
            columns: columns
        )
    }

    @Test(arguments: [
        (0.0, 0), (0.0999, 0), (0.1, 1), (0.5, 5), (0.8999, 8), (0.9, 9), (1, 9), (1.5, 9), (-1, 0),
    ])
    func `A confidence falls into its tenth`(confidence: Double, tenth: Int) {
        var statistics = RunStatistics(Self.info())
        statistics.add(.sample("a", 0, .analyzed(fields: ["confidence": .number(confidence)])))
        #expect(statistics.confidence == (0..<10).map { $0 == tenth ? 1 : 0 })
    }

    @Test func `What has no confidence, or no votes, is not counted there`() {
        var statistics = RunStatistics(Self.info())
        let votes: [JSONValue] = [
            ["sentiment": 1], ["sentiment": 0.6667], ["a": 1, "b": 1.0], ["a": 1, "b": 0.5], [:],
            .null,
        ]
        for (index, vote) in votes.enumerated() {
            statistics.add(.sample("\(index)", index, .analyzed(fields: ["vote_agreement": vote])))
        }
        #expect(statistics.unanimous == 2)
        #expect(statistics.confidence == Array(repeating: 0, count: 10))
        let bare = RunStatistics(
            Self.info(schema: .object([.init(name: "summary", schema: .text)]))
        )
        #expect(bare.unanimous == nil && bare.confidence == nil && bare.distributions.isEmpty)
    }

    @Test func `What was asked is ranked by its time and its cost`() {
        var statistics = RunStatistics(Self.info(columns: [ReportColumn("title")]))
        for index in 0..<7 {
            var record = Record.sample(
                "\(index)",
                index,
                index == 6 ? .failed(.refused, message: "m") : .analyzed(fields: [:]),
                asked: .sample(
                    index,
                    cost: index == 3 ? nil : Cost(picodollars: 5),
                    coverage: index.isMultiple(of: 2) ? 0.5 : 1
                )
            )
            record.metadata = index == 6 ? ["title": "last"] : [:]
            statistics.add(record)
        }
        #expect(statistics.latency.count == 7 && statistics.cost.count == 6)
        #expect(
            statistics.slowest.entries.map(\.document.description) == ["6", "5", "4", "3", "2"]
        )
        #expect(
            statistics.mostExpensive.entries.map(\.document.description) == [
                "6", "5", "4", "2", "1",
            ]
        )
        #expect(statistics.slowest.entries.first?.metadata == ["last"])
        #expect(statistics.slowest.entries.last?.metadata == [""])
        // Of what failed nothing was seen to in part.
        #expect(statistics.partial == 3)
        #expect(statistics.failures.map(\.message) == ["m"])
        #expect(statistics.failures.map(\.metadata) == [["last"]])
    }

    @Test func `Reasons are told the most frequent first, others in their order`() {
        var statistics = RunStatistics(Self.info())
        let outcomes: [Record.Outcome] = [
            .failed(.network, message: ""), .failed(.empty, message: ""),
            .failed(.refused, message: ""),
            .failed(.refused, message: ""), .skipped(.hidden, message: ""),
            .skipped(.duplicate, message: ""), .skipped(.duplicate, message: ""),
        ]
        for (index, outcome) in outcomes.enumerated() {
            statistics.add(.sample("\(index)", index, outcome))
        }
        #expect(statistics.failuresByReason.map(\.reason) == [.refused, .empty, .network])
        #expect(statistics.failuresByReason.map(\.count) == [2, 1, 1])
        #expect(statistics.skipsByReason.map(\.reason) == [.duplicate, .hidden])
    }

    @Test func `Findings are counted once for a document and as often as they were made`() {
        var counts = FindingCounts()
        func add(_ findings: [Finding]) {
            counts.add(.sample("a", 0, .analyzed(fields: [:]), findings: findings))
        }
        add([.init(kind: "b", message: "", count: 3), .init(kind: "b", message: "", count: 2)])
        add([.init(kind: "a", message: "")])
        add([.init(kind: "c", message: ""), .init(kind: "b", message: "")])
        #expect(counts.sorted.map(\.kind) == ["b", "a", "c"])
        #expect(counts.sorted.map(\.entry.documents) == [2, 1, 1])
        #expect(counts.sorted.map(\.entry.count) == [6, 1, 1])
        #expect(
            counts.value.description
                == #"[{"kind":"b","documents":2,"count":6},{"kind":"a","documents":1,"count":1},"#
                + #"{"kind":"c","documents":1,"count":1}]"#
        )
    }

    @Test func `A digest of labels shows the surest and the least sure`() {
        var digest = ResultDigest(Self.info())
        for (name, label, sure) in [
            ("d", "positive", 0.5), ("c", "negative", 0.9), ("b", "positive", 0.9),
            ("a", "positive", 0.5),
        ] {
            digest.add(
                .sample(
                    name,
                    0,
                    .analyzed(fields: ["sentiment": .string(label), "confidence": .number(sure)])
                )
            )
        }
        digest.add(.sample("e", 0, .analyzed(fields: [:])))
        digest.add(.sample("f", 0, .failed(.empty, message: "")))
        #expect(digest.analyzed == 5 && digest.title == "sentiment")
        #expect(digest.surest.map(\.document) == ["b", "c"])
        #expect(digest.leastSure.map(\.document) == ["a", "d"])
        #expect(digest.shares.map(\.name) == ["positive", "negative", "(none)"])
        #expect(digest.shares.map(\.count) == [3, 1, 1])
    }

    @Test func `A digest of values counts what is filled in`() {
        let names = ["a", "b", "c", "d", "e", "f", "g"]
        var digest = ResultDigest(
            Self.info(.extraction, schema: .object(names.map { .init(name: $0, schema: .text) }))
        )
        digest.add(
            .sample(
                "x",
                0,
                .analyzed(fields: ["a": "1", "b": "", "c": nil, "d": [], "e": [1], "f": 0])
            )
        )
        digest.add(.sample("y", 0, .analyzed(fields: ["a": "2", "g": "3"])))
        #expect(digest.title == "filled")
        // Six fields are shown.
        #expect(digest.shares.map(\.name) == ["a", "b", "c", "d", "e", "f"])
        #expect(digest.shares.map(\.count) == [2, 0, 0, 0, 1, 1])
        #expect(digest.surest.isEmpty)
    }

    @Test(
        arguments: [
            (Duration.zero, 0), (.microseconds(499), 0), (.microseconds(500), 1),
            (.microseconds(1_499), 1),
            (.milliseconds(1_500), 1_500), (.seconds(2), 2_000), (.microseconds(999_500), 1_000),
        ] as [(Duration, Int64)]
    )
    func `A time is rounded to milliseconds`(duration: Duration, milliseconds: Int64) {
        #expect(duration.milliseconds == milliseconds)
    }
}
