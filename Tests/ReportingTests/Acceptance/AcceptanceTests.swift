import AnalysisCore
import JSON
import Testing

@testable import Reporting

/// Answers that are accepted without anybody looking at them, and those that people look at.
@Suite struct AcceptanceTests {
    private static let schema = OutputSchema.object([
        .init(name: "sentiment", schema: .enumeration(["positive", "negative"])),
        .init(name: "topic", schema: .enumeration(["price", "other"])),
        .init(name: "confidence", schema: .share),
    ])
    private static let policy = AcceptancePolicy(error: 0.05, confidence: 0.95)

    private func record(_ index: Int, _ confidence: Double, topic: String = "price") -> Record {
        Record(
            document: DocumentID("\(index).txt"),
            index: index,
            outcome: .analyzed(
                fields: [
                    "sentiment": "positive", "topic": .string(topic),
                    "confidence": .number(confidence),
                ]
            )
        )
    }

    private func labels(_ rows: [String], _ columns: String = "sentiment") throws -> Labels {
        try Labels(
            csv: Array(("document,\(columns)\n" + rows.joined(separator: "\n")).utf8),
            schema: Self.schema
        )
    }

    private func decided(
        _ records: [Record],
        _ labels: Labels?
    ) -> (Acceptances, [Record]) {
        var tally = AcceptanceTally(Self.policy, labels: labels, schema: Self.schema)
        for record in records { tally.add(record) }
        var acceptances = tally.acceptances
        let decided = records.map { record in
            var record = record
            acceptances.decide(on: &record)
            return record
        }
        return (acceptances, decided)
    }

    @Test func `Fifty-nine right answers certify a threshold, fifty-eight do not`() throws {
        let records = (0..<80).map { record($0, $0 < 59 ? 0.9 : 0.4) }
        let labels = try labels((0..<80).map { "\($0).txt,\($0 < 59 ? "positive" : "negative")" })
        let (acceptances, decided) = decided(records, labels)
        #expect(acceptances.areCertified)
        #expect(decided.map { $0.acceptance?.isAccepted == true } == (0..<80).map { $0 < 59 })
        let result = try #require(acceptances.results.first)
        #expect(
            result.words == """
                sentiment: 59 of 80 accepted, those of confidence 0.41 and more: at most 5% of them \
                wrong, 95% sure by 59 labels, 0 of them wrong, if the labelled documents are a random \
                sample
                """
        )
        #expect(AcceptanceResult(json: .object(result.json)) == result)
        let few = try self.labels((0..<58).map { "\($0).txt,positive" })
        let (none, open) = self.decided(records, few)
        #expect(!none.areCertified && open.allSatisfy { $0.acceptance?.isAccepted == false })
        #expect(
            none.results.first?.words == """
                sentiment: none of 80 accepted: 58 labelled answers, 0 of them wrong, certify no \
                threshold for at most 5% of them wrong, 95% sure; it takes 59 labels without a wrong \
                answer among them, 93 with one
                """
        )
    }

    @Test func `With votes, their agreement on each field is what certifies it`() throws {
        // Unanimous answers are right, those of two of three are not.
        let records = (0..<100).map { index in
            var record = record(index, 0.3)
            var fields = record.fields ?? [:]
            let share = index < 70 ? 1 : 0.6667
            fields["vote_agreement"] = ["sentiment": .number(share), "topic": 1]
            record.outcome = .analyzed(fields: fields)
            return record
        }
        let labels = try labels((0..<100).map { "\($0).txt,\($0 < 70 ? "positive" : "negative")" })
        let policy = AcceptancePolicy(error: 0.05, confidence: 0.95, votes: 3)
        var tally = AcceptanceTally(policy, labels: labels, schema: Self.schema)
        for record in records { tally.add(record) }
        var acceptances = tally.acceptances
        let decided = records.map { record in
            var record = record
            acceptances.decide(on: &record)
            return record.acceptance?.isAccepted
        }
        #expect(decided == (0..<100).map { $0 < 70 })
        let result = try #require(acceptances.results.first)
        #expect(
            result.words == """
                sentiment: 70 of 100 accepted, those on which all 3 votes agree: at most 5% of them \
                wrong, 95% sure by 70 labels, 0 of them wrong, if the labelled documents are a random \
                sample
                """
        )
        #expect(AcceptanceResult(json: .object(result.json)) == result)
        var sheet = ReviewSheet(acceptances, labels: nil, schema: Self.schema)
        var left = records[80]
        acceptances.decide(on: &left)
        let line = String(decoding: sheet.add(left), as: UTF8.self)
        #expect(line.contains(",0.6667,"))
    }

    @Test func `Fields are certified each by its own labels`() throws {
        // The sentiment is right throughout, the topic wrong where the confidence is low.
        let records = (0..<200).map { record($0, $0 < 100 ? 0.95 : 0.6) }
        let rows = (0..<200).map { "\($0).txt,positive,\($0 < 100 ? "price" : "other")" }
        let labels = try labels(rows, "sentiment,topic")
        let (acceptances, decided) = decided(records, labels)
        #expect(acceptances.results.map(\.accepted) == [200, 100])
        #expect(decided[150].acceptance?.fields.map(\.isAccepted) == [true, false])
        #expect(decided[150].acceptance?.isAccepted == false)
        #expect(decided[50].acceptance?.isAccepted == true)
        let format = ReportFormat.jsonLines
        let info = RunInfo(
            toolVersion: "1",
            pipeline: "p",
            pipelineHash: "",
            analysis: .sentiment,
            model: .embedded,
            inputs: [],
            schema: Self.schema
        )
        var json = format.makeFormatter(
            for: info,
            options: ReportOptions(labels: labels, showsAcceptance: true)
        )
        let summary = RunSummary(totals: RunTotals())
        let line = json.report([decided[150]], summary)
        #expect(
            line.contains(
                #""accepted":false,"accepted_fields":{"sentiment":true,"topic":false}"#
            )
        )
        var csv = ReportFormat.csv.makeFormatter(
            for: info,
            options: ReportOptions(showsAcceptance: true)
        )
        let table = csv.report([decided[50], decided[150]], summary)
        let lines = table.split(separator: "\r\n")
        #expect(lines[0].hasSuffix(",latency_ms,accepted"))
        #expect(lines[1].hasSuffix(",true") && lines[2].hasSuffix(",false"))
    }

    @Test func `Without labels a random sample comes first, and is handed back as one`() throws {
        let records = (0..<500).map { record($0, 0.9) }
        let (acceptances, decided) = decided(records, nil)
        var sheet = ReviewSheet(acceptances, labels: nil, schema: Self.schema)
        var text = String(decoding: sheet.heading, as: UTF8.self)
        for record in decided { text += String(decoding: sheet.add(record), as: UTF8.self) }
        text += String(decoding: sheet.rest(), as: UTF8.self)
        var lines = text.split(separator: "\r\n").map(String.init)
        // Twice what it takes with one wrong answer.
        #expect(lines.count == 1 + 186 && sheet.open == 186)
        #expect(lines[0] == "document,sentiment,topic,answer,sure,drawn")
        #expect(lines[1].contains(".txt,,,positive; price,0.9,seed=1 drawn=186 of=500 highest="))
        for index in 1...60 {
            lines[index] = lines[index].replacing(".txt,,,", with: ".txt,positive,,")
        }
        let labels = try Labels(
            csv: Array(lines.joined(separator: "\n").utf8),
            schema: Self.schema
        )
        #expect(labels.count == 60 && labels.ignoredColumns == [])
        let (sure, next) = self.decided(records, labels)
        let result = try #require(sure.results.first)
        #expect(sure.areCertified && sure.results.count == 1 && result.isRandom)
        #expect(result.threshold == 0 && result.accepted == 500)
        #expect(next.allSatisfy { $0.acceptance?.isAccepted == true })
    }

    @Test func `What was labelled stays in the file that takes its place`() throws {
        let records = (0..<80).map { record($0, $0 < 59 ? 0.9 : 0.4) }
        let rows = (0..<59).map { "\($0).txt,positive" } + ["gone.txt,negative", "70.txt,negative"]
        let labels = try labels(rows)
        let (acceptances, decided) = decided(records, labels)
        #expect(acceptances.areCertified)
        var sheet = ReviewSheet(acceptances, labels: labels, schema: Self.schema)
        var text = String(decoding: sheet.heading, as: UTF8.self)
        for record in decided { text += String(decoding: sheet.add(record), as: UTF8.self) }
        text += String(decoding: sheet.rest(), as: UTF8.self)
        #expect(sheet.open == 20)
        #expect(text.contains("\r\n60.txt,,positive,0.4,\r\n"))
        let again = try Labels(csv: Array(text.utf8), schema: Self.schema)
        #expect(again.rows == labels.rows)
    }
}
