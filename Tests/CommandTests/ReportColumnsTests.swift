import APISimulator
import SystemPackage
import TestSupport
import Testing

/// Columns that show what documents say about themselves, from the input to reports made later.
struct ReportColumnsTests {
    private func folder() -> TemporaryFolder {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            input:
              csv: {text: review, id: sku}
              json: {records: items, text: body, id: key}
              xml: {record: //item, text: body, id: "@id", fields: {product: "@name"}}
            report: {columns: {product: product, "sent by": author.name}}

            """
        )
        folder.write("docs/a.csv", "sku,product,review\na-1,Kettle,It broke.\na-2,,It works.\n")
        folder.write(
            "docs/b.json",
            #"{"items": [{"key": "k", "body": "It broke.", "author": {"name": "Ann"}}]}"#
        )
        folder.write("docs/c.jsonl", #"{"id": "1", "body": "It leaks.", "product": "Pan"}"# + "\n")
        folder.write(
            "docs/d.xml",
            #"<items><item id="1" name="Bike"><body>It squeaks.</body></item></items>"#
        )
        return folder
    }

    private static let wanted = """
        document,status,product,sent by
        a.csv#a-1,analyzed,Kettle,
        a.csv#a-2,analyzed,,
        b.json#k,analyzed,,Ann
        c.jsonl#1,analyzed,Pan,
        d.xml#1,analyzed,Bike,

        """

    /// The first four columns of a CSV report.
    private static func columns(_ report: String?) -> String? {
        report?.split(separator: "\r\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).prefix(4)
                .joined(separator: ",") + "\n"
        }
        .joined()
    }

    private static func run(_ arguments: [String], in path: FilePath) async throws {
        let outcome = try await withSimulator { environment in
            try await AnalyzeProcess(in: path, environment: environment).run(arguments)
        }
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(!outcome.errors.contains("warning"), "\(outcome.errors)")
    }

    @Test func `Fields of records, columns and members are columns, then and later`() async throws {
        let folder = folder()
        let options = ["docs", "-p", "p.yml", "-o", "r.csv"] + SimulatedModel.option
        try await Self.run(options, in: folder.path)
        #expect(Self.columns(folder.read("r.csv")) == Self.wanted)
        // What documents say later does not change the report of this run.
        folder.write("docs/a.csv", "sku,product,review\na-1,Pot,It broke.\na-2,,It works.\n")
        try await Self.run(options, in: folder.path)
        #expect(folder.read("r.csv")?.contains("a.csv#a-1,analyzed,Pot,") == true)
        try await Self.run(["report", "1", "-o", "stored.csv"], in: folder.path)
        #expect(Self.columns(folder.read("stored.csv")) == Self.wanted)
    }

    @Test func `A name that no document has is told, in runs and in reports made later`()
        async throws
    {
        let folder = folder()
        let path = folder.path
        try await withSimulator { environment in
            let process = AnalyzeProcess(in: path, environment: environment)
            let outcome = try await process.run(
                [
                    "docs", "-p", "p.yml", "-o", "r.csv", "--set",
                    "report.columns=[product, prduct]",
                ] + SimulatedModel.option
            )
            let words = """
                report.columns: no document of this run has prduct, so that the column is empty; \
                what they say about themselves is called author.name, id, key, product, sku
                """
            #expect(outcome.status == 0)
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
            let stored = try await process.run(["report", "-o", "stored.csv"])
            #expect(stored.errors.contains(words), "\(stored.errors)")
        }
    }

    @Test func `The types of rows name them`() async throws {
        let folder = folder()
        let outcome = try await AnalyzeProcess(in: folder.path)
            .run(["schema", "--records", "--as", "duckdb", "-p", "p.yml"])
        #expect(
            outcome.output.contains(
                #"'metadata': 'STRUCT("product" VARCHAR, "sent by" VARCHAR)'"#
            ),
            "\(outcome.output)"
        )
    }
}
