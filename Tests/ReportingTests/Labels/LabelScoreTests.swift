import AnalysisCore
import Testing

@testable import Reporting

@Suite struct LabelScoreTests {
    @Test("accuracy, F1 and confusion count failed documents as wrong, skipped ones not at all")
    func single() throws {
        var score = LabelScore(
            try Labels(
                csv: Array((SampleRun.sentiment.labels ?? "").utf8),
                schema: SampleRun.sentiment.info.schema
            )
        )
        for record in SampleRun.sentiment.records { score.add(record) }
        #expect(score.documents == 5)
        #expect(score.accuracy == 0.6)
        #expect(score.classes["positive"]?.f1 == 1)
        #expect(score.classes["negative"]?.precision == 1)
        #expect(score.classes["negative"]?.recall == 0.5)
        #expect(score.classes["neutral"]?.f1 == 0)
        let mean = (1.0 + 2.0 / 3.0) / 3.0
        #expect(score.macroF1 == mean)
        #expect(
            score.sortedConfusion.map { "\($0.pair.expected)>\($0.pair.found ?? "-"):\($0.count)" }
                == [
                    "positive>positive:2", "negative>negative:1", "negative>neutral:1",
                    "neutral>-:1",
                ]
        )
    }

    @Test("several labels count class by class")
    func several() throws {
        let run = SampleRun.classification
        var score = LabelScore(
            try Labels(csv: Array((run.labels ?? "").utf8), schema: run.info.schema)
        )
        for record in run.records { score.add(record) }
        #expect(score.accuracy == 0.5)
        #expect(score.classes["billing"]?.precision == 0.5)
        #expect(score.classes["technical"]?.f1 == 1)
        #expect(score.confusion.isEmpty)
    }
}
