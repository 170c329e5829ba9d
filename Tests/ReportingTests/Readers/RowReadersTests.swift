import AnalysisCore
import Foundation
import JSON
import Reporting
import Testing

@Suite struct RowReadersTests {
    @Test(
        "DuckDB, polars, pyarrow and pandas read a report by the lines that the README shows",
        .enabled(
            if: TestTools.has(TestTools.python),
            "needs scripts/test-python, or a Python with its packages in ANALYZE_TEST_PYTHON"
        )
    )
    func readBack() throws {
        let python = try #require(TestTools.python)
        try TestTools.withFolder { folder in
            let run = SampleRun.late
            for format in [ReportFormat.jsonLines, .csv] {
                let file = folder.appending(path: "report.\(format.name)")
                try Data(run.report(format).utf8).write(to: file)
            }
            let labels = try #require(run.labels)
            let schema = RowSchema(
                run.info,
                labels: try Labels(csv: Array(labels.utf8), schema: run.info.schema)
            )
            for (dialect, name) in [
                (RowDialect.duckdb, "types.sql"), (.polars, "polars.py"), (.arrow, "arrow.py"),
                (.pandas, "pandas.py"), (.json, "json.json"),
            ] {
                try Data(schema.text(for: dialect).utf8).write(to: folder.appending(path: name))
            }
            let output = try TestTools.run(
                python,
                [
                    TestTools.package.appending(path: "Tests/ReportingTests/Readers/read_rows.py")
                        .path(),
                    folder.path(), TestTools.package.appending(path: "README.md").path(),
                ]
            )
            #expect(output.text == "read 30100 rows with 4 libraries\n")
            #expect(output.status == 0)
        }
    }
}

extension SampleRun {
    /// A run of many documents in which failures, findings, notes and fractions begin late.
    static let late = SampleRun(
        "late",
        analysis: .extraction,
        inputs: ["late"],
        schema: .object([
            .init(name: "label", schema: .enumeration(["NA", "None", "null", "nan", "-"])),
            .init(name: "share", schema: .number(minimum: 0, maximum: 1)),
            .init(name: "count", schema: .nullable(.integer(minimum: nil, maximum: nil))),
            .init(name: "paid", schema: .boolean),
            .init(name: "tags", schema: .list(.text)),
            .init(
                name: "address",
                schema: .nullable(.object([.init(name: "city", schema: .nullable(.text))]))
            ),
            .init(
                name: "items",
                schema: .list(
                    .object([
                        .init(name: "name", schema: .text),
                        .init(name: "price", schema: .anyNumber),
                    ])
                )
            ),
        ]),
        records: (1...30_100).map(lateRecord),
        labels: "document,label\n00001,NA\n30001,-\n"
    )

    private static func lateRecord(_ number: Int) -> Record {
        let digits = String(number)
        let name = String(repeating: "0", count: 5 - digits.count) + digits
        guard number < 30_000 || !number.isMultiple(of: 2) else {
            return .sample(name, number - 1, .failed(.empty, message: "There is no text in it."))
        }
        let isLate = number > 30_000
        return .sample(
            name,
            number - 1,
            .analyzed(fields: [
                "label": .string(["NA", "None", "null", "nan", "-"][number % 5]),
                "share": isLate ? 0.5 : 1,
                "count": isLate ? 9_007_199_254_740_993 : .null,
                "paid": true,
                "tags": isLate ? ["a", "b"] : [],
                "address": isLate ? ["city": "Graz"] : .null,
                "items": isLate ? [["name": "Bus", "price": 1]] : [],
            ]),
            asked: .sample(
                number % 10,
                cost: isLate ? nil : .zero,
                coverage: isLate ? 0.5 : 1,
                notes: isLate ? ["asked again"] : []
            ),
            findings: isLate ? [Finding(kind: "late", message: "It is late.", line: 3)] : []
        )
    }
}
