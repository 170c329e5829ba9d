import AnalysisCore
import DocumentIngest
import Testing

/// Tables of XML, and what fails in files of records, in words.
@Suite struct XMLTableTests {
    private func text(_ source: String) async throws -> String? {
        try await TemporaryFolder.document("a.xml", source)?.text
    }

    @Test(arguments: [
        ("<tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>", "1\t2\n3\t4"),
        ("<thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody>", "a\n1"),
        (
            "<tr><td colspan='2'>1</td><td>2</td></tr><tr><td>3</td><td>4</td><td>5</td></tr>",
            "1\t\t2\n3\t4\t5"
        ),
        (
            "<tr><th colspan='2'>1</th><th>2</th></tr><tr><td>3</td><td>4</td><td>5</td></tr>",
            "1\t1\t2\n3\t4\t5"
        ),
        ("<tr><td rowspan='2'>1</td><td>2</td></tr><tr><td>3</td></tr>", "1\t2\n1\t3"),
        ("<tr><td/><td>2</td></tr>", "\t2"),
        ("<tr><td><p>a</p><p>b</p></td><td>c</td></tr>", "a b\tc"),
        ("<tr><td>a <b>b</b></td><td>c</td></tr>", "a b\tc"),
    ])
    func `Tables of HTML are a row a line`(rows: String, expected: String) async throws {
        let found = try await text("<article><p>x</p><table>\(rows)</table><p>y</p></article>")
        #expect(found == "x\n\n\(expected)\n\ny")
    }

    @Test(arguments: [
        ("<row><entry>1</entry><entry>2</entry></row>", "1\t2"),
        ("<row><entry namest='a' nameend='b'>1</entry><entry>2</entry></row>", "1\t\t2"),
        ("<row><entry namest='a' nameend='c'>1</entry></row>", "1\t\t"),
        ("<row><entry namest='a' nameend='x'>1</entry><entry>2</entry></row>", "1\t2"),
        ("<row><entry namest='b' nameend='a'>1</entry><entry>2</entry></row>", "1\t2"),
        (
            "<row><entry morerows='1'>1</entry><entry>2</entry></row><row><entry>3</entry></row>",
            "1\t2\n1\t3"
        ),
        ("<row><entry morerows='x'>1</entry><entry>2</entry></row>", "1\t2"),
    ])
    func `Tables of CALS name their columns`(rows: String, expected: String) async throws {
        let names = ["a", "b", "c"].map { "<colspec colname='\($0)'/>" }.joined()
        let source =
            "<article><table><tgroup cols='3'>\(names)<tbody>\(rows)</tbody></tgroup></table>"
            + "<p>y</p></article>"
        let found = try await text(source)
        #expect(found == "\(expected)\n\ny")
    }

    private static func cell(_ text: String, _ properties: String = "") -> String {
        let own = properties.isEmpty ? "" : "<w:tcPr>\(properties)</w:tcPr>"
        return "<w:tc>\(own)<w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }

    private static let starts = "<w:vMerge w:val='restart'/>"
    private static let goesOn = "<w:vMerge/>"

    @Test(arguments: [
        ([cell("a", starts) + cell("1"), cell("", goesOn) + cell("2")], "a\t1\na\t2"),
        (
            [cell("a", starts) + cell("1"), cell("", "<w:vMerge w:val='continue'/>") + cell("2")],
            "a\t1\na\t2"
        ),
        (
            [cell("1") + cell("a", starts), cell("2") + cell("", goesOn), cell("3") + cell("b")],
            "1\ta\n2\ta\n3\tb"
        ),
        // What stands in a cell that is covered is not shown.
        ([cell("a", starts) + cell("1"), cell("old", goesOn) + cell("2")], "a\t1\na\t2"),
        (
            [
                cell("a", "<w:gridSpan w:val='2'/>" + starts) + cell("1"),
                cell("", "<w:gridSpan w:val='2'/>" + goesOn) + cell("2"),
            ], "a\t\t1\na\t\t2"
        ),
        (
            [
                cell("a", starts) + cell("1"), cell("b", starts) + cell("2"),
                cell("", goesOn) + cell("3"),
            ],
            "a\t1\nb\t2\nb\t3"
        ),
        ([cell("", goesOn) + cell("1"), cell("x") + cell("2")], "\t1\nx\t2"),
        (
            [cell("a", starts) + cell("1"), cell("b") + cell("2"), cell("", goesOn) + cell("3")],
            "a\t1\nb\t2\n\t3"
        ),
    ])
    func `Cells of Word that are merged downward say what the first one does`(
        rows: [String],
        expected: String
    ) async throws {
        let table = rows.map { "<w:tr>\($0)</w:tr>" }.joined()
        let found = try await text(
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                + "<w:body><w:tbl>\(table)</w:tbl><w:p><w:r><w:t>y</w:t></w:r></w:p></w:body>"
                + "</w:document>"
        )
        #expect(found == "\(expected)\n\ny")
    }

    private func items(
        _ source: String,
        _ xml: XMLOptions,
        maxBytes: Int = 10_000
    ) async throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write("f.xml", source)
        let options = IngestOptions(maxBytes: maxBytes, xml: xml)
        var lines: [String] = []
        for try await item in DocumentSource(paths: [folder.path], options: options).items() {
            switch item {
            case .document(let document): lines.append("\(document.id): \(document.text)")
            case .failed(let id, let reason, let message):
                lines.append("\(id) \(reason.rawValue): \(message)")
            case .skipped(let id, let reason, let message):
                lines.append("\(id) \(reason.rawValue): \(message)")
            }
        }
        return lines
    }

    @Test(arguments: [
        ("<l><r>a</r><r/></l>", ["f.xml#1: a", "f.xml#2 empty: there is no text in the record"]),
        ("<l><x/></l>", ["f.xml empty: no element of it is a record (input.xml.record)"]),
        (
            "<l><r>a</r><r>b</l>",
            [
                "f.xml#1: a",
                "f.xml#2 damaged: line 1, column 16: the element r that starts there is not closed; "
                    + "nothing follows",
            ]
        ),
        ("", ["f.xml empty: the file is empty"]),
        (
            "<l><r>a</r></l><m/><r>b</r>", ["f.xml#1: a", "f.xml#2: b"]
        ),
    ])
    func `What fails among records is said in words`(
        source: String,
        expected: [String]
    ) async throws {
        let found = try await items(source, XMLOptions(record: "r"))
        #expect(found.count == expected.count)
        for (line, wanted) in zip(found, expected) where !wanted.contains("damaged") {
            #expect(line == wanted)
        }
        for (line, wanted) in zip(found, expected) where wanted.contains("damaged") {
            #expect(line.hasPrefix("f.xml#2 damaged: line 1, column "))
        }
    }

    @Test func `A record of one byte more than the limit is too large`() async throws {
        func source(_ count: Int) -> String {
            "<l><r>" + String(repeating: "x", count: count) + "</r><r>b</r></l>"
        }
        let fits = try await items(source(95), XMLOptions(record: "r"), maxBytes: 100)
        #expect(fits.count == 2)
        #expect(fits[0].hasPrefix("f.xml#1: xxx"))
        let large = try await items(source(96), XMLOptions(record: "r"), maxBytes: 100)
        #expect(
            large == [
                "f.xml#1 too-large: the record has 101 bytes; the limit is 100 (input.max_bytes)",
                "f.xml#2: b",
            ]
        )
    }

    @Test func `A damaged end says how many records were read before it`() async throws {
        let strict = XMLOptions(recover: .strict, record: "r")
        let one = try await items("<l><r>a</r><r>b</x></l>", strict)
        #expect(one.first == "f.xml#1: a")
        #expect(one.last?.hasSuffix("; the 1 record before it was read") == true)
        let two = try await items("<l><r>a</r><r>b</r><r>c</x></l>", strict)
        #expect(two.last?.hasSuffix("; the 2 records before it were read") == true)
        let none = try await items("<l><r>a</x></l>", strict)
        #expect(none.count == 1)
        #expect(none.last?.hasSuffix("; the 0 records before it were read") == true)
    }

    @Test(arguments: [
        (
            XMLOptions(record: "r", text: ["t"]),
            ["f.xml#1: one", "f.xml#2 empty: input.xml.text leads to no text in the record"]
        ),
        (XMLOptions(record: "r", text: ["u", "t"]), ["f.xml#1: u1\n\none", "f.xml#2: u2"]),
        (XMLOptions(record: "r", text: ["@k"]), ["f.xml#1: k1", "f.xml#2: k2"]),
        (
            XMLOptions(record: "r", text: ["t|u"], id: "@k"),
            ["f.xml#k1: one\n\nu1", "f.xml#k2: u2"]
        ),
        (XMLOptions(record: "r", text: ["u"], id: "t"), ["f.xml#one: u1", "f.xml#2: u2"]),
        (XMLOptions(record: "r[t]", text: ["u"]), ["f.xml#1: u1"]),
        (XMLOptions(record: "r[not(t)]", text: ["u"]), ["f.xml#1: u2"]),
        (XMLOptions(record: "r[@k='k2']", text: ["u"]), ["f.xml#1: u2"]),
        (XMLOptions(record: "r[2]", text: ["u"]), ["f.xml#1: u2"]),
        (XMLOptions(record: "/l/r[1]/u"), ["f.xml#1: u1"]),
        (
            XMLOptions(record: "/r"),
            ["f.xml empty: no element of it is a record (input.xml.record)"]
        ),
        (XMLOptions(record: "r/u | r/t"), ["f.xml#1: one", "f.xml#2: u1", "f.xml#3: u2"]),
        (XMLOptions(record: "r", text: [".//*"]), ["f.xml#1: one\n\nu1", "f.xml#2: u2"]),
    ])
    func `Records are what the paths say`(xml: XMLOptions, expected: [String]) async throws {
        let source = "<l><r k='k1'><t>one</t><u>u1</u></r>\n<r k='k2'><u>u2</u></r></l>"
        let found = try await items(source, xml)
        #expect(found == expected)
    }

    @Test func `Fields are values on one line, and the language is that around`() async throws {
        let source =
            "<l xml:lang='de'><r w='x'><t>one</t><n>a\n  b</n><m/></r><r xml:lang='en'><t>two</t></r></l>"
        let fields = [("n", "n"), ("m", "m"), ("w", "@w"), ("z", "z")].map {
            XMLOptions.Field(name: $0.0, path: $0.1)
        }
        let folder = try TemporaryFolder()
        try folder.write("f.xml", source)
        let options = IngestOptions(xml: XMLOptions(record: "r", text: ["t"], fields: fields))
        var metadata: [[String: String]] = []
        for try await item in DocumentSource(paths: [folder.path], options: options).items() {
            if case .document(let document) = item { metadata.append(document.metadata) }
        }
        #expect(
            metadata == [["language": "de", "n": "a b", "w": "x"], ["language": "en"]]
        )
    }
}
