import AnalysisCore
import SystemPackage
import TestSupport
import Testing

@testable import AnalysisEngine

/// How many documents are drawn of each verdict, and which ranks are theirs.
@Suite struct VerdictStrataTests {
    private func schema(_ pipeline: String) throws -> OutputSchema {
        let folder = TemporaryFolder()
        let path = folder.write("p.yml", pipeline)
        return try RunPlan(RunOptions(paths: ["d"], pipeline: path), environment: [:]).run.schema
    }

    @Test(arguments: [
        // As many of each, or all of a smaller one; what is left over goes to the first ones.
        ([10, 10, 10, 0], 6, [2, 2, 2, 0]), ([10, 10, 10, 0], 30, [10, 10, 10, 0]),
        ([10, 10, 10, 0], 99, [10, 10, 10, 0]), ([1, 10, 10, 0], 9, [1, 4, 4, 0]),
        ([1, 1, 10, 0], 9, [1, 1, 7, 0]), ([3, 3, 3, 3], 8, [2, 2, 2, 2]),
        ([10, 10, 10, 0], 7, [3, 2, 2, 0]), ([10, 10, 10, 0], 8, [3, 3, 2, 0]),
        ([0, 0, 5, 0], 2, [0, 0, 2, 0]), ([2, 50, 3, 1], 20, [2, 14, 3, 1]),
    ])
    func `Strata share the sample`(counts: [Int], count: Int, sizes: [Int]) throws {
        let strata = try VerdictStrata("sentiment", schema("analysis: sentiment\n"))
        #expect(strata.names == ["positive", "negative", "neutral", "no value"])
        #expect(try strata.sizes(among: counts, count) == sizes)
    }

    @Test func `Two of each are drawn at least`() throws {
        let strata = try VerdictStrata("sentiment", schema("analysis: sentiment\n"))
        func message(_ counts: [Int], _ count: Int) -> String? {
            #expect(throws: EngineError.self) { try strata.sizes(among: counts, count) }?.message
        }
        #expect(
            message([9, 9, 9, 9], 7)
                == "7 documents are too few for 4 strata; draw at least two of each, with --n 8"
        )
        #expect(
            message([9, 9, 0, 0], 3)
                == "3 documents are too few for 2 strata; draw at least two of each, with --n 4"
        )
        #expect(
            message([1, 9, 0, 0], 3)
                == "3 documents are too few for 2 strata; draw at least two of each, with --n 4"
        )
        #expect(message([0, 0, 0, 0], 9) == "the run has no analyzed document to draw")
    }

    @Test(arguments: [
        ("analysis: sentiment\n", "confidence", "; there is sentiment, confidence_source"),
        (
            "analysis: sentiment\nfields: {urgent: boolean}\n", "tone",
            "; there is sentiment, confidence_source, urgent"
        ),
        ("analysis: summary\n", "summary", "; there is summary_method"),
        (
            "analysis: classification\nclassification: {categories: [a, b], multiple: true}\n",
            "categories", "; there is confidence_source"
        ),
    ])
    func `A field has a fixed set of values`(pipeline: String, field: String, rest: String) throws {
        let schema = try schema(pipeline)
        let error = #expect(throws: EngineError.self) { try VerdictStrata(field, schema) }
        #expect(
            error?.message
                == "--by \(field) is no field with a single value of a fixed set" + rest
        )
    }

    @Test(
        arguments: [
            (3, nil, 3), (3, 2, 2), (3, 1, 1), (3, 9, 3), (3, 0, nil), (10, nil, 10),
            (20, nil, nil),
            (19, nil, 19), (20, 19, 19),
        ] as [(Int, Int?, UInt64?)]
    )
    func `The highest of the lowest ranks is known where more came`(
        count: Int,
        fewer: Int?,
        highest: UInt64?
    ) {
        var ranks = LowestRanks(count)
        for rank in (1...20).reversed() { ranks.add(UInt64(rank)) }
        #expect(ranks.highest(of: fewer) == highest && ranks.seen == 20)
    }
}
