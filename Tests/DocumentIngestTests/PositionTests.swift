import AnalysisCore
import Foundation
import Testing

@testable import DocumentIngest

/// Where the text of a document comes from, for every format that the fixtures have.
@Suite struct PositionTests {
    private static let fixtures =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "fixtures")

    /// Every byte that a map leads to is the same in text and file, and its line is that of the byte.
    private static func check(_ folder: URL, _ options: IngestOptions) async throws -> Set<String> {
        var known: Set<String> = []
        for try await item in DocumentSource(paths: [folder.path()], options: options).items() {
            guard case .document(let document) = item else { continue }
            let name = document.id.description.split(separator: "#")[0]
            let path = folder.path() + "/" + (name.removingPercentEncoding ?? String(name))
            guard let data = try? Data(contentsOf: URL(filePath: path)) else { continue }
            let source = [UInt8](data)
            for (offset, byte) in document.text.utf8.enumerated() where byte > 0x20 {
                guard let place = document.positions.sourceOffset(at: offset) else { continue }
                #expect(source[place] == byte, "\(document.id) at \(offset)")
                let line = 1 + source[..<place].count { $0 == 0x0A }
                #expect(document.positions.line(at: offset) == line, "\(document.id) at \(offset)")
                known.insert(document.format.rawValue)
            }
        }
        return known
    }

    @Test(arguments: ["articles", "invoices", "mail", "reviews", "tickets", "xml"])
    func `Text and file agree where the map says so`(folder: String) async throws {
        let known = try await Self.check(
            Self.fixtures.appending(path: folder),
            IngestOptions()
        )
        #expect(!known.isEmpty)
    }

    @Test(arguments: [XMLFormat.auto, .fields, .outline])
    func `A line that a reference makes is none of the file`(format: XMLFormat) throws {
        let source = """
            <posts>
            <row Body="&lt;p&gt;first&lt;/p&gt;&#xA;&#xA;&lt;p&gt;a &amp;amp; last&lt;/p&gt;"/>
            </posts>
            """
        let item = DocumentReader(options: IngestOptions(xml: XMLOptions(format: format)))
            .read(Array(source.utf8), id: DocumentID("a.xml"), format: .xml)
        guard case .document(let document) = item else {
            Issue.record("\(item)")
            return
        }
        let last = try #require(document.text.range(of: "last"))
        let offset = document.text.utf8.distance(
            from: document.text.startIndex,
            to: last.lowerBound
        )
        #expect(document.positions.line(at: offset) == 2)
    }

    @Test func `So do rows and records`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("a.csv", "id,text\r\n1,\"two\r\nlines, \"\"quoted\"\"\"\r\n2,Größe\r\n")
        try folder.write(
            "b.xml",
            "<l>\n<r t='in &amp; out\nmore'><![CDATA[\n\nfirst\nsecond]]> third &lt; Größe</r>\n"
                + "<r><b>x</b>\n<c>y</c></r></l>"
        )
        var options = IngestOptions()
        options.table = TableOptions(text: ["text"], id: "id")
        options.xml = XMLOptions(record: "//r")
        let known = try await Self.check(URL(filePath: folder.path), options)
        #expect(known == ["csv", "xml"])
        options.xml = XMLOptions(record: "//r", text: ["@t", "."])
        #expect(try await Self.check(URL(filePath: folder.path), options) == ["csv", "xml"])
    }

    @Test(arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
    func `So do lines of JSON`(end: String, mark: String) async throws {
        let folder = try TemporaryFolder()
        let lines = [
            "{\"text\": \"Größe \\u00e9 and \\\"more\\\"\", \"id\": \"a\"}", "", "{damaged",
            "{\"text\": \"\(String(repeating: "long ", count: 100))\"}",
            "{\"n\": [1, {\"text\": \"no\"}], \"text\": [\"first\", \"second\"]}",
            #"{"text": "every\tletter\bof\fan\rescape\n\\a\/b\"c\u0041\n\ud83d\ude00d"}"#,
            String(repeating: "x", count: 200_000),
            "{\"text\": \"after what is too large\"}",
        ]
        try folder.write("a.jsonl", mark + lines.joined(separator: end))
        let options = IngestOptions(maxBytes: 10_000)
        #expect(try await Self.check(URL(filePath: folder.path), options) == ["jsonl"])
        var starts: [Int?] = []
        for try await item in DocumentSource(paths: [folder.path], options: options).items() {
            guard case .document(let document) = item else { continue }
            starts.append(document.positions.sourceOffset(at: 0))
            guard document.text.hasPrefix("every") else { continue }
            let text = Array(document.text.utf8)
            let known = text.indices.compactMap { index in
                document.positions.sourceOffset(at: index).map { _ in text[index] }
            }
            #expect(String(decoding: known, as: UTF8.self) == "everyletterofanescapeabcd")
        }
        let file = Array((mark + lines.joined(separator: end)).utf8)
        let wanted = ["Größe", "long", "first", "every", "after"].map {
            file.firstRange(of: $0.utf8)
        }
        #expect(starts == wanted.map { $0?.lowerBound })
    }

    @Test func `So do elements of a JSON array`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "a.json",
            """
            {"list": [
              {"id": "a", "meta": {"t\\u0065xt": 1, "body": "no"},
               "body": "Two \\"quoted\\"\\nlines, \\ud83d\\ude00 Größe\\u00e9",
               "t": {"tail": ["first",
                 "second", " ", "\\u0041nd"]}},
              {"t": {"tail": "only"}, "body": "   "},
              {"t": {"tail": "two"}, "b\\u006fdy": "one"}
            ]}
            """
        )
        var options = IngestOptions()
        options.json = JSONOptions(records: "list", text: ["body", "t.tail"])
        let known = try await Self.check(URL(filePath: folder.path), options)
        #expect(known == ["json"])
        var documents: [Document] = []
        for try await item in DocumentSource(paths: [folder.path], options: options).items() {
            if case .document(let document) = item { documents.append(document) }
        }
        #expect(documents.count == 3)
        let first = try #require(documents.first)
        #expect(
            first.text == "Two \"quoted\"\nlines, 😀 Größeé\n\nfirst\n\nsecond\n\n \n\nAnd"
        )
        func line(_ words: String, _ document: Document) -> Int? {
            document.text.utf8.firstRange(of: words.utf8).flatMap { range in
                let utf8 = document.text.utf8
                return document.positions.line(
                    at: utf8.distance(from: utf8.startIndex, to: range.lowerBound)
                )
            }
        }
        #expect(
            ["Two", "lines", "first", "second", "And"].map { line($0, first) } == [3, 3, 4, 5, 5]
        )
        #expect(line("only", documents[1]) == 6)
        #expect(["two", "one"].map { line($0, documents[2]) } == [7, 7])
        #expect(documents[2].text == "one\n\ntwo")
        let offset = try #require(first.positions.sourceOffset(at: 0))
        #expect(offset > 0)
        // What is written with an escape stands nowhere as it is.
        #expect(first.positions.sourceOffset(at: 4) == nil)
    }

    @Test func `A text of very many pieces leads to the lines of its strings`() async throws {
        let folder = try TemporaryFolder()
        let pieces = String(repeating: "a\\n", count: 20_000)
        try folder.write("a.json", "[{\"text\": [\"\(pieces)\",\n\"end\"]}]")
        var options = IngestOptions()
        options.json = JSONOptions()
        for try await item in DocumentSource(paths: [folder.path], options: options).items() {
            guard case .document(let document) = item else { continue }
            let count = document.text.utf8.count
            #expect(count == 40_000 + 2 + 3)
            #expect([0, 39_999].map { document.positions.line(at: $0) } == [1, 1])
            #expect(document.positions.line(at: count - 1) == 2)
            #expect(document.positions.sourceOffset(at: 0) == nil)
            return
        }
        Issue.record("there is no document")
    }
}
