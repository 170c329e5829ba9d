import Analyses
import AnalysisCore
import JSON
import Testing

@Suite struct AnswerTests {
    @Test(arguments: AnswerCase.all)
    func `an answer gives a record or says what is wrong`(_ answer: AnswerCase) throws {
        let analysis = try Samples.sentiment()
        let result = analysis.read(
            Samples.answer(answer.text, stop: answer.stop),
            about: Samples.passage("It works.")
        )
        #expect(outcome(result) == answer.outcome)
        if case .success(let reading) = result { #expect(reading.notes == answer.notes) }
    }

    @Test func `a clean answer cut at any byte is never taken for a whole one`() throws {
        let analysis = try Samples.sentiment()
        let bytes = Array(#"{"sentiment":"positive","confidence":0.25}"#.utf8)
        for length in 0..<bytes.count {
            let text = String(decoding: bytes.prefix(length), as: UTF8.self)
            let limited = analysis.read(
                Samples.answer(text, stop: .maxTokens),
                about: Samples.passage("It works.")
            )
            #expect(
                outcome(limited)
                    == "truncated [more room] the answer was cut off at the token limit"
            )
            let finished = outcome(
                analysis.read(Samples.answer(text), about: Samples.passage("It works."))
            )
            #expect(
                length == 0
                    ? finished == "invalid-answer [correct] the answer is empty"
                    : finished.hasPrefix("truncated [more room and correct] the answer is cut off:")
            )
        }
    }

    @Test(arguments: ["", "```json\n", "Here it is [1]:\n"])
    func `what stands within a cut answer is never taken for the answer`(
        _ before: String
    ) throws {
        let analysis = try Samples.reading([
            FieldSpec(name: "name", type: .string(StringBounds()), isRequired: false),
            FieldSpec(
                name: "items",
                type: .list(
                    of: .object([FieldSpec(name: "name", type: .string(StringBounds()))]),
                    ItemBounds()
                ),
                isRequired: false
            ),
        ])
        let whole =
            #"{"items": [{"name": "Größe \u00e9 \ud83d\ude00"}, {"name": "😀"}], "name": "a\"}"}"#
        let bytes = Array(whole.utf8)
        for length in 1..<bytes.count {
            let text = before + String(decoding: bytes.prefix(length), as: UTF8.self)
            let result = outcome(
                analysis.read(Samples.answer(text), about: Samples.passage("text"))
            )
            #expect(result.hasPrefix("truncated [more room and correct] the answer is cut off:"))
        }
        let result = analysis.read(Samples.answer(before + whole), about: Samples.passage("text"))
        #expect(
            outcome(result)
                == #"{"name":"a\"}","items":[{"name":"Größe é 😀"},{"name":"😀"}]}"#
        )
    }

    @Test func `what a provider has not found is told, of whole documents`() throws {
        let analysis = try Samples.reading([
            FieldSpec(name: "total", type: .number(NumberBounds()), isRequired: false)
        ])
        var answer = Samples.answer(#"{"total":null}"#)
        answer.notFound = ["total"]
        let whole = Samples.passage("text")
        #expect(
            try analysis.read(answer, about: whole).get().findings == [
                Finding(kind: "not-found", message: "total: not found in the document")
            ]
        )
        var part = whole
        part.part = Passage.Part(number: 1, of: 2)
        #expect(try analysis.read(answer, about: part).get().findings.isEmpty)
        let refused = Samples.answer(
            "",
            stop: .refused(category: "not-found", explanation: "the document has no total")
        )
        #expect(
            outcome(analysis.read(refused, about: whole))
                == "refused [none] the document has no total"
        )
    }

    @Test func `a huge string is refused without being repeated`() throws {
        let analysis = try Samples.sentiment()
        let text = #"{"sentiment": ""# + String(repeating: "x", count: 1_000_000)
        let result = analysis.read(
            Samples.answer(text + #"", "confidence": 1}"#),
            about: Samples.passage("It works.")
        )
        let shown = String(repeating: "x", count: 60) + "…"
        #expect(
            outcome(result)
                == #"invalid-answer [correct] the answer does not match the schema: sentiment: "\#(shown)" is not one of "positive", "negative", "neutral""#
        )
        guard case .failure(let failure) = result, case .correct(let correction) = failure.remedy
        else {
            Issue.record("the answer was read")
            return
        }
        #expect(correction.answer.unicodeScalars.count == 8000)
    }

    @Test func `an answer of fifty megabytes is not read`() throws {
        let analysis = try Samples.sentiment()
        let text = #"{"sentiment": ""# + String(repeating: "x", count: 50_000_000) + "\"}"
        let result = analysis.read(Samples.answer(text), about: Samples.passage("It works."))
        #expect(
            outcome(result)
                == "invalid-answer [none] the answer has 50000017 bytes; more than 8388608 are not read"
        )
    }

    @Test func `the correction tells the model what is wrong`() throws {
        let analysis = try Samples.sentiment()
        let text = #"{"sentiment": "mixed", "confidence": 2}"#
        let result = analysis.read(Samples.answer(text), about: Samples.passage("It works."))
        guard case .failure(let failure) = result, case .correct(let correction) = failure.remedy
        else {
            Issue.record("the answer was read")
            return
        }
        #expect(correction.answer == text)
        #expect(
            correction.message == """
                This answer cannot be used:
                - sentiment: "mixed" is not one of "positive", "negative", "neutral"
                - confidence: 2 is greater than 1
                Answer again with the whole corrected JSON object and nothing else.
                """
        )
    }

    @Test func `a probability of the provider replaces what the model states`() throws {
        let analysis = try Samples.sentiment()
        let result = analysis.read(
            Samples.answer(
                #"{"sentiment": "Positive", "confidence": 7}"#,
                probabilities: [
                    "sentiment": ["positive": 0.73456, "negative": 0.2, "neutral": 0.06544]
                ]
            ),
            about: Samples.passage("It works.")
        )
        #expect(
            outcome(result)
                == #"{"sentiment":"positive","confidence":0.7346,"confidence_source":"probability"}"#
        )
    }
}
