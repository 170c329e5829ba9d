import Analyses
import AnalysisCore
import JSON
import Testing

/// A part of a document for merging: its text, its answer, and its tokens.
private struct Spoken {
    var text: String
    var answer: String
    var tokens = 100
    var probabilities: [String: [String: Double]] = [:]
}

@Suite struct MergeTests {
    /// The parts of a document that consists of the texts one after the other.
    private func parts(_ spoken: [Spoken], of analysis: Analysis) -> [PartReading] {
        var offset = 0
        return spoken.enumerated().map { index, item in
            let passage = Passage(
                document: DocumentID("a.txt"),
                text: item.text,
                byteOffset: offset,
                characterOffset: offset,
                part: .init(number: index + 1, of: spoken.count)
            )
            offset += item.text.utf8.count
            let answer = Samples.answer(item.answer, probabilities: item.probabilities)
            return PartReading(
                passage,
                tokens: item.tokens,
                result: analysis.read(answer, about: passage)
            )
        }
    }

    private func merged(
        _ spoken: [Spoken],
        by analysis: Analysis
    ) throws -> Result<MergedReading, ReadingFailure> {
        var merge = DocumentMerge(
            of: parts(spoken, of: analysis),
            textBytes: spoken.reduce(0) { $0 + $1.text.utf8.count },
            analysis: analysis
        )
        guard case .done(let result) = merge.next(fits: { _ in false }) else {
            Issue.record("the merge asks")
            return .failure(ReadingFailure(reason: .internalError, message: "", remedy: .none))
        }
        return result
    }

    private func fields(_ result: Result<MergedReading, ReadingFailure>) -> String {
        outcome(result.map(\.reading))
    }

    private func label(_ label: String, _ confidence: Double, tokens: Int = 100) -> Spoken {
        Spoken(
            text: "text ",
            answer: #"{"sentiment": "\#(label)", "confidence": \#(confidence)}"#,
            tokens: tokens
        )
    }

    @Test func `labels are voted for with tokens and confidence`() throws {
        let analysis = try Samples.sentiment()
        let result = try merged(
            [
                label("negative", 0.9, tokens: 600), label("neutral", 0.5, tokens: 1000),
                label("positive", 0.9, tokens: 100),
            ],
            by: analysis
        )
        #expect(
            fields(result)
                == #"{"sentiment":"negative","confidence":0.3176,"confidence_source":"model"}"#
        )
        #expect(try result.get().coverage == 1)
        #expect(try result.get().missing == 0)
    }

    @Test func `parts that agree are as sure together as alone`() throws {
        let result = try merged(
            [label("positive", 0.8), label("positive", 0.8)],
            by: try Samples.sentiment()
        )
        #expect(
            fields(result)
                == #"{"sentiment":"positive","confidence":0.8,"confidence_source":"model"}"#
        )
    }

    @Test func `of labels with the same weight the first of the list is taken`() throws {
        let result = try merged(
            [label("neutral", 0.8), label("negative", 0.8)],
            by: try Samples.sentiment()
        )
        #expect(fields(result).hasPrefix(#"{"sentiment":"negative""#))
    }

    @Test func `the confidence is a probability where all parts have one`() throws {
        let known = ["sentiment": ["positive": 0.7, "negative": 0.3]]
        let sure = Spoken(
            text: "a",
            answer: #"{"sentiment": "positive"}"#,
            probabilities: known
        )
        let analysis = try Samples.sentiment()
        #expect(
            fields(try merged([sure, sure], by: analysis))
                == #"{"sentiment":"positive","confidence":0.7,"confidence_source":"probability"}"#
        )
        #expect(
            fields(try merged([sure, label("positive", 0.9)], by: analysis))
                == #"{"sentiment":"positive","confidence":0.8,"confidence_source":"model"}"#
        )
    }

    @Test func `evidence comes from the part that bears the label out most`() throws {
        let analysis = try Samples.sentiment(SentimentTask(aspects: true, evidence: true))
        let result = try merged(
            [
                Spoken(
                    text: "Nice lens. ",
                    answer:
                        #"{"evidence": "Nice lens", "aspects": [{"aspect": "Lens", "sentiment": "positive"}], "sentiment": "positive", "confidence": 0.9}"#
                ),
                Spoken(
                    text: "Bad battery, awful lens. ",
                    answer:
                        #"{"evidence": "Bad battery", "aspects": [{"aspect": "battery", "sentiment": "negative"}, {"aspect": "lens", "sentiment": "negative"}], "sentiment": "negative", "confidence": 0.9}"#,
                    tokens: 200
                ),
            ],
            by: analysis
        )
        #expect(
            fields(result) == """
                {"evidence":"Bad battery","aspects":[{"aspect":"Lens","sentiment":"negative"},\
                {"aspect":"battery","sentiment":"negative"}],"sentiment":"negative",\
                "confidence":0.6,"confidence_source":"model","grounding":{"evidence":{\
                "grounded":true,"start":11,"end":22,"start_byte":11,"end_byte":22,"before":"",\
                "after":", awful lens. "}}}
                """
        )
    }

    @Test func `of several categories those with weight are kept`() throws {
        let analysis = try Samples.classification(multiple: true, reason: true)
        func part(_ categories: String, tokens: Int) -> Spoken {
            Spoken(
                text: "a",
                answer:
                    #"{"reason": "R\#(tokens).", "categories": [\#(categories)], "confidence": 1}"#,
                tokens: tokens
            )
        }
        let result = try merged(
            [
                part(#""technical""#, tokens: 300),
                part(#""billing", "technical""#, tokens: 460),
                part(#""other""#, tokens: 240),
            ],
            by: analysis
        )
        #expect(
            fields(result)
                == #"{"reason":"R460.","categories":["technical","billing"],"confidence":0.76,"confidence_source":"model"}"#
        )
    }

    @Test func `fields take the first value, lists unite, quotes keep their places`() throws {
        let analysis = try Samples.extraction([
            FieldSpec(name: "vendor", type: .string(StringBounds())),
            FieldSpec(
                name: "items",
                type: .list(
                    of: .object([
                        FieldSpec(name: "name", type: .quote(.require)),
                        FieldSpec(name: "price", type: .number(NumberBounds())),
                    ]),
                    ItemBounds(minItems: 3, maxItems: 3)
                )
            ),
            FieldSpec(name: "paid", type: .boolean, isRequired: false),
        ])
        let result = try merged(
            [
                Spoken(
                    text: "Cup 5, cup 5. ",
                    answer:
                        #"{"vendor": null, "items": [{"name": "Cup", "price": 5}, {"name": "cup", "price": 5}], "paid": null}"#
                ),
                Spoken(
                    text: "Apex: cup 5, jug 9, pan 7. ",
                    answer:
                        #"{"vendor": "Apex", "items": [{"name": "cup", "price": 5}, {"name": "jug", "price": 9}, {"name": "pan", "price": 7}], "paid": null}"#
                ),
                Spoken(
                    text: "Apex Ltd",
                    answer: #"{"vendor": "Apex Ltd", "items": [], "paid": true}"#
                ),
            ],
            by: analysis
        )
        let reading = try result.get().reading
        var plain = reading.fields
        plain["grounding"] = nil
        #expect(
            JSONWriter().text(of: .object(plain)) == """
                {"vendor":"Apex","items":[{"name":"Cup","price":5},{"name":"Cup","price":5},\
                {"name":"jug","price":9}],"paid":true}
                """
        )
        let places = reading.fields["grounding"]?["items.name"]?.array ?? []
        #expect(
            places.map { $0["field"]?.string } == [
                "items[0].name", "items[1].name", "items[2].name",
            ]
        )
        #expect(places.map { $0["start"]?.int } == [0, 0, 27])
        #expect(
            reading.findings == [
                Finding(
                    kind: "conflict",
                    message: "vendor: part 2 of 3 says \"Apex\", part 3 of 3 says \"Apex Ltd\""
                ),
                Finding(
                    kind: "items-left-out",
                    message: "items: the parts have more than 3 items together"
                ),
            ]
        )
    }

    @Test func `what no part has is missing`() throws {
        let analysis = try Samples.extraction([
            FieldSpec(name: "vendor", type: .string(StringBounds()))
        ])
        let nothing = Spoken(text: "a", answer: #"{"vendor": null}"#)
        #expect(
            fields(try merged([nothing, nothing], by: analysis))
                == "invalid-answer [none] vendor: no part of the document states it"
        )
    }

    @Test func `a part that failed makes the result partial`() throws {
        let result = try merged(
            [
                label("positive", 0.8), Spoken(text: "lost ", answer: "no"), label("positive", 0.8),
                Spoken(text: "gone ", answer: ""),
            ],
            by: try Samples.sentiment()
        )
        let merged = try result.get()
        #expect(
            fields(result)
                == #"{"sentiment":"positive","confidence":0.8,"confidence_source":"model","partial":true}"#
        )
        #expect(merged.coverage == 0.5)
        #expect(merged.missing == 2)
        #expect(
            merged.reading.findings == [
                Finding(
                    kind: "partial",
                    message:
                        "parts of the document are missing from the result; part 2 of 4: there is no JSON object in the answer; part 4 of 4: the answer is empty",
                    count: 2
                )
            ]
        )
    }

    @Test func `a document whose parts all failed has failed`() throws {
        let result = try merged(
            [Spoken(text: "a", answer: "no"), Spoken(text: "b", answer: "")],
            by: try Samples.sentiment()
        )
        #expect(
            fields(result)
                == "invalid-answer [none] all 2 parts failed; the first: there is no JSON object in the answer"
        )
    }

    @Test func `overlaps count once in the coverage`() throws {
        let analysis = try Samples.sentiment()
        let readings = [(0, 60), (50, 60), (90, 60)].map { offset, size in
            let passage = Passage(
                document: DocumentID("a.txt"),
                text: String(repeating: "x", count: size),
                byteOffset: offset
            )
            let answer = Samples.answer(#"{"sentiment": "neutral", "confidence": 1}"#)
            return PartReading(passage, tokens: 1, result: analysis.read(answer, about: passage))
        }
        var merge = DocumentMerge(of: readings, textBytes: 200, analysis: analysis)
        guard case .done(.success(let merged)) = merge.next(fits: { _ in true }) else {
            Issue.record("the merge failed")
            return
        }
        #expect(merged.coverage == 0.75)
    }
}
