import Analyses
import AnalysisCore
import JSON
import Testing

@Suite struct PackTests {
    private let passages = ["One.", "Two.", "Three."].map { Samples.passage($0) }

    private func outcomes(
        _ text: String,
        stop: ModelAnswer.StopReason = .finished
    ) throws -> [String] {
        try Samples.sentiment().read(Samples.answer(text, stop: stop), aboutPack: passages)
            .map(outcome)
    }

    private func result(_ id: String, _ label: String = "positive") -> String {
        #"{"id": "\#(id)", "sentiment": "\#(label)", "confidence": 1}"#
    }

    private func record(_ label: String = "positive") -> String {
        #"{"sentiment":"\#(label)","confidence":1,"confidence_source":"model"}"#
    }

    @Test func `results are told apart by id, not by order`() throws {
        let text =
            #"{"results": [\#(result("d3", "neutral")), \#(result("D1 ")), \#(result("d2", "negative"))]}"#
        #expect(try outcomes(text) == [record(), record("negative"), record("neutral")])
    }

    @Test func `a document that is missing is asked about alone`() throws {
        let text = #"{"results": [\#(result("d1")), \#(result("d3"))]}"#
        #expect(
            try outcomes(text)
                == [record(), "invalid-answer [alone] the answer lacks this document", record()]
        )
    }

    @Test func `of two results for one document none is taken`() throws {
        let text =
            #"{"results": [\#(result("d1")), \#(result("d2")), \#(result("d1", "negative")), \#(result("d3"))]}"#
        #expect(
            try outcomes(text)
                == [
                    "invalid-answer [alone] the answer has this document 2 times", record(),
                    record(),
                ]
        )
    }

    @Test(arguments: ["d4", "example.txt", ""])
    func `results about foreign documents are left out`(_ foreign: String) throws {
        let text =
            #"{"results": [\#(result("d1")), \#(result("d2")), \#(result("d3")), \#(result(foreign)), 5]}"#
        let readings = try Samples.sentiment().read(Samples.answer(text), aboutPack: passages)
        #expect(readings.map(outcome) == [record(), record(), record()])
        for reading in readings {
            #expect(
                try reading.get().notes
                    == ["results about documents that were not asked about were left out: 2"]
            )
        }
    }

    @Test func `one wrong result does not spoil the others`() throws {
        let text = #"{"results": [\#(result("d1")), \#(result("d2", "mixed")), \#(result("d3"))]}"#
        #expect(
            try outcomes(text) == [
                record(),
                #"invalid-answer [alone] the answer does not match the schema: sentiment: "mixed" is not one of "positive", "negative", "neutral""#,
                record(),
            ]
        )
    }

    @Test func `an answer that cannot be read sends each document alone`() throws {
        #expect(
            try outcomes(#"{"results": [\#(result("d1"))"#, stop: .maxTokens)
                == Array(
                    repeating: "truncated [alone] the answer was cut off at the token limit",
                    count: 3
                )
        )
        #expect(
            try outcomes("", stop: .refused(category: nil, explanation: nil))
                == Array(repeating: "refused [alone] the model refused to answer", count: 3)
        )
        #expect(
            try outcomes(#"{"result": []}"#)
                == Array(repeating: "invalid-answer [alone] results: the list is missing", count: 3)
        )
        #expect(
            try outcomes(#"[\#(result("d1"))]"#)
                == Array(
                    repeating:
                        "invalid-answer [alone] a list of 1 stands where one JSON object is expected",
                    count: 3
                )
        )
    }

    @Test func `quotes are looked for in the document that they are about`() throws {
        let analysis = try Samples.extraction([FieldSpec(name: "q", type: .quote(.require))])
        let text =
            #"{"results": [{"id": "d1", "q": "one"}, {"id": "d2", "q": "one"}, {"id": "d3", "q": "Three"}]}"#
        let outcomes = analysis.read(Samples.answer(text), aboutPack: passages).map(outcome)
        #expect(
            outcomes[1]
                == "ungrounded [alone] q: \"one\" does not occur in the document; copy a passage word for word"
        )
        #expect(outcomes[0].hasPrefix(#"{"q":"One""#))
        #expect(outcomes[2].hasPrefix(#"{"q":"Three""#))
    }
}
