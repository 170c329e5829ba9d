import TestSupport
import Testing

/// Records whose text is the one of an earlier run, and stands elsewhere in its file now.
struct MovedRecordTests {
    private static let pipeline = """
        analysis: sentiment
        sentiment: {evidence: true}
        input:
          csv: {text: review, id: sku}
          json: {text: review, id: sku}

        """

    @Test(arguments: [
        ("a.csv", "sku,review\na,It leaks.\n", "sku,review\nb,New.\nc,Newer.\na,It leaks.\n"),
        (
            "a.jsonl", #"{"sku":"a","review":"It leaks."}"# + "\n",
            #"{"sku":"b","review":"Other."}"# + "\n" + #"{"sku":"a","review":"It leaks."}"# + "\n"
        ),
        ("a.csv", "sku,review\na,It leaks.\n", "sku,review\na,\"It leaks.\"\n"),
    ])
    func `What is known of a record leads to its present place`(
        name: String,
        before: String,
        after: String
    ) async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", Self.pipeline)
        let options = ["docs", "-p", "p.yml", "-o", "r.jsonl"] + SimulatedModel.option
        try await withSimulator { environment in
            let analyze = AnalyzeProcess(in: folder.path, environment: environment)
            for content in [before, after] {
                folder.write("docs/\(name)", content)
                let outcome = try await analyze.run(options)
                #expect(outcome.status == 0, "\(outcome.errors)")
                let report = try #require(folder.read("r.jsonl"))
                let record = try #require(
                    report.split(separator: "\n").first { $0.contains("\(name)#a\"") }
                )
                let start = Array(content.utf8).firstRange(of: Array("It leaks.".utf8))?.lowerBound
                let place = try #require(start)
                let line = content.utf8.prefix(place).count { $0 == 0x0A } + 1
                #expect(
                    record.contains(
                        "\"line\":\(line),\"source_start\":\(place),\"source_end\":\(place + 9),"
                    ),
                    "\(record)"
                )
            }
        }
    }
}
