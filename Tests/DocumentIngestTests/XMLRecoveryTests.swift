import AnalysisCore
import DocumentIngest
import Testing

/// Files of records that are damaged in places, or hold several documents.
@Suite struct XMLRecoveryTests {
    private func messages(
        _ content: String,
        _ options: XMLOptions,
        maxBytes: Int = 1_000_000
    ) async throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write("f.xml", content)
        let source = DocumentSource(
            paths: [folder.path + "/f.xml"],
            options: IngestOptions(maxBytes: maxBytes, xml: options)
        )
        var messages: [String] = []
        for try await item in source.items() {
            switch item {
            case .document(let document): messages.append("\(document.id) \(document.text)")
            case .failed(let id, _, let message), .skipped(let id, _, let message):
                messages.append("\(id) failed: \(message)")
            }
        }
        return messages.map { String($0.drop { $0 != "#" && $0 != " " }) }
    }

    private static let behind = "; the reading went on behind the record"

    @Test(arguments: [
        ("<t>A & B</t>", "column 16: an & starts no reference; in XML it is written &amp;"),
        (
            "<t>Ä日 &amp B</t>",
            "column 17: a reference has no semicolon; an & itself is written &amp;"
        ),
        (
            "<t>&#x1F;</t>",
            "column 14: it holds a reference to the character U+001F, which XML does not allow"
        ),
        ("<t>a < b</t>", "column 16: a < starts no tag; in XML it is written &lt;"),
        ("<t>&nope;</t>", "column 14: the entity &nope; is not declared in the document"),
        ("<t>five</u>", "column 18: the element t of line 3 is closed as u"),
        ("<t a=1>x</t>", "column 16: the value of an attribute stands in no quotation marks"),
        ("<t a>x</t>", "column 15: the attribute a has no value"),
        ("<t a='1' a='2'>x</t>", "column 25: the attribute a stands twice in a tag"),
        (
            "<t a='1'b='2'>x</t>",
            "column 19: there is no space in front of an attribute, or no > at the end of its tag"
        ),
        ("<t>]]></t>", "column 14: ]]> stands in a text; in XML it is written ]]&gt;"),
        ("<t><!-- a -- b --></t>", "column 21: -- stands in a comment, which XML does not allow"),
        ("<t>\u{B}</t>", "column 14: it holds the character U+000B, which XML does not allow"),
    ])
    func `A damaged record fails alone, with its place`(
        bad: String,
        reason: String
    ) async throws {
        let content = """
            <l><s>
            <r id="a"><t>one</t></r>
            <r id="b">\(bad)</r>
            <r id="c"><t>three</t></r></s>
            <s><r id="d"><t>four</t></r></s></l>
            """
        let options = XMLOptions(record: "/l/s/r", text: ["t"], id: "@id")
        let messages = try await messages(content, options)
        try #require(messages.count == 4)
        #expect(messages[0] == "#a one")
        #expect(messages[1] == "#b failed: line 3, " + reason + Self.behind)
        #expect(messages[2...] == ["#c three", "#d four"])
    }

    @Test func `A record that is damaged in its own tag has a number`() async throws {
        let content = """
            <l><r id="a" b="one"/>
            <r id="b" b="&#55357;&#56832; > x"/>
            <r id="c" b="three"/></l>
            """
        let options = XMLOptions(record: "//r", text: ["@b"], id: "@id")
        let messages = try await messages(content, options)
        #expect(messages.map { $0.prefix(6) } == ["#a one", "#2 fai", "#c thr"])
    }

    @Test func `Damage outside of records is said once, and the records are read`() async throws {
        let content = "<l>a & b<r>one</r><x y='&'/>\n<q></p><r>two</r></l>"
        let messages = try await messages(content, XMLOptions(record: "//r"))
        try #require(messages.count == 3)
        #expect(messages[..<2] == ["#1 one", "#2 two"])
        #expect(messages[2].hasPrefix(" failed: line 1, column "))
    }

    @Test(arguments: [
        "good words", "good\nwords", "good\n\nwords é\n\n", "good &lt;\n words",
        "<![CDATA[good\nwords]]>", "<b>good\n</b>\nwords",
    ])
    func `The lines and bytes behind damage are those of the file`(words: String) async throws {
        let folder = try TemporaryFolder()
        let content = "<l>\n<r>&</r>\n\n<r>\(words)</r>\n\n</l>\n\n<l><r>last</r></l>"
        try folder.write("f.xml", content)
        let options = IngestOptions(xml: XMLOptions(record: "r"))
        var places: [Int?] = []
        for try await item in DocumentSource(paths: [folder.path], options: options).items() {
            guard case .document(let document) = item else { continue }
            let start = try #require(document.positions.sourceOffset(at: 0))
            let text = content.utf8.dropFirst(start).prefix(4)
            #expect(String(decoding: Array(text), as: UTF8.self) == document.text.prefix(4))
            places.append(document.positions.line(at: 0))
        }
        #expect(places == [4, 8 + words.count { $0 == "\n" }])
    }

    @Test func `Several documents of a file are read, each from its own declaration`() async throws
    {
        let document = """


            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE g SYSTEM "g.dtd" [<!ENTITY n "NUMBER">]>
            <g><t>Hinge &n;</t></g>
            <!-- a comment -->
            """
        let content = ["1", "2", "3"].map { document.replacing("NUMBER", with: $0) }.joined()
        let options = XMLOptions(record: "/g", text: ["t"])
        #expect(try await messages(content, options) == ["#1 Hinge 1", "#2 Hinge 2", "#3 Hinge 3"])
    }

    @Test(.timeLimit(.minutes(10)))
    func `A file that is nothing but damage ends soon`() async throws {
        let record = "<r>&</r>"
        let ancestors = String(
            repeating: "<a b='\(String(repeating: "x", count: 900))'>",
            count: 60
        )
        let content = ancestors + String(repeating: record, count: 30_000)
        let messages = try await messages(content, XMLOptions(record: "//r"))
        #expect(messages.count > 20)
        #expect(messages.last?.contains("too much of it is damaged") == true)
        let open = "<l>" + String(repeating: "<r>&<r>", count: 50_000)
        #expect(try await self.messages(open, XMLOptions(record: "//r")).isEmpty == false)
    }

    @Test func `Parts end anywhere`() async throws {
        let filler = String(
            repeating: "<x>\(String(repeating: "y", count: 37))</x>\n",
            count: 1_500
        )
        for shift in 0..<40 {
            let content =
                "<l>" + String(repeating: " ", count: shift) + filler
                + "<r id='1'>a & b</r>\r\n<r id='2'>€</r></l>"
            let messages = try await messages(content, XMLOptions(record: "//r", id: "@id"))
            try #require(messages.count == 2)
            #expect(messages.last == "#2 €")
        }
    }

    /// Faults, and what is in front of the character where each is reported.
    private static let faults = [
        (before: "<t>", at: "& B</t>"), (before: "<t>five", at: "</u>"),
        (before: "<t>", at: "&#0;</t>"), (before: "<t>a ", at: "< b</t>"),
        (before: "<t>Ä日 ", at: "&amp B</t>"),
    ]

    @Test(arguments: ["<l>", "<l\n a='1'>", "<Ä日>", "\n\n<l>\n"])
    func `A column is that of the file, however often the reading went on`(
        start: String
    ) async throws {
        var content = start
        var places: [(line: Int, column: Int)] = []
        for round in 0..<30 {
            let fault = Self.faults[round % Self.faults.count]
            content += "<r><t>fine</t></r><r>" + fault.before
            let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
            places.append((lines.count, (lines.last?.unicodeScalars.count ?? 0) + 1))
            content += fault.at + "</r>" + (round % 7 == 6 ? "\n" : "")
        }
        let name = start.contains("Ä") ? "Ä日" : "l"
        content += "<r><t>end</t></r></\(name)>"
        let messages = try await messages(content, XMLOptions(recover: .records, record: "//r"))
            .filter { $0.contains("failed") }
        try #require(messages.count == places.count)
        for (message, place) in zip(messages, places) {
            #expect(message.contains("line \(place.line), column \(place.column): "))
        }
    }
}
