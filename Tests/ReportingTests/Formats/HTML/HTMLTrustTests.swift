import AnalysisCore
import JSON
import Testing

@testable import Reporting

/// What a page says about how far its answers can be relied on.
@Suite struct HTMLTrustTests {
    private static let schema = OutputSchema.object([
        .init(name: "sentiment", schema: .enumeration(["positive", "negative"])),
        .init(name: "confidence", schema: .share),
        .init(
            name: "vote_agreement",
            schema: .object([.init(name: "sentiment", schema: .share)])
        ),
    ])

    /// A page of a hundred answers, of which the first forty are labelled as a random sample.
    private func page(accepting: Bool) throws -> String {
        let records = (0..<100).map { index in
            Record(
                document: DocumentID("\(index).txt"),
                index: index,
                outcome: .analyzed(
                    fields: [
                        "sentiment": index.isMultiple(of: 4) ? "negative" : "positive",
                        "confidence": 0.9,
                        "vote_agreement": ["sentiment": index < 80 ? 1.0 : 0.6667],
                    ]
                )
            )
        }
        let draw = Draw(seed: 1)
        let ranks = records.map { draw.rank(of: $0.document.description) }.sorted()
        let drawn = records.filter { draw.rank(of: $0.document.description) <= ranks[39] }
        let cell = "seed=1 drawn=40 of=100 highest=\(String(ranks[39], radix: 16))"
        let rows = drawn.map { record in
            "\(record.document),\(record.fields?["sentiment"]?.string ?? ""),\(cell)"
        }
        let labels = try Labels(
            csv: Array("document,sentiment,drawn\n\(rows.joined(separator: "\n"))".utf8),
            schema: Self.schema
        )
        let policy = AcceptancePolicy(error: 0.1, confidence: 0.9, votes: 3)
        var tally = AcceptanceTally(policy, labels: labels, schema: Self.schema)
        for record in records { tally.add(record) }
        var acceptances = tally.acceptances
        let decided = records.map { record in
            var record = record
            if accepting { acceptances.decide(on: &record) }
            return record
        }
        var summary = RunSummary(totals: RunTotals())
        summary.acceptance = accepting ? acceptances.results : []
        let run = RunInfo(
            toolVersion: "1",
            pipeline: "p",
            pipelineHash: "",
            analysis: .sentiment,
            model: ModelReference(provider: "openai", name: "m"),
            inputs: ["docs"],
            schema: Self.schema
        )
        var formatter = ReportFormat.html.makeFormatter(
            for: run,
            options: ReportOptions(labels: labels, showsAcceptance: accepting)
        )
        return formatter.report(decided, summary)
    }

    @Test func `Accepted answers and those for review stand with the certificate`() throws {
        let page = try page(accepting: true)
        for part in [
            "<h2>Accepted answers</h2>",
            "data-field=\"accepted\" data-value=\"review\"",
            "sentiment: 100 of 100 accepted, those on which 1 of 3 votes agree, or more: at most "
                + "10% of them wrong, 90% sure by 40 labels, 0 of them wrong.",
            "<option value=\"accepted\">accepted</option>",
            "<dt>all votes agree</dt><dd>80<span class=\"note\">80%</span></dd>",
        ] { #expect(page.contains(part), "\(part)") }
        let without = try self.page(accepting: false)
        #expect(!without.contains("Accepted answers") && !without.contains("value=\"review\""))
    }

    @Test func `What is true of the corpus stands beside what the answers alone say`() throws {
        let page = try page(accepting: false)
        #expect(page.contains("<h2>Corrected by the labels</h2>"))
        #expect(
            page.contains(
                "<tr><th scope=\"row\">sentiment negative</th><td class=\"number\">25%</td>"
            )
        )
        #expect(page.ranges(of: "class=\"interval\"").count == 2)
    }
}
