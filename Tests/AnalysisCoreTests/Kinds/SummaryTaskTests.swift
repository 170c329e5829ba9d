import AnalysisCore
import JSON
import Testing

@Suite struct SummaryTaskTests {
    private func task(_ values: [String: OptionReading.Value]) -> (SummaryTask?, OptionReading) {
        var reading = OptionReading(values)
        let task = AnalysisKind.summary.task(&reading) as? SummaryTask
        return (task, reading)
    }

    @Test func `Three sentences are the usual length, words count where they are stated`() {
        #expect(task([:]).0?.length == .sentences(3))
        #expect(task(["sentences": .count(5)]).0?.length == .sentences(5))
        #expect(task(["words": .count(80)]).0?.length == .words(80))
        #expect(task(["key_points": .count(4)]).0?.keyPoints == 4)
        #expect(task([:]).0?.keyPoints == 0)
        #expect(task([:]).1.faults.isEmpty)
    }

    @Test func `Sentences and words exclude each other`() {
        let faults = task(["sentences": .count(5), "words": .count(80)]).1.faults
        #expect(faults.map(\.option) == ["words"])
        #expect(faults.map(\.message) == ["stands beside sentences"])
        #expect(faults.allSatisfy { !$0.isWarning && !$0.isAboutValue })
        // Also where one of them could not be read.
        var reading = OptionReading(["words": .count(80)], stated: ["sentences"])
        _ = AnalysisKind.summary.task(&reading)
        #expect(reading.faults.count == 1)
    }

    @Test func `Sentences of the document take no style and no language`() {
        let extractive = OptionReading.Value.text("extractive")
        let faults = task(["method": extractive, "style": .text("x"), "language": .text("de")]).1
            .faults
        #expect(faults.map(\.option) == ["style", "language"])
        #expect(faults.allSatisfy { $0.message == "stands beside method: extractive" })
        #expect(task(["method": extractive]).1.faults.isEmpty)
        #expect(task(["method": .text("abstractive"), "style": .text("x")]).1.faults.isEmpty)
    }

    @Test(
        arguments: [
            (SummaryTask(), false, nil), (SummaryTask(style: "dry"), false, .abstractive),
            (SummaryTask(language: "de"), false, .abstractive), (SummaryTask(), true, .abstractive),
            (SummaryTask(method: .extractive), true, .extractive),
            (SummaryTask(method: .extractive, style: "dry"), false, .extractive),
        ] as [(SummaryTask, Bool, TextMethod?)]
    )
    func `A wish that sentences of the document cannot follow has the model write`(
        task: SummaryTask,
        ownPrompts: Bool,
        method: TextMethod?
    ) {
        #expect(task.beside(ownPrompts: ownPrompts).method == method)
    }

    @Test(arguments: [
        // As many as asked for, and one or a fifth more.
        (SummaryTask.Length.sentences(3), "One. Two. Three more.", false),
        (.sentences(2), "This ends. That ends. More ends. Again over.", true),
        (.sentences(2), "This ends. That ends. More ends.", false),
        (.sentences(1), "This ends! That ends? More ends… Over.", true),
        // Points that end no sentence.
        (.sentences(1), "Dr. A. B. Smith met Mr. J. Doe at 3 p.m. today.", false),
        (.sentences(1), "一。二。三。", true), (.sentences(1), "一。二。", false),
        (.sentences(1), "He said \"this ends.\" Then (that ends.) And more.", true),
        (.words(10), String(repeating: "w ", count: 15), false),
        (.words(10), String(repeating: "w ", count: 16), true),
        (.words(100), String(repeating: "w\n", count: 120), false),
        (.words(100), String(repeating: "w\n", count: 121), true), (.words(1), "", false),
    ])
    func `A summary that is clearly too long is a finding`(
        length: SummaryTask.Length,
        summary: String,
        isTooLong: Bool
    ) {
        let finding = SummaryTask(length: length).finding(on: ["summary": .string(summary)])
        #expect((finding != nil) == isTooLong)
        if let finding { #expect(finding.kind == "summary-too-long") }
    }

    @Test func `A finding says how long it is and what was asked for`() {
        let text = String(repeating: "w ", count: 20)
        let finding = SummaryTask(length: .words(10)).finding(on: ["summary": .string(text)])
        #expect(finding?.message == "the summary has about 20 words; 10 were asked for")
        #expect(SummaryTask().finding(on: ["summary": nil]) == nil)
        #expect(SummaryTask().finding(on: [:]) == nil)
    }

    @Test(arguments: [
        (SummaryTask.Length.sentences(1), "one sentence"), (.sentences(4), "at most 4 sentences"),
        (.words(50), "at most 50 words"),
    ])
    func `The length is said in the field and in the task`(
        length: SummaryTask.Length,
        words: String
    ) {
        let task = SummaryTask(length: length)
        #expect(task.fields.first?.spec.description == "what the document says, in \(words)")
        #expect(task.text(language: nil).contains("Write a summary of \(words)."))
    }

    @Test func `Texts are asked for in a style and a language`() {
        let plain = SummaryTask().text(language: nil)
        #expect(plain.hasSuffix("Write in the language of the document."))
        let styled = SummaryTask(style: "for children").text(language: "de")
        #expect(styled.hasSuffix("Write in this manner: for children."))
        let instruction = SummaryTask(length: .sentences(1))
            .instruction(fields: [], language: "pt-BR")
        #expect(instruction == "Summarize each document in one sentence in Portuguese (pt-BR).")
        #expect(
            SummaryTask(length: .words(9)).instruction(fields: [], language: nil)
                == "Summarize each document in 9 words."
        )
    }

    @Test func `Key points are asked for as often as is wished`() throws {
        #expect(SummaryTask().fields.map(\.spec.name) == ["summary"])
        let task = SummaryTask(keyPoints: 1)
        #expect(task.fields.map(\.spec.name) == ["summary", "key_points"])
        let example = try #require(task.examples(fields: [], before: 0).first)
        #expect(example.result["key_points"]?.array?.count == 1)
        let two = SummaryTask(keyPoints: 7).examples(fields: [], before: 0).first
        #expect(two?.result["key_points"]?.array?.count == 2)
        #expect(SummaryTask().examples(fields: [], before: 0).first?.result.keys == ["summary"])
    }

    @Test(arguments: [("en", 1), ("en-GB", 1), ("EN", 1), ("de", 0), ("fr-CA", 0)])
    func `An example in English is shown for English only`(language: String, count: Int) {
        let task = SummaryTask(language: language)
        #expect(task.examples(fields: [], before: 0).count == count)
    }

    @Test(arguments: [
        (
            SummaryTask(length: .sentences(0)),
            "summary.sentences: 0 is too short; at least 1 is needed"
        ),
        (SummaryTask(length: .words(-1)), "summary.words: -1 is too short; at least 1 is needed"),
        (SummaryTask(keyPoints: -1), "summary.key_points: -1 is negative; 0 means no key points"),
    ])
    func `A length that no text has is refused`(task: SummaryTask, message: String) {
        let error = #expect(throws: AnalysisError.self) { try task.check(fields: []) }
        #expect(error?.description == message)
        #expect(error?.code == .invalidBound)
    }

    @Test func `Lengths that texts have are taken, and room grows with them`() throws {
        try SummaryTask(length: .sentences(1)).check(fields: [])
        try SummaryTask(length: .words(1), keyPoints: 0).check(fields: [])
        var last = AnswerRoom(most: 0, usual: 0)
        for count in [1, 3, 10, 50] {
            let room = SummaryTask(length: .sentences(count), keyPoints: count).room
            #expect(room.most > last.most && room.usual > last.usual && room.most > room.usual)
            last = room
        }
        // Twenty-five sentences of forty words.
        #expect(SummaryTask(length: .words(1_000)).room == SummaryTask(length: .sentences(25)).room)
    }

    @Test func `Sentences are taken from the document only where that is not forbidden`() {
        let schemas = [nil, TextMethod.extractive, .abstractive].map { method in
            SummaryTask(length: .words(60), method: method, keyPoints: 2).fields.map(\.schema)
        }
        guard case .string(1?, let most?, nil, .excerpt(let excerpt)?)?? = schemas[0].first,
            case .string(_, _, _, .sentences(4)?)?? = schemas[2].first
        else {
            Issue.record("the schemas are \(schemas)")
            return
        }
        #expect(excerpt == .init(sentences: 4, words: 60))
        #expect(most >= 60 * 6)
        #expect(schemas[0] == schemas[1])
        #expect(schemas[2].last == .some(nil))
        #expect(SummaryTask(method: .extractive).excerptOption == "summary.method: extractive")
        #expect(SummaryTask().excerptOption == nil)
    }
}
