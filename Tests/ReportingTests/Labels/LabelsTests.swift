import AnalysisCore
import JSON
import Testing

@testable import Reporting

@Suite struct LabelsTests {
    static let schema = OutputSchema.object([
        .init(name: "category", schema: .enumeration(["billing", "other"])),
        .init(name: "tags", schema: .list(.enumeration(["a", "b", "c"]))),
        .init(name: "total", schema: .nullable(.anyNumber)),
        .init(name: "urgent", schema: .boolean),
        .init(name: "vendor", schema: .text),
    ])

    @Test("cells are read by the type of their field, quotes and any line ends resolved")
    func reading() throws {
        let text = """
            \u{FEFF}note,document,category,tags,total,urgent,vendor\r\n\
            x,./a.txt,BILLING,"[""a"",""b""]",325.20,yes,"Tanaka,\n Tools"\n\
            y,b.txt,,c; a,,,\r
            """
        let labels = try Labels(csv: Array(text.utf8), schema: Self.schema)
        #expect(labels.ignoredColumns == ["note"])
        #expect(labels.columns.map(\.name) == ["category", "tags", "total", "urgent", "vendor"])
        let expected: [LabelValue.Value?] = [
            .text("billing"), .set(["a", "b"]), .number(325.2), .bool(true),
            .text("tanaka, tools"),
        ]
        #expect(labels.rows["a.txt"]?.map { $0?.value } == expected)
        let sparse: [LabelValue.Value?] = [nil, .set(["a", "c"]), nil, nil, nil]
        #expect(labels.rows["b.txt"]?.map { $0?.value } == sparse)
    }

    @Test("spaces around headings and names do not count")
    func spaces() throws {
        let labels = try Labels(
            csv: Array(" document , category \n a b.txt , billing \n".utf8),
            schema: Self.schema
        )
        #expect(labels.rows["a b.txt"]?[0]?.value == .text("billing"))
    }

    @Test("rows of one document add up for lists")
    func severalRows() throws {
        let text = "document;tags\na;b\na;c\na;b\n"
        let labels = try Labels(csv: Array(text.utf8), schema: Self.schema)
        #expect(labels.rows["a"]?[0]?.value == .set(["b", "c"]))
    }

    @Test(
        "a file that cannot be meant is refused with the line",
        arguments: [
            ("", "line 1: the file is empty"),
            (
                "name,category\na,b\n",
                "line 1: no column is called 'document'; there are 'name', 'category'"
            ),
            ("document,category,category\n", "line 1: the column 'category' stands twice"),
            (
                "document,category,fields.category\n",
                "line 1: the column 'fields.category' stands twice"
            ),
            ("document,category, document\n", "line 1: the column 'document' stands twice"),
            (
                "document,fact\na,b\n",
                """
                line 1: no column is called like a field of the analysis ('category', 'tags', \
                'total', 'urgent', 'vendor')
                """
            ),
            (
                "document,category\n\na,biling\n",
                "line 3: 'biling' cannot be a value of 'category' (expected billing, other)"
            ),
            (
                "document,total\na,1.000,5\n", "line 2: 3 cells stand under 2 headings"
            ),
            (
                "document,total\na,many\n",
                "line 2: 'many' cannot be a value of 'total' (expected a plain number)"
            ),
            (
                "document,urgent\na,2\n",
                "line 2: '2' cannot be a value of 'urgent' (expected true or false)"
            ),
            (
                "document,category\na,other\nb,other\na,billing\n",
                "line 4: 'a' was labelled 'other' before"
            ),
            ("document,category\n\"a,b\n", "line 2: a quote that opens here is never closed"),
        ]
    )
    func refused(text: String, expected: String) {
        let error = #expect(throws: LabelsError.self) {
            try Labels(csv: Array(text.utf8), schema: Self.schema)
        }
        #expect(error?.description == expected)
    }

    @Test("text that is not UTF-8 is refused")
    func notUTF8() {
        let error = #expect(throws: LabelsError.self) {
            try Labels(csv: Array("document,vendor\na,".utf8) + [0xE4], schema: Self.schema)
        }
        #expect(error?.description == "line 2: the text is not UTF-8")
    }
}
