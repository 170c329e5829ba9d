import AnalysisCore
import Foundation
import Testing

@testable import DocumentIngest

/// Large files of plain text are read in another way than small ones, and come out the same.
@Suite struct LargeTextTests {
    /// What a file comes to as a large one, and as a small one.
    private func documents(_ bytes: [UInt8]) throws -> (large: IngestItem, small: IngestItem) {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", bytes: bytes)
        let reader = DocumentReader(options: IngestOptions())
        let file = FileToRead(
            path: Array("\(folder.path)/a.txt".utf8),
            id: Array("a.txt".utf8),
            isGiven: true
        )
        let descriptor = try FileSystem.open(file.path, following: true)
        defer { FileSystem.close(descriptor) }
        let large = LargeTextFile.read(
            descriptor,
            try FileSystem.status(of: descriptor),
            of: file,
            smallest: 1,
            partSize: 1_000
        )
        let small = reader.read(
            bytes,
            id: DocumentID("a.txt"),
            fileExtension: "txt",
            isWanted: true
        )
        return (try #require(large), small)
    }

    /// A text whose lines end in all ways, also where parts of it meet.
    private static func text(_ words: String, in encoding: String.Encoding) throws -> [UInt8] {
        var text = "# A title\r\n\r\n"
        for number in 0..<500 {
            text += "\(number) \(words)" + ["\n", "\r\n", "\r", "\r\r\n"][number % 4]
        }
        return Array(try #require(text.data(using: encoding)))
    }

    private static let german = "Der Käufer zahlt für die Lieferung."

    @Test(arguments: [
        (german, String.Encoding.utf8), ("Plain words.", .ascii), (german, .windowsCP1252),
        (german, .utf16LittleEndian), (german, .utf16), (german, .utf32BigEndian),
        ("天気がよければ散歩に行きます。", .shiftJIS), ("Привет, как дела?", .windowsCP1251),
    ])
    func `A large text is read as a small one`(
        words: String,
        encoding: String.Encoding
    ) throws {
        let (large, small) = try documents(try Self.text(words, in: encoding))
        try expectEqual(large, small)
    }

    @Test func `A mark, repaired bytes and sequences of ASCII come out the same`() throws {
        let text = try Self.text(Self.german, in: .utf8)
        let (marked, unmarked) = try documents([0xEF, 0xBB, 0xBF] + text)
        try expectEqual(marked, unmarked)
        var damaged = text
        for place in stride(from: 900, to: 12_000, by: 997) { damaged[place] = 0xFF }
        let (large, small) = try documents(damaged)
        try expectEqual(large, small)
        let japanese = try Self.text("天気がよければ", in: .iso2022JP)
        let (escaped, expected) = try documents(japanese)
        try expectEqual(escaped, expected)
        let colored = try Self.text("\u{1B}[1mbold\u{1B}[0m ~ {", in: .ascii)
        let (terminal, plain) = try documents(colored)
        try expectEqual(terminal, plain)
    }

    @Test func `What is no text fails with the same words`() throws {
        let text = try Self.text("Plain words.", in: .ascii)
        for bytes in [
            text + text + text + [0] + text, Array(repeating: 0x20, count: 3_000),
        ] {
            let (large, small) = try documents(bytes)
            #expect(try words(of: large) == words(of: small))
        }
    }

    private func words(of item: IngestItem) throws -> String {
        switch item {
        case .document: "a document"
        case .failed(let id, let reason, let message): "\(id) \(reason.rawValue) \(message)"
        case .skipped(let id, let reason, let message): "\(id) \(reason.rawValue) \(message)"
        }
    }

    private func expectEqual(_ large: IngestItem, _ small: IngestItem) throws {
        guard case .document(var large) = large, case .document(var small) = small else {
            #expect(try words(of: large) == words(of: small))
            return
        }
        for offset in stride(from: 0, to: small.text.utf8.count, by: 397) {
            try #require(
                large.positions.line(at: offset) == small.positions.line(at: offset),
                "line at \(offset)"
            )
            try #require(
                large.positions.sourceOffset(at: offset) == small.positions.sourceOffset(at: offset)
            )
        }
        large.positions = PositionMap()
        small.positions = PositionMap()
        #expect(Array(large.text.utf8) == Array(small.text.utf8))
        large.text = ""
        small.text = ""
        #expect(large == small)
    }
}
