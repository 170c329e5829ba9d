import TestSupport
import Testing

@testable import DocumentIngest

/// CSV as RFC 4180 has it, and as it is written.
@Suite struct TableRowTests {
    private func rows(_ text: String, parts size: Int = 1_000, limit: Int = 10_000)
        -> [TableRows.Row]
    {
        var table = TableRows(separator: UInt8(ascii: ","), limit: limit)
        let bytes = Array(text.utf8)
        var rows: [TableRows.Row] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            rows += table.feed(Array(bytes[start..<min(bytes.count, start + size)]), isAtEnd: false)
        }
        return rows + table.feed([], isAtEnd: true)
    }

    private static let tables: [(text: String, rows: [[String]], lines: [Int])] = [
        ("", [], []), ("a", [["a"]], [1]), ("a,b\nc,d", [["a", "b"], ["c", "d"]], [1, 2]),
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]], [1, 2]), ("a\rb\r", [["a"], ["b"]], [1, 2]),
        (",\n,,", [["", ""], ["", "", ""]], [1, 2]), ("a\n\nb", [["a"], [""], ["b"]], [1, 2, 3]),
        ("\"a,b\",c", [["a,b", "c"]], [1]),
        ("\"a\nb\",c\nd,e", [["a\nb", "c"], ["d", "e"]], [1, 3]),
        ("\"a\"\"b\"\"\"", [["a\"b\""]], [1]), ("\"\",x", [["", "x"]], [1]),
        ("a \"b\" c", [["a \"b\" c"]], [1]), ("  \"a,b\"", [["a,b"]], [1]),
        ("\"a\"b,c", [["ab", "c"]], [1]), ("\"a\" ,c", [["a ", "c"]], [1]),
        (#""a\"b",c"#, [[#"a"b"#, "c"]], [1]), (#""a\\",c"#, [[#"a\\"#, "c"]], [1]),
        ("é,日\n😀", [["é", "日"], ["😀"]], [1, 2]),
        ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]], [1, 3]),
    ]

    @Test(arguments: tables.indices, [1, 2, 3, 1_000])
    func `Rows and values are the same however the table is cut`(index: Int, size: Int) {
        let (text, expected, lines) = Self.tables[index]
        let rows = rows(text, parts: size)
        #expect(rows.map { $0.cells.map(\.text) } == expected)
        #expect(rows.map(\.line) == lines)
        #expect(rows.allSatisfy { $0.isClosed && !$0.isTooLarge })
        let bytes = Array(text.utf8)
        for cell in rows.flatMap(\.cells) where cell.isExact {
            #expect(bytes[cell.offset..<cell.offset + cell.value.count].elementsEqual(cell.value))
            let before = text.utf8.prefix(cell.offset)
            let ends =
                before.count { $0 == 0x0A }
                + (text.utf8.contains(0x0A) ? 0 : before.count { $0 == 0x0D })
            #expect(cell.line == ends + 1)
        }
    }

    @Test(arguments: 0..<100)
    func `What is written with quotation marks is read as it was`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = ["a", ",", "\"", "\n", "\r\n", " ", "é", "", "x y"]
        let values = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
            (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                (0..<Int.random(in: 0...5, using: &generator))
                    .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            }
        }
        let text = values.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }.joined(separator: "\n")
        let size = Int.random(in: 1...20, using: &generator)
        #expect(rows(text, parts: size).map { $0.cells.map(\.text) } == values)
    }

    @Test func `A row that is too large is told, and the next one is read`() {
        let long = String(repeating: "x", count: 20)
        let found = rows("a,b\n\(long),\(long)\nc,d", limit: 30)
        #expect(found.map(\.isTooLarge) == [false, true, false])
        #expect(found.map { $0.cells.map(\.text) } == [["a", "b"], [], ["c", "d"]])
        #expect(found.map(\.size) == [3, 41, 3])
        #expect(rows("\(long),12345678", limit: 29).map(\.isTooLarge) == [false])
    }

    @Test func `A quotation mark that is not closed is told`() {
        #expect(rows("a,\"b\nc").map(\.isClosed) == [false])
        #expect(rows("a\n\"b").map(\.isClosed) == [true, false])
        #expect(rows("\"b\"").map(\.isClosed) == [true])
    }

    @Test(arguments: [
        ("a,b;c,d\n;;;;;", ","), ("a;b\n", ";"), ("a\tb\tc", "\t"), ("a|b", "|"), ("abc", ","),
        ("", ","),
        ("\"a;b;c\",d", ","), ("a b c", ","),
    ])
    func `The separator is that which the first row has most of`(text: String, sign: String) {
        #expect(TableRows.separator(of: Array(text.utf8)) == sign.utf8.first)
    }

    @Test(
        arguments: [
            ("sep=;\na;b", ";"), ("sep=\t\r\n", "\t"), ("sep=,", ","), ("sep=\n", nil),
            ("sep=;;\n", nil),
            ("Sep=;\n", nil), ("sep=\"\n", nil), ("", nil), ("x\nsep=;", nil),
        ] as [(String, String?)]
    )
    func `A first line may state the separator`(text: String, sign: String?) {
        #expect(TableRows.statedSeparator(in: Array(text.utf8)) == sign?.utf8.first)
    }
}
