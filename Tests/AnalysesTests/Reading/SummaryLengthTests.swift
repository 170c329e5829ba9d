import Analyses
import AnalysisCore
import JSON
import Testing

@Suite struct SummaryLengthTests {
    @Test(arguments: [
        (SummaryTask.Length.sentences(1), "One sentence.", nil),
        (.sentences(1), "One sentence. Another sentence.", nil),
        (
            .sentences(1), "Eine Aussage. Noch eine (Aussage)! Die dritte?",
            "about 3 sentences; 1 were"
        ),
        (.sentences(2), "Dr. Smith of Apex Inc. paid 3.50 at 9 a.m. on Mon. or so.", nil),
        (.sentences(1), "これは文です。これも文です。三つ目です。", "about 3 sentences; 1 were"),
        (
            .sentences(1), "She said “this works.” He said “that works.” All said so.",
            "about 3 sentences; 1 were"
        ),
        (.words(3), "one two three four five six seven eight", nil),
        (.words(3), "one two three four five six seven eight nine", "about 9 words; 3 were"),
    ])
    func `a summary that is clearly too long is a finding`(
        _ length: SummaryTask.Length,
        _ summary: String,
        _ finding: String?
    ) throws {
        let analysis = try Samples.summary(SummaryTask(length: length))
        let json = JSONWriter().text(of: ["summary": .string(summary)])
        let reading = try analysis.read(Samples.answer(json), about: Samples.passage("text")).get()
        #expect(
            reading.findings.map(\.message)
                == (finding.map { ["the summary has \($0) asked for"] } ?? [])
        )
    }

    @Test func `the summary of a part may be of any length`() throws {
        let analysis = try Samples.summary(SummaryTask(length: .words(1)))
        var passage = Samples.passage("text")
        passage.part = .init(number: 1, of: 2)
        let json = #"{"summary": "one two three four five six seven eight nine"}"#
        #expect(try analysis.read(Samples.answer(json), about: passage).get().findings.isEmpty)
    }
}
