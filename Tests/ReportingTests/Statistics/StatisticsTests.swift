import AnalysisCore
import JSON
import Testing

@testable import Reporting

@Suite struct StatisticsTests {
    @Test("values of any size fall into buckets of one, two and five")
    func scale() {
        var histogram = ScaleHistogram()
        for value in [0.9, 1, 1.1, 2, 4.9, 11, 0.00012] { histogram.add(value) }
        let buckets = histogram.buckets
        #expect(buckets.first == .init(upperBound: 0.0002, count: 1))
        #expect(
            buckets.suffix(5) == [
                .init(upperBound: 1, count: 2), .init(upperBound: 2, count: 2),
                .init(upperBound: 5, count: 1), .init(upperBound: 10, count: 0),
                .init(upperBound: 20, count: 1),
            ]
        )
        #expect(histogram.count == 7)
    }

    @Test(
        "what lies outside of the scale goes to its ends",
        arguments: [0, -5, 1e-9, 1e12, .infinity]
    )
    func ends(value: Double) {
        var histogram = ScaleHistogram()
        histogram.add(value)
        #expect(histogram.buckets.map(\.count) == [1])
    }

    @Test("zeros have a bucket of their own, next to the first that holds a value")
    func zeros() {
        var histogram = ScaleHistogram()
        histogram.add(0)
        #expect(histogram.isZero)
        histogram.add(3)
        #expect(!histogram.isZero)
        #expect(
            histogram.buckets
                == [.init(upperBound: 0, count: 1), .init(upperBound: 5, count: 1)]
        )
    }

    @Test("a ranking keeps the largest, and of equal ones the earlier")
    func ranking() {
        var ranking = Ranking<Int>(places: 3)
        for (index, value) in [5, 1, 7, 5, 5, 9].enumerated() {
            ranking.add(DocumentID("\(index)"), value)
        }
        #expect(ranking.entries.map(\.value) == [9, 7, 5])
        #expect(ranking.entries.map(\.document.description) == ["5", "2", "0"])
    }

    @Test("a distribution has every class of the schema, and what is missing")
    func distribution() throws {
        let column = try #require(
            FieldColumns(
                .object([.init(name: "x", schema: .list(.enumeration(["a", "b", "c"])))])
            ).columns.first
        )
        var distribution = try #require(Distribution(column))
        for fields in [["x": ["b", "a"]], ["x": ["b", "b"]], ["x": .array([])], ["y": 1]]
            as [JSONObject]
        {
            distribution.add(fields)
        }
        #expect(distribution.entries.map { "\($0.name)=\($0.count)" } == ["a=1", "b=2", "c=0"])
        #expect(distribution.missing == 2)
    }

    @Test("the statistics of a run count each record once")
    func run() {
        var statistics = RunStatistics(SampleRun.sentiment.info)
        for record in SampleRun.sentiment.records { statistics.add(record) }
        #expect(statistics.totals.discovered == 7)
        #expect(statistics.confidence == [0, 0, 0, 0, 1, 1, 0, 0, 0, 2])
        #expect(statistics.latency.count == 5)
        #expect(statistics.cost.count == 4)
        #expect(statistics.partial == 1)
        #expect(statistics.failuresByReason.map(\.reason) == [.empty, .rateLimited])
        #expect(statistics.distributions.map(\.column.name) == ["sentiment"])
    }

    @Test("failures are kept one by one up to a bound")
    func failures() {
        var statistics = RunStatistics(SampleRun.sentiment.info)
        for index in 0..<1000 {
            statistics.add(.sample("\(index)", index, .failed(.empty, message: "")))
        }
        #expect(statistics.failures.count == RunStatistics.keptFailures)
        #expect(statistics.totals.failedCount == 1000)
    }
}
