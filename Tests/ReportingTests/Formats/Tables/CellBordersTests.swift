import AnalysisCore
import JSON
import Testing

@testable import Reporting

/// Cells of tables, one by one: what is quoted, what is guarded, what is cut.
@Suite struct CellBordersTests {
    private func row(
        _ options: TableOptions = TableOptions(),
        _ add: (inout TableRow, inout [UInt8]) -> Void
    )
        -> (text: String, isCut: Bool)
    {
        var (row, bytes) = (TableRow(.csv(options)), [UInt8]())
        add(&row, &bytes)
        let isCut = row.isCut
        row.end(&bytes)
        return (String(decoding: bytes, as: UTF8.self), isCut)
    }

    @Test(arguments: [
        ("a", "a"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
        ("a\r\nb", "\"a\r\nb\""), ("a\tb", "a\tb"), ("a;b", "a;b"), (" a ", " a "),
        // What a spreadsheet would calculate stands behind an apostrophe.
        ("=1", "'=1"), ("=", "="), ("= ", "= "), ("@a", "'@a"), ("@", "@"), ("+a", "'+a"),
        ("-a", "'-a"),
        (" =1", "' =1"), ("\t=1", "'\t=1"), ("=1,2", "\"'=1,2\""), ("=\"a\"", "\"'=\"\"a\"\"\""),
        ("+1", "+1"), ("-1.5", "-1.5"), ("+1 234,5%", "\"+1 234,5%\""), ("-", "-"), ("--", "--"),
        ("- a", "'- a"), ("-1+2", "'-1+2"), ("+-", "+-"), ("-1'000", "-1'000"), ("+ 49", "+ 49"),
        ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FF20}a", "'\u{FF20}a"), ("\u{FF0B}a", "'\u{FF0B}a"),
        ("\u{FF0D}a", "'\u{FF0D}a"), ("\u{FF0D}1", "\u{FF0D}1"), ("a=1", "a=1"), ("A1", "A1"),
        ("(1)", "(1)"), ("#x", "#x"), ("1=1", "1=1"), ("'=1", "'=1"),
    ])
    func `A text is quoted and guarded where that is needed`(text: String, cell: String) {
        #expect(row { $0.add(text: text, to: &$1) }.text == cell + "\r\n")
    }

    @Test(arguments: [
        ("=1", "=1"), ("-a", "-a"), ("a\u{1B}b", "a\u{1B}b"), ("a\0b", "a\u{2400}b"),
        ("=a,b", "\"=a,b\""),
    ])
    func `A raw table keeps what it is given, but for the end of texts`(text: String, cell: String)
    {
        #expect(
            row(TableOptions(isRaw: true)) { $0.add(text: text, to: &$1) }.text == cell + "\r\n"
        )
        #expect(row { $0.add(text: "a\u{1B}", to: &$1) }.text == "a␛\r\n")
    }

    @Test(arguments: [
        ("'=1", "=1"), ("'a", "'a"), ("=1", "=1"), ("'", "'"), ("''=1", "''=1"), ("'-1", "'-1"),
        ("'-a", "-a"),
    ])
    func `A guard is taken away where it stands for one`(cell: String, text: String) {
        #expect(FormulaGuard.text(of: cell) == text)
    }

    @Test func `Spreadsheets hold 32,767 characters of UTF-16`() {
        func isCut(_ text: String) -> Bool { row { $0.add(text: text, to: &$1) }.isCut }
        #expect(!isCut(String(repeating: "a", count: 32_767)))
        #expect(isCut(String(repeating: "a", count: 32_768)))
        #expect(!isCut(String(repeating: "é", count: 32_767)))
        #expect(!isCut(String(repeating: "😀", count: 16_383)))
        #expect(isCut(String(repeating: "😀", count: 16_384)))
    }

    private static let values: [(value: JSONValue?, cell: String)] = [
        (nil, ""), (.null, ""), ("a,b", "\"a,b\""), (5, "5"), (-5, "-5"), (1.5, "1.5"), (2.0, "2"),
        (true, "true"), ([], "[]"), (["a"], "\"[\"\"a\"\"]\""), ([1, 2], "\"[1,2]\""), ([:], "{}"),
        (["a": nil], "\"{\"\"a\"\":null}\""), ("=x", "'=x"), ("-5", "-5"),
    ]

    @Test(arguments: values.indices)
    func `A value has the cell of its type`(index: Int) {
        let (value, cell) = Self.values[index]
        #expect(row { $0.add(value: value, to: &$1) }.text == cell + "\r\n")
    }

    @Test func `Cells are kept apart, empty ones too`() {
        let line = row { row, bytes in
            row.addEmpty(to: &bytes)
            row.add(plain: "a", to: &bytes)
            row.add(7, to: &bytes)
            row.addEmpty(to: &bytes)
        }
        #expect(line.text == ",a,7,\r\n")
        var (tall, bytes) = (TableRow(.tsv(TableOptions())), [UInt8]())
        tall.add(text: "a,b", to: &bytes)
        tall.add(text: "c\td", to: &bytes)
        tall.end(&bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "a,b\t\"c\td\"\n")
    }

    private static let fields = OutputSchema.object([
        .init(name: "model", schema: .text),
        .init(
            name: "vendor",
            schema: .object([
                .init(name: "name", schema: .text), .init(name: "city", schema: .nullable(.text)),
            ])
        ),
        .init(name: "fields", schema: .object([.init(name: "model", schema: .text)])),
        .init(name: "empty", schema: .object([])), .init(name: "grounding", schema: .place()),
        .init(name: "sure", schema: .boolean), .init(name: "kind", schema: .enumeration(["a"])),
        .init(name: "confidence_source", schema: .enumeration(["model", "votes"])),
    ])

    @Test func `Fields that share a name with a column have one of their own`() {
        let columns = FieldColumns(Self.fields)
        #expect(
            columns.columns.map(\.name) == [
                "fields.model", "vendor.name", "vendor.city", "fields.fields.model", "empty",
                "grounding", "sure", "kind", "confidence_source",
            ]
        )
        #expect(columns.verdict == "sure")
        #expect(columns.stated.count == 8)
        let values: JSONObject = ["model": "m", "vendor": ["name": "n", "city": nil]]
        #expect(columns.columns.map { $0.value(in: values) }.prefix(4) == ["m", "n", .null, nil])
    }

    @Test(arguments: [
        ("document", true), ("status", true), ("latency_ms", true), ("accepted", true),
        ("right", true),
        ("expected.x", true), ("fields.x", true), ("answer.x", true), ("vendor", true),
        ("vendor.name", true), ("sure", true), ("vendors", false), ("expected", false),
        ("Status", false),
        ("answers", false), ("name", false),
    ])
    func `A heading of the report is taken`(heading: String, isTaken: Bool) {
        #expect(ReportColumns.isTaken(heading, by: Self.fields) == isTaken)
    }

    @Test func `Without a schema only the report's own headings are taken`() {
        #expect(
            ReportColumns.isTaken("model", by: nil) && !ReportColumns.isTaken("vendor", by: nil)
        )
    }

    private func watch(_ columns: [String], _ metadata: [[String: String]], isRead: Bool = true)
        -> String?
    {
        var watch = ColumnWatch(
            RunInfo(
                toolVersion: "1",
                pipeline: "p",
                pipelineHash: "h",
                analysis: .sentiment,
                model: .embedded,
                inputs: [],
                schema: .object([]),
                columns: columns.map { ReportColumn($0) }
            )
        )
        for (index, data) in metadata.enumerated() {
            var record = Record.sample(
                "\(index)",
                index,
                .analyzed(fields: [:]),
                asked: isRead ? .sample(1) : nil
            )
            record.metadata = data
            watch.add(record)
        }
        return watch.warning
    }

    @Test func `A column that no document has is told with what they have`() {
        #expect(watch(["a"], [["a": "1"]]) == nil)
        #expect(watch(["a", "b"], [["a": "1"], ["b": "2"]]) == nil)
        #expect(watch([], [["a": "1"]]) == nil && watch(["a"], []) == nil)
        #expect(watch(["a"], [["b": "1"]], isRead: false) == nil)
        let what = "report.columns: no document of this run has"
        #expect(
            watch(["a"], [[:]])
                == "\(what) a, so that the column is empty; they say nothing about themselves"
        )
        #expect(
            watch(["a", "c"], [["b": "1"], ["d": ""]])
                == "\(what) a, c, so that the columns are empty; what they say about themselves is called b, d"
        )
        let many = Dictionary(uniqueKeysWithValues: (10..<23).map { ("k\($0)", "") })
        #expect(
            watch(["a"], [many])?.hasSuffix(
                "is called k10, k11, k12, k13, k14, k15, k16, k17, k18, k19, k20, k21 and 1 more"
            )
                == true
        )
    }

    private func table(_ columns: Int, _ schema: OutputSchema, _ fields: JSONObject) -> [String] {
        let info = RunInfo(
            toolVersion: "1",
            pipeline: "p",
            pipelineHash: "h",
            analysis: .extraction,
            model: .embedded,
            inputs: [],
            schema: schema
        )
        var formatter = ReportFormat.table.makeFormatter(
            for: info,
            options: ReportOptions(columns: columns)
        )
        return formatter.report(
            [
                .sample("a.txt", 0, .analyzed(fields: fields)),
                .sample("b.txt", 1, .failed(.refused, message: "m\nn")),
                .sample(
                    String(repeating: "x", count: 40) + ".txt",
                    2,
                    .skipped(.hidden, message: "")
                ),
            ],
            RunSummary(totals: RunTotals())
        )
        .split(separator: "\n").map(String.init)
    }

    @Test func `A terminal is at least forty columns wide, names are two fifths of it`() {
        let schema = OutputSchema.object([
            .init(name: "kind", schema: .enumeration(["short", "longer"])),
            .init(name: "total", schema: .anyNumber), .init(name: "note", schema: .text),
        ])
        let fields: JSONObject = [
            "kind": "short", "total": 12.5, "note": "a longer note than fits",
        ]
        for columns in [0, 40] {
            #expect(
                table(columns, schema, fields) == [
                    "document          kind         total",
                    "a.txt             short         12.5",
                    "b.txt             failed: refused m n",
                    "…xxxxxxxxxxx.txt  skipped: hidden",
                ]
            )
        }
        #expect(
            table(60, schema, fields) == [
                "document                  kind         total  note",
                "a.txt                     short         12.5  a longer note…",
                "b.txt                     failed: refused m n",
                "…xxxxxxxxxxxxxxxxxxx.txt  skipped: hidden",
            ]
        )
    }
}
