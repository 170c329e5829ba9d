import AnalysisCore
import DocumentIngest
import Testing

/// Values of several lines in outlines.
@Suite struct OwnLinesTests {
    private func document(_ source: String) async throws -> Document? {
        let options = IngestOptions(xml: XMLOptions(format: .outline))
        return try await TemporaryFolder.document("a.xml", bytes: Array(source.utf8), options)
    }

    private static let wrapped = """
            The pump stands in the cellar of the old mill and was painted green when it came
            from the works; nobody has opened it since, and the seals are those of the first
            year.
        """

    /// The value of an element, and its lines as the outline shows them; `nil` for one line.
    @Test(
        arguments: [
            // Lines that end although the next word had room.
            ("\n    12 Mill Lane\n    Bath\n    UK\n  ", ["12 Mill Lane", "Bath", "UK"]),
            ("12 Mill Lane\nBath", ["12 Mill Lane", "Bath"]),
            (
                "\n  Dear Sir,\n  I bought the pump in May, and it has leaked since.\n",
                [
                    "Dear Sir,", "I bought the pump in May, and it has leaked since.",
                ]
            ),
            // Empty lines, indents and lists.
            ("one\n\ntwo", ["one", "", "two"]),
            ("\n  if a {\n    go()\n  }\n", ["if a {", "  go()", "}"]),
            ("\n\tif a {\n\t\tgo()\n\t}", ["if a {", "    go()", "}"]),
            (
                "\n - eggs\n - flour, as much as it takes to make a dough\n - milk\n",
                [
                    "- eggs", "- flour, as much as it takes to make a dough", "- milk",
                ]
            ),
            // No line goes on with a small letter.
            (
                "\n  Die Boote kommen heim,\n  Die Lampen sind hell,\n  Der Wind ist kalt hier\n",
                [
                    "Die Boote kommen heim,", "Die Lampen sind hell,", "Der Wind ist kalt hier",
                ]
            ),
            ("<![CDATA[one\ntwo]]>", ["one", "two"]),
            ("\n  <![CDATA[def f():\n    return 1]]>\n", ["def f():", "  return 1"]),
            ("A &amp;amp; B\n\nC", ["A & B", "", "C"]), ("Grüße,\nEmil", ["Grüße,", "Emil"]),
            // What an editor or a program broke.
            ("one\n  two", nil), ("\n  one two\n", nil), ("\n  one\n  two\n  ", nil),
            (wrapped, nil), ("<![CDATA[\(wrapped)]]>", nil), ("one two\nthree four", nil),
        ] as [(String, [String]?)]
    )
    func `Lines that mean something are kept`(value: String, lines: [String]?) async throws {
        let document = try #require(try await document("<a>\n  <b>\(value)</b>\n  <c>2</c>\n</a>"))
        guard let lines else {
            #expect(document.text.split(separator: "\n").count == 3)
            #expect(document.text.hasPrefix("a:\n  b: ") && document.text.hasSuffix("\n  c: 2"))
            return
        }
        let shown = lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
        #expect(document.text == "a:\n  b:\n\(shown)\n  c: 2")
    }

    @Test func `Items, attributes and fields have theirs`() async throws {
        let address = "1 Lane\nBath\nUK"
        let items = try await document("<a><b>\(address)</b><b>x</b><c k='1'>\(address)</c></a>")
        #expect(
            items?.text == """
                a:
                  b:
                  - 1 Lane
                    Bath
                    UK
                  - x
                  c (k: 1):
                    1 Lane
                    Bath
                    UK
                """
        )
        let attribute = try await document("<a><b k='one&#10;two' l='one\ntwo'/><c>2</c></a>")
        #expect(attribute?.text == "a:\n  b:\n    k:\n      one\n      two\n    l: one two\n  c: 2")
        let options = IngestOptions(xml: XMLOptions(format: .fields))
        let source = Array("<a><b>\(address)</b><c>2</c></a>".utf8)
        let fields = try await TemporaryFolder.document("a.xml", bytes: source, options)
        #expect(fields?.text == "a/b: 1 Lane Bath UK\na/c: 2")
    }

    @Test func `A record that is one value keeps its lines`() async throws {
        let source = "<l>\n<r><![CDATA[Dear Sir,\n\nit leaks.\n\nAnn]]></r>\n<r>one\n  two</r></l>"
        let folder = try TemporaryFolder()
        try folder.write("f.xml", source)
        let options = IngestOptions(xml: XMLOptions(record: "r"))
        #expect(
            try await folder.lines(options)
                == ["f.xml#1: Dear Sir,\n\nit leaks.\n\nAnn", "f.xml#2: one two"]
        )
    }

    @Test func `Each line leads to its own of the file`() async throws {
        let source =
            "<a>\n <b>\n  12 Mill\u{A0}Lane\n  B&amp;th\n\n  Größe</b>\n <c><![CDATA[x\ny]]></c></a>"
        let document = try #require(try await document(source))
        #expect(
            document.text == "a:\n  b:\n    12 Mill Lane\n    B&th\n\n    Größe\n  c:\n    x\n    y"
        )
        let bytes = Array(source.utf8)
        for (word, line) in [
            ("12", 3), ("Lane", 3), ("B", 4), ("th", 4), ("Größe", 6), ("x", 7), ("y", 8),
        ] {
            let range = try #require(document.text.firstRange(of: word))
            let offset = document.text.utf8.distance(
                from: document.text.startIndex,
                to: range.lowerBound
            )
            #expect(document.positions.line(at: offset) == line)
            let place = try #require(document.positions.sourceOffset(at: offset))
            #expect(bytes[place...].starts(with: word.utf8))
        }
    }
}
