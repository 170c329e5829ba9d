import AnalysisCore
import JSON
import Testing

/// The texts and the room of each analysis: users pay again where a text changes.
@Suite struct TaskDetailTests {
    @Test(arguments: [
        (false, false, 256, 20), (true, false, 768, 80), (false, true, 512, 60),
        (true, true, 1_024, 120),
    ])
    func `A sentiment has room for what it is asked for`(
        aspects: Bool,
        evidence: Bool,
        most: Int,
        usual: Int
    ) {
        #expect(
            SentimentTask(aspects: aspects, evidence: evidence).room
                == AnswerRoom(most: most, usual: usual)
        )
    }

    @Test(arguments: [
        (false, false, 256, 20), (true, false, 384, 30), (false, true, 512, 60),
        (true, true, 640, 70),
    ])
    func `A classification has room for what it is asked for`(
        multiple: Bool,
        reason: Bool,
        most: Int,
        usual: Int
    ) {
        let task = ClassificationTask(categories: [], multiple: multiple, reason: reason)
        #expect(task.room == AnswerRoom(most: most, usual: usual))
    }

    @Test(
        arguments: [
            (.sentences(1), 0, 376, 46), (.sentences(3), 0, 616, 106), (.sentences(3), 2, 808, 154),
            (.words(100), 0, 556, 91), (.words(1), 1, 355, 40),
        ] as [(SummaryTask.Length, Int, Int, Int)]
    )
    func `A summary has room for its words and points`(
        length: SummaryTask.Length,
        points: Int,
        most: Int,
        usual: Int
    ) {
        #expect(
            SummaryTask(length: length, keyPoints: points).room
                == AnswerRoom(most: most, usual: usual)
        )
    }

    @Test func `An extraction has room for each of its fields`() {
        let room = ExtractionTask().room
        #expect(room == AnswerRoom(most: 1_024, usual: 16, mostPerField: 240))
        #expect(AnswerRoom(most: 1, usual: 2).mostPerField == 120)
    }

    @Test(
        arguments: [
            (.sentences(2), 800), (.words(50), 700), (.words(1), 112), (.sentences(50), 20_000),
        ] as [(SummaryTask.Length, Int)]
    )
    func `A summary has a length that it cannot pass`(length: SummaryTask.Length, most: Int) throws
    {
        guard case .string(1?, let limit?, nil, _)? = SummaryTask(length: length).fields[0].schema
        else {
            Issue.record("the summary has no bounds")
            return
        }
        #expect(limit == most)
    }

    @Test(
        arguments: [
            (.sentences(4), 4, nil), (.words(14), 1, 14), (.words(15), 1, 15), (.words(29), 1, 29),
            (.words(30), 2, 30),
        ] as [(SummaryTask.Length, Int, Int?)]
    )
    func `Of words a sentence takes fifteen`(
        length: SummaryTask.Length,
        sentences: Int,
        words: Int?
    ) {
        guard
            case .string(_, _, _, .excerpt(let excerpt)?)? = SummaryTask(length: length).fields[0]
                .schema
        else {
            Issue.record("no excerpt is asked for")
            return
        }
        #expect(excerpt == .init(sentences: sentences, words: words))
    }

    @Test func `Key points are sentences or words of the model's own`() {
        let points = SummaryTask(keyPoints: 3).fields[1]
        #expect(
            points.schema
                == .array(
                    of: .string(
                        minLength: 1,
                        maxLength: 400,
                        pattern: nil,
                        format: .excerpt(.init(sentences: 1))
                    ),
                    minItems: 1,
                    maxItems: 3,
                    unique: false
                )
        )
        #expect(
            points.spec.type
                == .list(of: .string(.init(grounding: .off)), .init(minItems: 1, maxItems: 3))
        )
        #expect(points.methodField == nil)
        #expect(SummaryTask().fields[0].methodField == "summary_method")
    }

    @Test func `Tasks are told in these words`() {
        #expect(
            SentimentTask().text(language: nil) == """
                You judge the sentiment of documents.

                Judge the attitude that the author expresses, not whether the subject is pleasant.
                - positive: praise, satisfaction, recommendation or joy prevails.
                - negative: criticism, disappointment, warning or anger prevails.
                - neutral: nothing is judged, or praise and criticism balance each other.
                Irony counts as what is meant.
                """
        )
        #expect(
            ClassificationTask(categories: [.init(name: "a", description: "x"), .init(name: "b")])
                .text(language: nil) == """
                    You classify documents.

                    Choose the one category that the document belongs to most. The categories are:
                    - a: x
                    - b
                    """
        )
        #expect(
            ClassificationTask(categories: [.init(name: "a")], multiple: true).instruction(
                fields: [],
                language: nil
            )
                == "Name all of these categories that fit each document: a."
        )
        #expect(
            ExtractionTask().text(language: nil) == """
                You extract data from documents.

                Take every value from the document itself; never guess, compute or complete one. Where the \
                document does not state a value, and null is allowed, answer null.
                """
        )
        #expect(
            SummaryTask(length: .words(9), style: "dry").text(language: "de") == """
                You summarize documents.

                Write a summary of at most 9 words. State what the document itself says, the most important \
                first; add nothing, judge nothing, and do not refer to "the document" or "the author" where \
                that can be avoided. Names, figures and dates stay as they are. Write in this manner: dry.
                """
        )
        #expect(
            SummaryTask(length: .sentences(2)).instruction(fields: [], language: "de")
                == "Summarize each document in 2 sentences in German."
        )
    }

    @Test func `Examples of sentiment have what is asked for, in its order`() throws {
        let plain = SentimentTask().examples(fields: [], before: 0)
        #expect(plain.count == 72)
        #expect(plain.last?.answer == #"{"sentiment":"neutral"}"#)
        #expect(plain.last?.document == "My brother has the same model.")
        let full = SentimentTask(aspects: true, evidence: true).examples(fields: [], before: 0)
        let answers = full.map(\.answer)
        #expect(
            answers.contains(
                #"{"evidence":"Great value for the price.","aspects":[{"aspect":"price","sentiment":"positive"}],"#
                    + #""sentiment":"positive"}"#
            )
        )
        #expect(
            answers.last
                == #"{"evidence":"My brother has the same model.","aspects":[],"sentiment":"neutral"}"#
        )
        let labels = plain.compactMap { $0.result["sentiment"]?.string }
        #expect(Set(labels) == ["positive", "negative", "neutral"] && labels.count == plain.count)
    }

    @Test(arguments: [0, 3, 5, 6])
    func `Examples of the user's own take the place of shown ones`(own: Int) {
        let list = (1...12).map { "p\($0)" }.joined(separator: ",")
        let task = ClassificationTask(categories: [
            .init(name: "a", description: list), .init(name: "b", description: list),
        ])
        let shown = task.examples(fields: [], before: own)
        #expect(shown.count == 12 - own)
        // The first ones go.
        #expect(shown.last?.document == "P6." && shown.last?.result == ["category": "b"])
    }

    @Test func `A phrase ends at a comma or an and`() {
        let task = ClassificationTask(
            categories: [
                .init(name: "a", description: "one,two and  three , and four"), .init(name: "b"),
            ],
            multiple: true,
            reason: true
        )
        let shown = task.examples(fields: [], before: 0)
        #expect(shown.map(\.document) == ["One.", "Two.", "Three.", "Four.", "B."])
        #expect(shown[1].answer == #"{"reason":"It is about two.","categories":["a"]}"#)
    }

    @Test func `Options are what they were stated as`() {
        var reading = OptionReading(
            [
                "a": .flag(true), "b": .count(3), "c": .text("t"), "d": .names([.init(name: "n")]),
                "e": .flag(false),
            ],
            stated: ["f"]
        )
        #expect(reading.flag("a") && !reading.flag("e") && !reading.flag("b") && !reading.flag("f"))
        #expect(reading.count("b") == 3 && reading.count("a") == nil && reading.count("f") == nil)
        #expect(reading.text("c") == "t" && reading.text("b") == nil)
        #expect(reading.names("d") == [.init(name: "n")] && reading.names("c") == nil)
        #expect(["a", "f"].allSatisfy(reading.isStated) && !reading.isStated("g"))
        reading.refuse("a", "m", isAboutValue: true, expected: "x", note: "n")
        reading.warn("b", "w")
        #expect(reading.faults.map(\.isWarning) == [false, true])
        #expect(reading.faults.map(\.isAboutValue) == [true, false])
        #expect(
            reading.faults.map(\.expected) == ["x", nil]
                && reading.faults.map(\.note) == ["n", nil]
        )
    }

    @Test(arguments: [
        // An end is a mark and a space; a point ends a sentence behind a word of four letters.
        ("abcd. x", 2), ("abc. x", 1), ("abcd! x", 2), ("a! x", 2), ("a? x? y", 3), ("abcd… x", 2),
        ("abcd.x", 1),
        ("abcd.\" x", 2), ("abcd.) x", 2), ("abcd., x", 1), ("一。二", 2), ("一。", 1),
        ("abcd. efgh.", 2),
        ("2026. x", 2), ("ab12. x", 2), ("12. x", 1), ("abcd.\nx", 2), ("！？。x", 4),
    ])
    func `Sentences are counted by their ends`(text: String, count: Int) {
        // Behind two sure ones, since two are let pass where one was asked for.
        let finding = SummaryTask(length: .sentences(1))
            .finding(on: ["summary": .string("Good! Good! \(text)")])
        #expect(
            finding?.message == "the summary has about \(count + 2) sentences; 1 were asked for"
        )
    }
}
