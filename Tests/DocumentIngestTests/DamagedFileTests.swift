import AnalysisCore
import DocumentIngest
import Testing

/// Files that are one document, and damaged in one place: they fail as a whole, with that place.
@Suite struct DamagedFileTests {
    @Test(arguments: [
        ("<a>\n <b>A & B</b></a>", "line 2, column 7: an & starts no reference"),
        ("<a>\r\n <b>日本 & B</b></a>", "line 2, column 8: an & starts no reference"),
        ("\n\n<?xml version='1.0'?>\n<a>A & B</a>", "line 4, column 6: an & starts no reference"),
        ("\u{FEFF}<a>A & B</a>", "line 1, column 6: an & starts no reference"),
        ("<a>\n<b t='1'\n  u='A & B'/></a>", "line 3, column 8: an & starts no reference"),
        ("<a>\n<b u='A < B'/></a>", "line 2, column 9: a < stands in the value of an attribute"),
        ("<a>\n\t<b>x</c></a>", "line 2, column 6: the element b of line 2 is closed as c"),
        (
            "<a>\n<b/>\n</a>\n<c/>",
            "line 4, column 1: something stands behind the end of the root element; files of several"
        ),
        (
            "<?xml version='1.0'?><a/>\n<?xml version='1.0'?><a/>",
            "line 2, column 6: another document begins behind the end of the root element; files of"
        ),
        ("<a>\n<b>text\n", "line 3: it ends before the element b is closed"),
        ("<a>\n<b>&nope;</b></a>", "line 2, column 4: the entity &nope; is not declared"),
        ("<a>\n<b>x\u{1}</b></a>", "line 2, column 5: it holds the character U+0001"),
    ])
    func `The failure points at the damage`(content: String, place: String) async throws {
        #expect(try await Self.failure(Array(content.utf8))?.hasPrefix(place) == true)
    }

    @Test func `Behind many parts, on long lines and in other encodings, too`() async throws {
        let lines = String(repeating: "<b>words and möre</b>\n", count: 9_000)
        let late = try await Self.failure(Array("<a>\n\(lines)<b>A & B</b></a>".utf8))
        #expect(late?.hasPrefix("line 9002, column 6: an & starts") == true)
        let long = String(repeating: "<b>words and möre</b>", count: 9_000)
        let far = try await Self.failure(Array("<a>\(long)<b>A & B</b></a>".utf8))
        #expect(far?.hasPrefix("line 1, column 189009: an & starts") == true)
        let wide = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<a>\n<b>Ä & B</b></a>"
        let bytes = wide.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(try await Self.failure(bytes)?.hasPrefix("line 3, column 6: an & starts") == true)
    }

    private static func failure(_ bytes: [UInt8]) async throws -> String? {
        let folder = try TemporaryFolder()
        try folder.write("f.xml", bytes: bytes)
        for try await item in DocumentSource(paths: [folder.path], options: IngestOptions()).items()
        {
            if case .failed(_, .damaged, let message) = item { return message }
        }
        return nil
    }
}
