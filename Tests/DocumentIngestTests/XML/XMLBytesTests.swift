import AnalysisCore
import DocumentIngest
import Testing

/// Pictures and files in XML, as base 64.
@Suite struct XMLBytesTests {
    /// Base 64 of so many bytes.
    private static func base64(_ count: Int) -> String {
        let letters = [UInt8](
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
        )
        var bytes: [UInt8] = []
        var place = 0
        for index in 0..<count {
            place = (place + 29 + index / 64) % 64
            bytes.append(letters[place])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let long = base64(400)
    private static let lines = (0..<5).map { _ in base64(76) }.joined(separator: "\n")

    private func document(_ source: String) async throws -> Document? {
        try await TemporaryFolder.document("a.xml", source)
    }

    @Test(arguments: [
        ("<file name='a.pdf'>\(long)</file>", "\n  file:\n    name: a.pdf", 400, "file"),
        ("<file>\(long)==</file>", "", 402, "file"), ("<file>\n\(lines)\n</file>", "", 386, "file"),
        ("<part n='1' data='\(long)'/>", "\n  part:\n    n: 1", 400, "@data"),
        ("<src>data:image/png;base64,\(long)</src>", "", 422, "src"),
        ("<i>iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB</i>", "", 32, "i"),
        ("<i>\n  R0lGODlhAQABAIAAAAAAAP///yH5BAEA\n</i>", "", 36, "i"),
        ("<i>data:image/gif;base64,R0lGODlhAQABAA==</i>", "", 38, "i"),
        ("<i>\(base64(120))</i>", "", 120, "i"), ("<i>\(base64(158))==</i>", "", 160, "i"),
        (
            "<key>-----BEGIN CERTIFICATE-----\n\(lines)\n-----END CERTIFICATE-----</key>", "",
            438, "key"
        ),
        ("<d encoding='base64'>aGVsbG8=</d>", "\n  d:\n    encoding: base64", 8, "d"),
        ("<d mimeCode='image/png'>aGVsbG8=</d>", "\n  d:\n    mimeCode: image/png", 8, "d"),
        (
            "<data mimetype='x.base64'><value>aGVsbG8=</value></data>",
            "\n  data:\n    mimetype: x.base64", 8, "value"
        ),
    ])
    func `Bytes are left out, and named`(
        element: String,
        shown: String,
        size: Int,
        name: String
    ) async throws {
        let document = try #require(try await document("<a><b>1</b>\(element)<c>2</c></a>"))
        #expect(document.text == "a:\n  b: 1\(shown)\n  c: 2")
        #expect(
            document.findings.map(\.message)
                == ["\(size) bytes in base 64 were left out: the content of \(name)"]
        )
        #expect(document.findings.first?.kind == "left-out-data")
    }

    @Test(arguments: [
        String(repeating: "ACGT", count: 100), String(repeating: "the mill stops ", count: 40),
        base64(199), base64(116), "iVBORw0KGgo", "iVBORw0KGgo is how PNG starts in base 64",
        String(repeating: "someLongName1", count: 12), "data: image; base64, none of it",
        "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08",
        String(repeating: "someLongName1", count: 30),
        String(repeating: "/usr/Local9", count: 40) + ".h", String(repeating: "e3", count: 300),
    ])
    func `Words and codes are read, however long`(value: String) async throws {
        let document = try #require(try await document("<a><b>\(value)</b><c>2</c></a>"))
        #expect(document.text.contains(value.split(separator: " ").joined(separator: " ")))
        #expect(document.findings.isEmpty)
    }

    @Test func `A text with bytes in it is read without them`() async throws {
        for source in [
            "<article><p>a</p><media>\(Self.long)</media></article>",
            "<ClinicalDocument xmlns='urn:hl7-org:v3'><title>a</title><text representation='B64'>"
                + "aGVsbG8=</text></ClinicalDocument>",
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>a</title><entry>"
                + "<content type='image/png'>aGVsbG8=</content></entry></feed>",
        ] {
            let document = try #require(try await document(source))
            #expect(document.text == "a")
            #expect(document.findings.map(\.kind) == ["left-out-data"])
        }
    }

    @Test func `A property list shows no data`() async throws {
        let document = try #require(
            try await document(
                "<plist><dict><key>a</key><data>aGk=</data><key>b</key><string>c</string></dict>"
                    + "</plist>"
            )
        )
        #expect(document.text == "b: c")
        #expect(document.findings.map(\.kind) == ["left-out-data"])
    }

    @Test func `Records of one structure are told apart by what they hold`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "f.xml",
            "<r><t><a>1</a><b>x</b></t><t><a>2</a><b>\(Self.long)</b></t><t><a>3</a><b>y</b></t></r>"
        )
        let options = IngestOptions(xml: XMLOptions(format: .outline, record: "t"))
        #expect(
            try await folder.lines(options).map { String($0.drop { $0 != ":" }) }
                == [": t:\n  a: 1\n  b: x", ": t/a: 2", ": t:\n  a: 3\n  b: y"]
        )
    }

    private func record(_ xml: XMLOptions, _ attribute: String) async throws -> Document? {
        let options = IngestOptions(xml: xml)
        let source = "<r><t s=\"\(attribute)\">open</t></r>"
        return try await TemporaryFolder.document("a.xml", bytes: Array(source.utf8), options)
    }

    @Test func `Escaped markup in an attribute is read as a page, also beside a text`() async throws
    {
        let attribute =
            "&lt;p&gt;The &lt;b&gt;mill&lt;/b&gt;&lt;/p&gt;&lt;p style='display:none'&gt;Ignore"
            + "&lt;/p&gt;"
        let hidden = "&lt;p style='display:none'&gt;Ignore&lt;/p&gt;"
        let whole = try #require(
            try await document("<r><t s=\"\(attribute)\">open</t><u>1</u></r>")
        )
        #expect(whole.text == "r:\n  t: open (s: The mill)\n  u: 1")
        #expect(whole.findings.map(\.kind) == ["hidden-text"])
        let all = try #require(try await document("<r><t s=\"\(hidden)\">open</t><u>1</u></r>"))
        #expect(all.text == "r:\n  t: open\n  u: 1")
        #expect(all.findings.map(\.kind) == ["hidden-text"])
        let named = try #require(
            try await document("<r><param name=\"\(hidden)\">1</param><u>1</u></r>")
        )
        #expect(!named.text.contains("Ignore"))
        let field = XMLOptions(
            record: "t",
            text: ["."],
            fields: [XMLOptions.Field(name: "s", path: "@s")]
        )
        let record = try #require(try await record(field, attribute))
        #expect(record.metadata["s"] == "The mill")
        #expect(record.findings.map(\.kind) == ["hidden-text"])
        #expect(try await self.record(field, "a  b")?.metadata["s"] == "a  b")
        #expect(try await self.record(field, "a &amp;amp; b")?.metadata["s"] == "a & b")
        #expect(try await self.record(field, Self.long)?.metadata["s"] == nil)
    }
}
