import AnalysisCore
import DocumentIngest
import Testing

/// Data as outlines, and as values with their paths.
@Suite struct XMLOutlineTests {
    private func text(_ source: String, _ format: XMLFormat) async throws -> String? {
        let options = IngestOptions(xml: XMLOptions(format: format))
        return try await TemporaryFolder.document("a.xml", bytes: Array(source.utf8), options)?.text
    }

    @Test(arguments: [
        ("<a><b>1</b><c>2</c></a>", "a:\n  b: 1\n  c: 2", "a/b: 1\na/c: 2"),
        ("<a><b>1</b></a>", "a/b: 1", "a/b: 1"),
        ("<a><b><c>1</c></b></a>", "a/b/c: 1", "a/b/c: 1"),
        ("<a x='1'><b>2</b></a>", "a:\n  x: 1\n  b: 2", "a/x: 1\na/b: 2"),
        ("<a x='1'/>", "a:\n  x: 1", "a/x: 1"), ("<a value='1'/>", "a: 1", "a: 1"),
        ("<a><b x='1'>2</b><c>3</c></a>", "a:\n  b: 2 (x: 1)\n  c: 3", "a/b: 2 (x: 1)\na/c: 3"),
        (
            "<a><b x='1' y='2'>3</b><c>4</c></a>", "a:\n  b: 3 (x: 1, y: 2)\n  c: 4",
            "a/b: 3 (x: 1, y: 2)\na/c: 4"
        ),
        (
            "<a><b>1</b><b>2</b></a>", "a:\n  b:\n  - 1\n  - 2", "a/b[1]: 1\na/b[2]: 2"
        ),
        (
            "<a><b><c>1</c><d>2</d></b><b><c>3</c><d>4</d></b></a>",
            "a:\n  b:\n  - c: 1\n    d: 2\n  - c: 3\n    d: 4",
            "a/b[1]/c: 1\na/b[1]/d: 2\na/b[2]/c: 3\na/b[2]/d: 4"
        ),
        (
            "<a><b k='1'><c>2</c></b><b k='3'/></a>", "a:\n  b:\n  - k: 1\n    c: 2\n  - k: 3",
            "a/b[1]/k: 1\na/b[1]/c: 2\na/b[2]/k: 3"
        ),
        (
            "<a><b>1</b><c>2</c><b>3</b></a>", "a:\n  b: 1\n  c: 2\n  b: 3",
            "a/b: 1\na/c: 2\na/b: 3"
        ),
        (
            "<a><param name='x'>1</param><param name='y'>2</param></a>", "a:\n  x: 1\n  y: 2",
            "a/x: 1\na/y: 2"
        ),
        (
            "<a><prop key='x' value='1'/><prop key='y' value='2'/></a>", "a:\n  x: 1\n  y: 2",
            "a/x: 1\na/y: 2"
        ),
        (
            "<a><entry key='x'><value>1</value></entry><b>2</b></a>", "a:\n  x: 1\n  b: 2",
            "a/x/value: 1\na/b: 2"
        ),
        (
            "<a><param name='x' unit='cm'>1</param><b>2</b></a>",
            "a:\n  param: 1 (name: x, unit: cm)\n  b: 2", "a/param: 1 (name: x, unit: cm)\na/b: 2"
        ),
        ("<a><b/><c>1</c><d> </d></a>", "a/c: 1", "a/c: 1"),
        ("<a><b x=''>1</b><c>2</c></a>", "a:\n  b: 1\n  c: 2", "a/b: 1\na/c: 2"),
        (
            "<p:a xmlns:p='u'><p:b>1</p:b><c>2</c></p:a>", "a:\n  b: 1\n  c: 2", "a/b: 1\na/c: 2"
        ),
        (
            "<a><b>one\n  two</b><c>2</c></a>", "a:\n  b: one two\n  c: 2", "a/b: one two\na/c: 2"
        ),
        (
            "<a><log>one\n  two</log><c>2</c></a>", "a:\n  log:\n    one\n      two\n  c: 2",
            "a/log: one two\na/c: 2"
        ),
        (
            "<a><b xml:space='preserve'>one\ntwo</b><c>2</c></a>",
            "a:\n  b:\n    one\n    two\n  c: 2",
            "a/b: one two\na/c: 2"
        ),
        (
            "<a><b>&lt;p&gt;x&lt;/p&gt;&lt;p&gt;y&lt;/p&gt;</b><c>2</c></a>",
            "a:\n  b:\n    x\n\n    y\n  c: 2", "a/b: x y\na/c: 2"
        ),
        (
            "<a><b>&lt;b&gt;x&lt;/b&gt;</b><c>A &amp;amp; B</c></a>", "a:\n  b: x\n  c: A & B",
            "a/b: x\na/c: A & B"
        ),
        (
            "<a><b h='&lt;p&gt;x&lt;/p&gt;&lt;p&gt;y&lt;/p&gt;'/><c>2</c></a>",
            "a:\n  b:\n    h:\n      x\n\n      y\n  c: 2", "a/b/h: x y\na/c: 2"
        ),
        (
            "<a><b h='A &amp;amp; B'/><c>2</c></a>", "a:\n  b:\n    h: A & B\n  c: 2",
            "a/b/h: A & B\na/c: 2"
        ),
        (
            "<a><b>x <i>y</i> z</b><c>2</c></a>", "a:\n  b: x y z\n  c: 2", "a/b: x y z\na/c: 2"
        ),
        (
            "<a xsi:noNamespaceSchemaLocation='s' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
                + "<b>1</b></a>", "a/b: 1", "a/b: 1"
        ),
    ])
    func `Data is written with its names`(
        source: String,
        outline: String,
        fields: String
    ) async throws {
        let asOutline = try await text(source, .outline)
        #expect(asOutline == outline)
        let asFields = try await text(source, .fields)
        #expect(asFields == fields)
    }

    private static func plist(_ content: String) -> String {
        "<plist version='1.0'>\(content)</plist>"
    }

    @Test(arguments: [
        ("<dict><key>a</key><string>x</string><key>b</key><true/></dict>", "a: x\nb: true"),
        ("<dict><key>a</key><false/></dict>", "a: false"),
        ("<array><string>x</string><string>y</string></array>", "- x\n- y"),
        (
            "<dict><key>a</key><array><string>x</string><integer>7</integer></array></dict>",
            "a:\n- x\n- 7"
        ),
        (
            "<dict><key>a</key><dict><key>b</key><string>x</string><key>c</key><true/></dict></dict>",
            "a:\n  b: x\n  c: true"
        ),
        ("<dict><key>a</key><string/><key>b</key><string>y</string></dict>", "b: y"),
    ])
    func `A property list has its keys for names`(content: String, expected: String) async throws {
        let found = try await text(Self.plist(content), .auto)
        #expect(found == expected)
    }

    /// Whether a document is read as a text or as data, where nothing else says so.
    @Test(
        arguments: [
            ("<d><p>one</p></d>", true), ("<d><p>one</p><x>two</x></d>", false),
            ("<d>one</d>", true),
            ("<d x='1'>one</d>", true), ("<d><x>one</x></d>", false),
            ("<d><x>one two three four five</x><x>one two three four five</x></d>", true),
            ("<d><x>one two three four</x><x>one two three four</x></d>", false),
            ("<d><x>one two three four five</x></d>", false),
            ("<d><x>one <b>two</b> three</x></d>", true),
            ("<d><title>T</title><p>one</p></d>", true),
            ("<d><x>1</x><y>2</y><z>one <b>two</b></z></d>", false),
            ("<d><p>one</p><p>two</p><p>three</p><x>1</x></d>", true),
            ("<d><p>one</p><p>two</p><x>1</x></d>", false),
            ("<d><p a='1'>one</p><p>two</p><p>three</p></d>", true),
            ("<d><p a='1'>one</p><p>two</p></d>", false), ("<d><p id='1'>one</p></d>", true),
            ("<d a='1'/>", nil), ("<d><x a='1'/></d>", false),
            ("<d><head>T</head><verse>one</verse><l>two</l></d>", true),
            ("<d><para>one</para><heading>h</heading><chapter>c</chapter></d>", true),
        ] as [(String, Bool?)]
    )
    func `What a document is made of tells what it is`(source: String, isProse: Bool?) async throws
    {
        let found = try await text(source, .auto)
        let asText = try await text(source, .text)
        let asOutline = try await text(source, .outline)
        if let isProse {
            #expect(found == (isProse ? asText : asOutline))
            #expect(asText != asOutline)
        } else {
            #expect(found == asOutline)
        }
    }

    @Test func `Many parts are looked at as few are`() async throws {
        for count in [23, 24, 25, 60] {
            let words = String(repeating: "<x>one two three four five</x>", count: count)
            let prose = try await text("<d>\(words)</d>", .auto)
            #expect(prose?.hasPrefix("one two three four five\n\none") == true, "\(count)")
            let values = (0..<count).map { "<x\($0)>one two three four five</x\($0)>" }.joined()
            let data = try await text("<d>\(values)</d>", .auto)
            #expect(data?.hasPrefix("d:\n  x0: one two") == true, "\(count)")
        }
    }

    @Test func `What is nested deeper than anybody indents is written as a text`() async throws {
        for (depth, isOutline) in [(40, true), (41, false)] {
            let names = (1..<depth).map { "n\($0)" }
            let source =
                "<d>" + names.map { "<\($0)>" }.joined() + "word"
                + names.reversed().map { "</\($0)>" }.joined() + "</d>"
            let found = try await text(source, .outline)
            #expect(
                found == (isOutline ? (["d"] + names).joined(separator: "/") + ": word" : "word")
            )
        }
    }

    @Test func `A name of a pair is no longer than a hundred bytes`() async throws {
        for (count, isName) in [(100, true), (101, false)] {
            let name = String(repeating: "n", count: count)
            let source = "<a><param name='\(name)'>1</param><b>2</b></a>"
            let found = try await text(source, .outline)
            let first = isName ? "\(name): 1" : "param: 1 (name: \(name))"
            #expect(found == "a:\n  \(first)\n  b: 2")
        }
    }

    @Test func `Values lead to their lines and bytes`() async throws {
        let source = "<a>\n <b k='one'>two</b>\n <c>\n  three</c>\n <d>x &amp; four</d>\n</a>"
        let options = IngestOptions(xml: XMLOptions(format: .outline))
        let bytes = Array(source.utf8)
        let document = try #require(
            try await TemporaryFolder.document("a.xml", bytes: bytes, options)
        )
        #expect(document.text == "a:\n  b: two (k: one)\n  c: three\n  d: x & four")
        for (word, line) in [("two", 2), ("one", 2), ("three", 4), ("four", 5)] {
            let range = try #require(document.text.firstRange(of: word))
            let offset = document.text.utf8.distance(
                from: document.text.startIndex,
                to: range.lowerBound
            )
            #expect(document.positions.line(at: offset) == line)
            let place = try #require(document.positions.sourceOffset(at: offset))
            #expect(bytes[place...].starts(with: word.utf8))
        }
        let name = try #require(document.text.firstRange(of: "b: "))
        let offset = document.text.utf8.distance(
            from: document.text.startIndex,
            to: name.lowerBound
        )
        #expect(document.positions.sourceOffset(at: offset) == nil)
    }
}
