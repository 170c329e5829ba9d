import AnalysisCore
import JSON
import Reporting
import Testing

/// What documents say about themselves, in reports of every form.
@Suite struct ReportColumnsTests {
    private static let run: SampleRun = {
        let fields: Record.Outcome = .analyzed(fields: ["total": 9])
        var kettle = Record.sample("r.csv#a-1", 0, fields, asked: .sample(0))
        kettle.metadata = ["product": "=Kettle, \"red\"", "stars": "1", "note": "unseen"]
        var pan = Record.sample(
            "r.csv#a-2",
            1,
            .failed(.refused, message: "No."),
            asked: .sample(1)
        )
        pan.metadata = ["product": "Pan"]
        let picture = Record.sample(
            "a.png",
            2,
            .skipped(.unsupportedFormat, message: "A PNG image.")
        )
        var run = SampleRun(
            "columns",
            analysis: .extraction,
            inputs: ["r.csv"],
            schema: .object([.init(name: "total", schema: .anyNumber)]),
            records: [kettle, pan, picture]
        )
        run.info.columns = [ReportColumn("product"), ReportColumn("stars", heading: "Stars given")]
        return run
    }()

    @Test func `Tables have them between status and fields`() throws {
        #expect(
            try Self.run.report(.csv) == """
                document,status,product,Stars given,total,reason,message,model,input_tokens,\
                output_tokens,cost_usd,cost_known,attempts,latency_ms\r
                r.csv#a-1,analyzed,"'=Kettle, ""red\""",1,9,,,anthropic/claude-haiku-5-5,300,20,\
                0.0001275,true,1,350\r
                r.csv#a-2,failed,Pan,,,refused,No.,anthropic/claude-haiku-5-5,301,21,0.0001285,\
                true,1,480\r
                a.png,skipped,,,,unsupported-format,A PNG image.,,,,,,,\r

                """
        )
    }

    @Test func `JSON has those that are there, a row of JSON Lines has all of them`() throws {
        let json = try Self.run.report(.json)
        #expect(json.contains(#""Stars given": "1""#))
        #expect(!json.contains("unseen"))
        let lines = try Self.run.report(.jsonLines).split(separator: "\n")
        let wanted: [JSONObject] = [
            ["product": "=Kettle, \"red\"", "Stars given": "1"],
            ["product": "Pan", "Stars given": .null], ["product": .null, "Stars given": .null],
        ]
        for (line, metadata) in zip(lines, wanted) {
            let row = try JSONReader.value(of: String(line))
            #expect(row["metadata"]?.object == metadata)
            #expect(
                row.object?.map(\.key).prefix(4) == ["document", "status", "metadata", "fields"]
            )
        }
        #expect(
            RowSchema(Self.run.info).text(for: .duckdb).contains(
                "'metadata': 'STRUCT(\"product\" VARCHAR, \"Stars given\" VARCHAR)'"
            )
        )
    }

    @Test func `Readers of pages, summaries and terminals see them`() throws {
        let page = try Self.run.report(.html)
        #expect(page.contains(#""metadata":["product","Stars given"]"#))
        #expect(page.contains(#""d":["Pan",null]"#))
        #expect(page.contains(#"{"name":"product","kind":"text","path":["metadata","product"]}"#))
        let summary = try Self.run.report(.markdown)
        #expect(summary.contains("| document | product | Stars given | reason | message |"))
        #expect(summary.contains("| r.csv\\#a-2 | Pan |  | refused | No. |"))
        #expect(summary.contains("| document | product | Stars given | latency |"))
        let table = try Self.run.report(.table).split(separator: "\n")
        #expect(table[0].contains("product") && table[0].contains("Stars given"))
        #expect(table[1].contains("=Kettle, \"red\""))
    }

    @Test func `What no document has is told, with what they have`() {
        var watch = ColumnWatch(Self.run.info)
        for record in Self.run.records { watch.add(record) }
        #expect(watch.warning == nil)
        var info = Self.run.info
        info.columns = [ReportColumn("produkt"), ReportColumn("stars"), ReportColumn("price")]
        watch = ColumnWatch(info)
        for record in Self.run.records { watch.add(record) }
        #expect(
            watch.warning == """
                report.columns: no document of this run has produkt, price, so that the columns are \
                empty; what they say about themselves is called note, product, stars
                """
        )
        watch = ColumnWatch(info)
        watch.add(Self.run.records[2])
        #expect(watch.warning == nil)
    }

    @Test(arguments: [
        ("status", true), ("cost_usd", true), ("total", true), ("right", true),
        ("expected.total", true), ("address", true), ("address.city", true), ("product", false),
        ("date", false), ("source", false),
    ])
    func `Names of the report's own columns are taken`(name: String, isTaken: Bool) {
        let schema = OutputSchema.object([
            .init(name: "total", schema: .anyNumber),
            .init(name: "address", schema: .object([.init(name: "city", schema: .text)])),
        ])
        #expect(ReportColumns.isTaken(name, by: schema) == isTaken)
    }
}
