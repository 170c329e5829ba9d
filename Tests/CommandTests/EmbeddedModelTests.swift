import JSON
import SystemPackage
import TestSupport
import Testing

/// The shipped pipelines on the sample documents, with the real embedded model.
@Suite(.serialized) struct EmbeddedModelTests {
    /// A shipped pipeline, the documents that it is for, and how many there are.
    struct Sample: Sendable, CustomTestStringConvertible {
        var pipeline: String
        var documents: String
        var count: Int
        var fields: [String]
        var testDescription: String { pipeline }
    }

    @Test(
        "a shipped pipeline gives a record for every sample, in CSV and JSON",
        arguments: [
            Sample(
                pipeline: "sentiment",
                documents: "reviews",
                count: 14,
                fields: ["sentiment", "confidence", "confidence_source"]
            ),
            Sample(
                pipeline: "classification",
                documents: "tickets",
                count: 12,
                fields: ["category", "confidence", "confidence_source"]
            ),
            Sample(
                pipeline: "extraction",
                documents: "invoices",
                count: 6,
                fields: ["vendor", "invoice_number", "date", "currency", "total", "grounding"]
            ),
            Sample(
                pipeline: "summary",
                documents: "articles",
                count: 6,
                fields: ["summary", "summary_method"]
            ),
        ]
    )
    func shippedPipeline(sample: Sample) async throws {
        let folder = TemporaryFolder()
        let outcome = try await AnalyzeProcess(in: folder.path).run(
            [
                TestPaths.fixtures.appending(sample.documents).string,
                "--pipeline", TestPaths.pipelines.appending(sample.pipeline + ".yml").string,
                "--output", "report.csv", "--output", "report.json",
            ],
            deadline: .seconds(600)
        )
        #expect(outcome.status == 0, "\(outcome.errors)")
        let text = folder.read("report.json")
        let json = try JSONReader.value(of: try #require(text))
        let results = try #require(json["results"]?.array)
        #expect(results.count == sample.count)
        for result in results {
            #expect(result["status"] == "analyzed", "\(result)")
            #expect(result["fields"]?.object?.keys == sample.fields)
            for value in Self.ofExamples {
                #expect(!JSONWriter().text(of: result).contains(value), "\(result)")
            }
            for place in result["fields"]?["grounding"]?.object ?? [:] {
                #expect(place.value["grounded"] == true, "\(place.key) in \(result)")
            }
        }
        let csv = folder.read("report.csv")
        let rows = try #require(csv).split(separator: "\r\n")
        #expect(rows.count == sample.count + 1)
        #expect(
            rows.first?.hasPrefix("document,status," + sample.fields.joined(separator: ","))
                == true
        )
    }

    /// Values of the examples that are built in: they stand in none of the samples, and so must
    /// not in records.
    private static let ofExamples = [
        "Harbour Works", "HW-20418", "Quay Street", "Anna Lindqvist", "repair of the pier",
        "Northern Line", "R 5512", "2026-03-04", "harbour will be closed", "old pier",
    ]

    @Test("one bad document does not end the run")
    func badDocuments() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("docs/a.txt", "I love this kettle. It is the best I ever had.")
        folder.write("docs/b.txt", "")
        folder.write("docs/c.txt", [0x00, 0x01, 0x02, 0xFF, 0x00, 0x7F, 0x00, 0x45])
        folder.write("docs/d.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])
        folder.write("docs/e.txt", "A complete waste of money. It broke at once, and nobody helps.")
        let outcome = try await AnalyzeProcess(in: folder.path).run(
            ["docs", "-p", "p.yml", "-o", "r.json"],
            deadline: .seconds(300)
        )
        #expect(outcome.status == 1)
        let text = folder.read("r.json")
        let json = try JSONReader.value(of: try #require(text))
        let results = try #require(json["results"]?.array)
        #expect(results.map { $0["document"] } == ["a.txt", "b.txt", "c.txt", "d.png", "e.txt"])
        #expect(
            results.map { $0["status"] }
                == ["analyzed", "failed", "failed", "skipped", "analyzed"]
        )
        #expect(
            results.map { $0["reason"] } == [nil, "empty", "not-text", "unsupported-format", nil]
        )
        #expect(results[0]["fields"]?["sentiment"] == "positive")
        #expect(results[4]["fields"]?["sentiment"] == "negative")
        #expect(outcome.errors.contains("5 documents"))
    }
}
