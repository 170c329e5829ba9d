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
        folder.write("before/\(name)", before)
        folder.write("after/\(name)", after)
        let path = folder.path
        try await withSimulator { environment in
            let analyze = AnalyzeProcess(in: path, environment: environment)
            for input in ["before", "after"] {
                let outcome = try await analyze.run(
                    [input, "-p", "p.yml", "-o", "\(input).jsonl"] + SimulatedModel.option
                )
                #expect(outcome.status == 0, "\(outcome.errors)")
            }
        }
        for (input, content) in [("before", before), ("after", after)] {
            let written = folder.read("\(input).jsonl")
            let report = try #require(written)
            let record = try #require(
                report.split(separator: "\n").first { $0.contains("\(name)#a\"") }
            )
            // The first request is the only one about it.
            #expect(record.contains("\"request_id\":\"req_1\""), "\(record)")
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
