import AnalysisCore
import JSON
import Testing

@testable import Reporting

/// Cells of labels files: how they are split, what they mean, and what they are compared with.
@Suite struct LabelReadingTests {
    private func rows(_ text: String) throws -> [CSVReader.Row] {
        var reader = CSVReader(Array(text.utf8))
        var rows: [CSVReader.Row] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a;b\n1;2", [["a", "b"], ["1", "2"]]),
        ("a\tb\r\n1\t2\r\n", [["a", "b"], ["1", "2"]]), ("a\r1\r", [["a"], ["1"]]),
        // The separator that stands most often in the heading; of none a comma.
        ("a;b,c;d\n1,5;2;3", [["a", "b,c", "d"], ["1,5", "2", "3"]]),
        ("a\n1,2", [["a"], ["1", "2"]]),
        ("a,b;c\n1;2,3", [["a", "b;c"], ["1;2", "3"]]),
        ("a,b\n\n\r\n1,\n", [["a", "b"], ["1", ""]]), ("", []), ("\n\n", []), (",", [["", ""]]),
        ("\"a\"\"b\",\"c,d\ne\"\n", [["a\"b", "c,d\ne"]]), ("\"a\"b,c", [["ab", "c"]]),
        ("a\"b,c", [["a\"b", "c"]]), ("\"\",x", [["", "x"]]), ("\u{FEFF}a,b", [["a", "b"]]),
        ("\u{FEFF}\u{FEFF}a", [["\u{FEFF}a"]]), ("a,b\n1\n", [["a", "b"], ["1"]]),
    ])
    func `A file is split as spreadsheets write it`(text: String, cells: [[String]]) throws {
        #expect(try rows(text).map(\.cells) == cells)
    }

    @Test func `A row knows the line on which it begins`() throws {
        #expect(try rows("a\n\"1\n2\n\"\n\n3\r\n4\r5").map(\.line) == [1, 2, 6, 7, 8])
    }

    @Test(arguments: [
        ("a\n\"b", "line 2: a quote that opens here is never closed"),
        ("a\n\"b\n\n\"\"c", "line 2: a quote that opens here is never closed"),
    ])
    func `A quote without end is found where it begins`(text: String, message: String) {
        let error = #expect(throws: LabelsError.self) { try rows(text) }
        #expect(error?.description == message)
    }

    private static let classes = OutputSchema.enumeration(["Billing", "a b"])
    private static let values: [(text: String, schema: OutputSchema, value: LabelValue.Value?)] = [
        ("billing", classes, .text("Billing")), (" A  B\n", classes, .text("a b")),
        ("bill", classes, nil), ("", classes, nil), ("yes", .boolean, .bool(true)),
        ("TRUE", .boolean, .bool(true)), ("1", .boolean, .bool(true)),
        ("No", .boolean, .bool(false)),
        ("false", .boolean, .bool(false)), ("0", .boolean, .bool(false)), ("2", .boolean, nil),
        ("y", .boolean, nil), (" 12.50 ", .anyNumber, .number(12.5)),
        ("1e3", .anyNumber, .number(1000)),
        ("1,5", .anyNumber, nil), ("nan", .anyNumber, nil), ("inf", .anyNumber, nil),
        ("-3", .integer(minimum: nil, maximum: nil), .number(-3)),
        ("-3", .nullable(.integer(minimum: nil, maximum: nil)), .number(-3)),
        (" Some  Text", .text, .text("some text")), ("X", .nullable(.text), .text("x")),
        ("billing; A b", .list(classes), .set(["Billing", "a b"])),
        ("billing|billing", .list(classes), .set(["Billing"])), ("billing;no", .list(classes), nil),
        ("[\"a b\"]", .list(classes), .set(["a b"])), ("[]", .list(classes), .set([])),
        ("[x", .list(classes), nil),
        ("Free Text;  Other", .list(.text), .set(["Free Text", "Other"])),
        ("[1, 2]", .list(.anyNumber), .set(["1", "2"])), ("1;x", .list(.anyNumber), nil),
    ]

    @Test(arguments: values.indices)
    func `A cell is read by the type of its field`(index: Int) {
        let (text, schema, value) = Self.values[index]
        let label = LabelValue(text, schema: schema)
        #expect(label?.value == value)
        if let label { #expect(label.text == text) }
    }

    private static let met: [(text: String, schema: OutputSchema, found: JSONValue?, isMet: Bool)] =
        [
            ("billing", classes, "Billing", true), ("billing", classes, "billing", true),
            ("billing", classes, "a b", false), ("billing", classes, nil, false),
            ("billing", classes, 5, false), ("yes", .boolean, true, true),
            ("yes", .boolean, false, false),
            ("no", .boolean, false, true), ("no", .boolean, nil, false),
            ("no", .boolean, "false", false),
            ("12.5", .anyNumber, 12.5, true), ("12", .anyNumber, 12, true),
            ("12", .anyNumber, 12.0, true),
            ("12", .anyNumber, "12", false), ("12", .anyNumber, 12.5, false),
            ("12", .anyNumber, nil, false),
            ("Some text", .text, " some  TEXT ", true), ("Some text", .text, "some", false),
            ("billing", .list(classes), ["Billing"], true), ("billing", .list(classes), [], false),
            ("billing;a b", .list(classes), ["a b", "Billing"], true),
            ("billing", .list(classes), ["Billing", "a b"], false),
            ("[]", .list(classes), [], true),
            ("billing", .list(classes), "Billing", false),
        ]

    @Test(arguments: met.indices)
    func `An answer is right where it is the label, whatever its case and white space`(index: Int) {
        let (text, schema, found, isMet) = Self.met[index]
        #expect(LabelValue(text, schema: schema)?.isMet(by: found) == isMet)
    }

    @Test func `Labels of one document agree, or add up where several may fit`() throws {
        var one = try #require(LabelValue("billing", schema: Self.classes))
        let same = try #require(LabelValue(" BILLING", schema: Self.classes))
        let other = try #require(LabelValue("a b", schema: Self.classes))
        #expect(one.merge(same) && !one.merge(other))
        #expect(one.text == "billing" && one.classes == ["Billing"])
        var set = try #require(LabelValue("billing", schema: .list(Self.classes)))
        let more = try #require(LabelValue("a b", schema: .list(Self.classes)))
        let text = try #require(LabelValue("a b", schema: .text))
        #expect(set.merge(more) && !set.merge(text))
        #expect(set.text == "billing; a b" && set.classes == ["Billing", "a b"])
        #expect(LabelValue("no", schema: .boolean)?.classes == ["false"])
        #expect(LabelValue("5", schema: .anyNumber)?.classes == [])
        #expect(LabelValue.label(of: "x") == "x" && LabelValue.label(of: [1]) == "[1]")
    }

    @Test(
        arguments: [
            ("seed=1 drawn=2 of=3 highest=ff", nil),
            ("seed=0 drawn=1 of=1 highest=0 stratum=a b", "a b"),
            ("seed=1 drawn=3 of=3 highest=ffffffffffffffff stratum=", ""),
        ] as [(String, String?)]
    )
    func `A cell says how its document was drawn`(text: String, stratum: String?) throws {
        let cell = try #require(DrawnCell(text))
        #expect(cell.stratum.name == stratum)
        #expect(DrawnCell(cell.text) == cell)
    }

    @Test(arguments: [
        "", "seed=1 drawn=2 of=3", "seed=-1 drawn=2 of=3 highest=f",
        "seed=1 drawn=0 of=3 highest=f",
        "seed=1 drawn=4 of=3 highest=f", "seed=1 drawn=2 of=3 highest=g",
        "seed=x drawn=2 of=3 highest=f",
        "drawn=2 seed=1 of=3 highest=f", "seed=1  drawn=2 of=3 highest=f",
        "seed=1 drawn=2 of=3 highest=f strata=a", "seed=1 drawn=2 of=3 highest=fffffffffffffffff",
    ])
    func `What no draw has written is none`(text: String) {
        #expect(DrawnCell(text) == nil)
    }

    @Test func `A draw is written with sixteen digits`() {
        let cell = DrawnCell(seed: 7, stratum: .init(name: nil, drawn: 2, of: 30, highest: 255))
        #expect(cell.text == "seed=7 drawn=2 of=30 highest=00000000000000ff")
        let named = DrawnCell(seed: 0, stratum: .init(name: "a b", drawn: 1, of: 1, highest: .max))
        #expect(named.text == "seed=0 drawn=1 of=1 highest=ffffffffffffffff stratum=a b")
    }

    /// As `sha256sum` has it.
    @Test(arguments: [
        (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
        (1_000, "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
    ])
    func `The digest of a long text is that of the standard`(count: Int, digest: String) {
        let digits = SHA256.digest(of: [UInt8](repeating: 0x61, count: count)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        #expect(digits.joined() == digest)
    }

    /// As `printf '7\0a.txt' | sha256sum` begins.
    @Test func `A rank is the beginning of the digest of seed and name`() {
        #expect(Draw(seed: 7).rank(of: "a.txt") != Draw(seed: 8).rank(of: "a.txt"))
        #expect(Draw(seed: 7).rank(of: "a.txt") == 0xfa2d6733380c9459)
        #expect(Draw(seed: 0).rank(of: "") == 0xe4f60d0aa6d7f3d3)
    }

    private static let schema = OutputSchema.object([
        .init(name: "sentiment", schema: Self.classes), .init(name: "total", schema: .anyNumber),
        .init(name: "status", schema: .text), .init(name: "confidence", schema: .share),
    ])

    @Test(arguments: [
        ("document,sentiment\na,billing\n./b,a b\n", ["a", "b"], []),
        ("document,fields.sentiment,note\na,billing,x\n", ["a"], ["note"]),
        ("document,excerpt,answer,sure,drawn,sentiment\na,1,2,3,,billing\n", ["a"], []),
        ("document,fields.status\na,x\n", ["a"], []),
        ("document,sentiment\na,\nb,billing\n", ["b"], []),
        ("document,sentiment\n'=a,billing\n", ["=a"], []),
        ("document,sentiment\n'a,billing\n", ["'a"], []),
    ])
    func `Columns are known by their fields, and rows by their documents`(
        text: String,
        documents: [String],
        ignored: [String]
    ) throws {
        let labels = try Labels(csv: Array(text.utf8), schema: Self.schema)
        #expect(labels.rows.keys.sorted() == documents)
        #expect(labels.ignoredColumns == ignored)
        #expect(labels.count == documents.count)
    }

    @Test func `A label counts that others do not have`() throws {
        func labels(_ rows: String) throws -> Labels {
            try Labels(csv: Array("document,sentiment\n\(rows)".utf8), schema: Self.schema)
        }
        let all = try labels("a,billing\nb,billing\n")
        #expect(all.count(beyond: nil) == 2)
        #expect(all.count(beyond: all) == 0)
        #expect(try all.count(beyond: labels("a,billing\nb,a b\n")) == 1)
        #expect(try labels("").count(beyond: all) == 0)
    }

    @Test(
        arguments: [
            (["sentiment": "Billing", "total": 5], true, 1.0),
            (["sentiment": "a b", "total": 5], false, 0.5),
            (["sentiment": "a b", "total": 6], false, 0), (["sentiment": "Billing"], false, 0.5),
        ] as [(JSONObject, Bool, Double)]
    )
    func `A document is right where all its labels are met`(
        fields: JSONObject,
        isRight: Bool,
        share: Double
    ) throws {
        let labels = try Labels(
            csv: Array("document,sentiment,total\na,billing,5\n".utf8),
            schema: Self.schema
        )
        let record = Record.sample("a", 0, .analyzed(fields: fields))
        #expect(labels.verdict(on: record).isRight == isRight)
        #expect(labels.verdict(on: record).expected == ["billing", "5"])
        #expect(labels.share(rightIn: record) == share)
        #expect(labels.share(rightIn: .sample("b", 0, .analyzed(fields: fields))) == nil)
        #expect(
            labels.verdict(on: .sample("b", 0, .analyzed(fields: fields))).expected == [nil, nil]
        )
        #expect(labels.share(rightIn: .sample("a", 0, .failed(.empty, message: ""))) == 0)
        #expect(labels.share(rightIn: .sample("a", 0, .skipped(.budget, message: ""))) == nil)
        #expect(labels.columnNames == ["expected.sentiment", "expected.total", "right"])
    }
}
