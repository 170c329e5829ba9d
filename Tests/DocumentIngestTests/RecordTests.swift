import AnalysisCore
import DocumentIngest
import Testing

@Suite struct RecordTests {
    private func lines(
        _ name: String,
        _ content: String,
        _ xml: XMLOptions?,
        maxBytes: Int = 10_000
    ) async throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write(name, content)
        return try await folder.lines(IngestOptions(maxBytes: maxBytes, xml: xml))
    }

    @Test(arguments: [
        ("f.jsonl", "{\"text\":\"a\0b\"}\n{\"text\":\"fine\"}\n"),
        ("f.jsonl", "\0\0\n{\"text\":\"fine\"}\n{\"text\":\"x\"}\n"),
        ("f.xml", "<l><r>one\0</r><r>fine</r></l>"),
        ("f.xml", "<?xml version='1.0'?><l><r>\0\0</r><r>fine</r></l>"),
    ])
    func `A NUL costs the record that it is in, also an early one`(
        name: String,
        content: String
    ) async throws {
        let lines = try await lines(name, content, XMLOptions(record: "r"))
        #expect(lines.contains { $0.hasSuffix(": fine") })
        #expect(!lines.contains { $0.hasPrefix("\(name): failed not-text") })
        #expect(lines.count { $0.contains("failed") } == 1)
    }

    private static let articles = """
        <?xml version="1.0"?>
        <list xmlns:x="urn:x">
          <article id="a1" year="2020"><title>One</title><body>First <b>text</b>.</body></article>
          <x:article id="a2" kind="note"><title>Two</title><body>Second.</body></x:article>
          <group><article><title>Three</title><body><p>A</p><p>B</p></body></article></group>
        </list>
        """

    @Test(arguments: [
        ("//article", ["a1", "a2", "3"]),
        ("article", ["a1", "a2", "3"]),
        ("/list/article", ["a1", "a2"]),
        ("/list/*", ["a1", "a2", "3"]),
        ("//x:article", ["a2"]),
        ("//article[@id]", ["a1", "a2"]),
        ("//article[@kind='note']", ["a2"]),
        ("//article[@id!='a1']", ["a2"]),
        ("/list/article[2]", ["a2"]),
        ("//group//article", ["3"]),
        ("//article[title='Two']", ["a2"]),
        ("//article[contains(body, 'text') or starts-with(title, 'Th')]", ["a1", "3"]),
        ("//article[not(@id)]", ["3"]),
        ("//article[@year>2000 and body/b]", ["a1"]),
        ("//article[@year < 2000]", []),
        ("/list/article[1] | //group/article", ["a1", "3"]),
        ("//article[body[p='B']]", ["3"]),
        ("//article[normalize-space(title) != 'One']", ["a2", "3"]),
    ])
    func `A path chooses the records`(path: String, ids: [String]) async throws {
        let options = XMLOptions(record: path, id: "@id", namespaces: ["x": "urn:x"])
        let lines = try await lines("f.xml", Self.articles, options)
        let names = lines.filter { $0.hasPrefix("f.xml#") }
            .map { String($0.dropFirst(6).prefix { $0 != ":" }) }
        #expect(names == ids.map { $0 == "3" ? "\(ids.count)" : $0 })
    }

    @Test(arguments: [XMLFormat.auto, .text])
    func `A text that keeps its lines keeps them where a path leads to it`(
        format: XMLFormat
    ) async throws {
        let page = """
            <wiki><page><title>A</title><text xml:space="preserve">'''A''' is [[b]].

            * one
            * two</text></page><page><title>B</title><text>in
            a   line</text></page></wiki>
            """
        let xml = XMLOptions(format: format, record: "page", text: ["text"], id: "title")
        #expect(
            try await lines("w.xml", page, xml)
                == ["w.xml#A: '''A''' is [[b]].\n\n* one\n* two", "w.xml#B: in a line"]
        )
    }

    @Test func `Text, id and fields come from their paths`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("f.xml", Self.articles)
        let xml = XMLOptions(
            record: "//article",
            text: ["title", "body"],
            id: "title",
            fields: [.init(name: "year", path: "@year"), .init(name: "bold", path: ".//b")]
        )
        var documents: [Document] = []
        let source = DocumentSource(paths: [folder.path], options: IngestOptions(xml: xml))
        for try await item in source.items() {
            if case .document(let document) = item { documents.append(document) }
        }
        #expect(documents.map(\.id.description) == ["f.xml#One", "f.xml#Two", "f.xml#Three"])
        #expect(
            documents.map(\.text) == ["One\n\nFirst text.", "Two\n\nSecond.", "Three\n\nA\n\nB"]
        )
        #expect(documents.first?.metadata == ["year": "2020", "bold": "text"])
        #expect(documents.map { $0.positions.line(at: 0) } == [3, 4, 5])
        let offset = try #require(documents.first?.positions.sourceOffset(at: 5))
        #expect(Array(Self.articles.utf8)[offset...].starts(with: "First".utf8))
    }

    private static let law = """
        <law><section id="1"><title>Outer</title><p>Outer text.</p>
        <part><section id="1a"><title>Inner</title><p>Inner text.</p></section></part>
        <p>Outer end.</p></section><section id="2"><p>Second.</p></section></law>
        """

    @Test(arguments: [
        (
            ["p"],
            ["1: Outer text.\n\nOuter end.", "1a: Inner text.", "2: Second."]
        ),
        (
            [],
            ["1: Outer\n\nOuter text.\n\nOuter end.", "1a: Inner\n\nInner text.", "2: Second."]
        ),
        (
            ["p | title"],
            ["1: Outer\n\nOuter text.\n\nOuter end.", "1a: Inner\n\nInner text.", "2: Second."]
        ),
    ])
    func `A record in a record is one of its own`(text: [String], wanted: [String]) async throws {
        for record in ["//section", "/law//section", "section[title or p]"] {
            let options = XMLOptions(record: record, text: text, id: "@id")
            let lines = try await lines("f.xml", Self.law, options)
            #expect(lines == wanted.map { "f.xml#" + $0 })
        }
    }

    @Test func `Only so many records are open at a time`() async throws {
        let content =
            String(repeating: "<r>", count: 40) + "x" + String(repeating: "</r>", count: 40)
        let lines = try await lines("f.xml", content, XMLOptions(record: "//r"))
        #expect(lines.count == 16)
        #expect(lines.last?.hasPrefix("f.xml#16: ") == true)
        #expect(lines.last?.hasSuffix("r: x") == true)
    }

    @Test func `A malformed tail keeps the records before it`() async throws {
        let content = "<l><r>one</r>\n<r>two</r>\n<r>three</l>"
        let strict = XMLOptions(recover: .strict, record: "r")
        #expect(
            try await lines("f.xml", content, strict)
                == ["f.xml#1: one", "f.xml#2: two", "f.xml: failed damaged"]
        )
        #expect(
            try await lines("f.xml", content, XMLOptions(record: "r"))
                == ["f.xml#1: one", "f.xml#2: two", "f.xml#3: failed damaged"]
        )
    }

    @Test func `A record that is too large or empty fails alone`() async throws {
        let content = "<l><r>\(String(repeating: "x", count: 600))</r><r> </r><r>ok</r></l>"
        let lines = try await lines("f.xml", content, XMLOptions(record: "r"), maxBytes: 500)
        #expect(
            lines == ["f.xml#1: failed too-large", "f.xml#2: failed empty", "f.xml#3: ok"]
        )
    }

    @Test func `A file without records says so`() async throws {
        #expect(
            try await lines("f.xml", "<l/>", XMLOptions(record: "//r")) == ["f.xml: failed empty"]
        )
    }

    @Test func `Records of a file in another encoding are read`() async throws {
        let folder = try TemporaryFolder()
        let text = "<?xml version='1.0' encoding='ISO-8859-1'?><l><r>f"
        try folder.write("f.xml", bytes: Array(text.utf8) + [0xFC] + Array("r</r></l>".utf8))
        let options = IngestOptions(xml: XMLOptions(record: "r"))
        #expect(try await folder.lines(options) == ["f.xml#1: für"])
    }

    @Test(arguments: [
        ("", "the path is empty"),
        ("//", "a name is missing at the end"),
        ("//a/@id", "a record is an element, such as //article"),
        (
            "//a[",
            "a condition is a position or about attributes and children, such as [@id='x'] or "
                + "[kind='note']"
        ),
        ("//a[@id][2]", "a position must be the first condition of its step"),
        ("//a[b//c]", "a condition looks at attributes and children, not further down"),
        ("//a[not(b]", "a \")\" is missing"),
        ("//a[last()]", "the function last() is not supported"),
        ("//a[b='x' c]", "\"c]\" is not understood in a condition"),
        (
            "//a[b='x']/c",
            "only the record itself can have a condition on what it holds: what stands around it is "
                + "not read yet where it starts"
        ),
        ("//a[@x=y]", "a value stands between quotes, such as [@id='x']"),
        ("//a[@x='1'", "a \"]\" is missing"),
        (
            "//y:a",
            "the prefix \"y\" is not declared in input.xml.namespaces; a name without a prefix is that "
                + "of any namespace"
        ),
        ("//a/b()", "the function b() is not supported"),
        ("ancestor::a", "axes such as \"ancestor::\" are not supported"),
        ("//a b", "\"b\" is not understood"),
        ("//a/..", "\"..\" is not a name; a path cannot lead out of what it starts from"),
        ("//1a", "\"1a\" is not a name"),
    ])
    func `A malformed path is found without reading`(path: String, reason: String) {
        let error = #expect(throws: IngestError.self) {
            try XMLOptions(record: path, namespaces: ["x": "urn:x"]).validate()
        }
        #expect(error?.reason == reason)
        #expect(error?.subject == path)
    }

    @Test func `Each line of a JSON Lines file is a document`() async throws {
        let content = """
            {"id": "a", "text": "One", "lang": "en", "n": 3}

            {"text": "Two"}
            {"id": "c"}
            [1]
            {"id": "d", "text": " "}
            {"id": 7, "text": "Seven"}
            """
        #expect(
            try await lines("f.jsonl", content, nil) == [
                "f.jsonl#a: One", "f.jsonl#3: Two", "f.jsonl#c: failed damaged",
                "f.jsonl#5: failed damaged", "f.jsonl#d: failed empty", "f.jsonl#7: Seven",
            ]
        )
    }

    @Test func `JSON Lines in UTF-16 are read by their byte order mark`() async throws {
        let folder = try TemporaryFolder()
        let content =
            "\u{FEFF}{\"id\": \"a\", \"text\": \"für\"}\r\n{\"id\": \"b\", \"text\": \"Zoë\"}"
        try folder.write(
            "f.jsonl",
            bytes: content.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        )
        #expect(try await folder.lines() == ["f.jsonl#a: für", "f.jsonl#b: Zoë"])
    }

    @Test func `A line beyond the limit fails alone`() async throws {
        let long = String(repeating: "x", count: 700_000)
        let content = "{\"text\": \"\(long)\"}\n{\"text\": \"ok\"}"
        #expect(
            try await lines("f.jsonl", content, nil, maxBytes: 1_000) == [
                "f.jsonl#1: failed too-large", "f.jsonl#2: ok",
            ]
        )
    }

    @Test(arguments: [1, 7, 4_000, 90_000])
    func `Records keep their order and places over many batches`(size: Int) async throws {
        let count = 3_000_000 / (size + 40)
        let filler = String(repeating: "ü", count: size / 2)
        var content = "<l>\n"
        for number in 0..<count { content += "<r id=\"\(number)\">\(filler) \(number)</r>\n" }
        content += "</l>\n"
        let folder = try TemporaryFolder()
        try folder.write("a.xml", content)
        let options = IngestOptions(xml: XMLOptions(record: "r", id: "@id"))
        let bytes = Array(content.utf8)
        var number = 0
        for try await item in DocumentSource(paths: [folder.path], options: options).items() {
            guard case .document(let document) = item else {
                Issue.record("\(item)")
                break
            }
            #expect(document.id.description == "a.xml#\(number)")
            let text = Array(document.text.utf8)
            let last = text.count - 1
            let place = try #require(document.positions.sourceOffset(at: last))
            #expect(bytes[place] == text[last])
            #expect(document.positions.line(at: last) == number + 2)
            number += 1
        }
        #expect(number == count)
    }

    @Test func `Whoever takes the first record alone is done`() async throws {
        let folder = try TemporaryFolder()
        let records = String(
            repeating: "<r>\(String(repeating: "x", count: 90))</r>",
            count: 50_000
        )
        try folder.write("a.xml", "<l>\(records)</l>")
        let options = IngestOptions(xml: XMLOptions(record: "r"))
        for _ in 0..<20 {
            for try await item in DocumentSource(paths: [folder.path], options: options).items() {
                guard case .document = item else {
                    Issue.record("\(item)")
                    break
                }
                break
            }
        }
    }

    @Test(
        arguments: [
            (
                "//s[t='A']",
                "<a><s><t>A</t><p>x</p><s><t>B</t><p>y</p></s></s><s><t>C</t></s></a>",
                ["f.xml#1: A\n\nx\n\nB\n\ny"]
            ),
            ("//s[t]", "<a><s><t>A</t><p>x</p><s><p>y</p></s></s></a>", ["f.xml#1: A\n\nx\n\ny"]),
            // A record in what is none, in a record.
            (
                "//s[t]", "<a><s><t>A</t><s><p>x</p><s><t>B</t></s><p>y</p></s></s></a>",
                ["f.xml#1: A\n\nx\n\ny", "f.xml#2: B"]
            ),
            (
                "//*[t]", "<a><s><t>A</t><p>x</p><u><t>B</t><q>y</q></u></s></a>",
                ["f.xml#1: A\n\nx", "f.xml#2: B\n\ny"]
            ),
        ]
    )
    func `What looks like a record in a record, and is none, is a part of it`(
        path: String,
        content: String,
        lines: [String]
    ) async throws {
        let options = XMLOptions(format: .text, record: path)
        let found = try await self.lines("f.xml", content, options)
        #expect(found == lines)
    }
}
