import AnalysisCore
import DocumentIngest
import Foundation
import Testing

/// What is read of files in the common vocabularies: `fixtures/xml`, each with its expected text.
@Suite struct XMLFixtureTests {
    private static let folder =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "fixtures/xml")

    private static let names: [String] = {
        let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
        return (files ?? []).filter { !$0.hasSuffix(".txt") }.sorted()
    }()

    /// The text, the metadata by name and the kinds of findings, as the expected files have them.
    private static func reading(of name: String) async throws -> String {
        let path = folder.appending(path: name).path()
        var text = ""
        for try await item in DocumentSource(paths: [path], options: IngestOptions()).items() {
            guard case .document(let document) = item else {
                text += "\(item)\n"
                continue
            }
            for (key, value) in document.metadata.sorted(by: { $0.key < $1.key }) {
                text += "\(key): \(value)\n"
            }
            for finding in document.findings { text += "finding: \(finding.kind)\n" }
            text += "---\n" + document.text + "\n"
        }
        return text
    }

    @Test(arguments: names)
    func `A file of a known vocabulary is read as its reader would`(name: String) async throws {
        let file = Self.folder.appending(path: name + ".txt")
        let reading = try await Self.reading(of: name)
        guard ProcessInfo.processInfo.environment["RECORD_XML"] != "1" else {
            try reading.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded; read the difference")
            return
        }
        #expect(reading == (try String(contentsOf: file, encoding: .utf8)))
    }

    @Test(arguments: names)
    func `Every byte that the map leads to is the same in text and file`(
        name: String
    ) async throws {
        let file = Self.folder.appending(path: name)
        let source = [UInt8](try Data(contentsOf: file))
        let items = DocumentSource(paths: [file.path()], options: IngestOptions()).items()
        var known = 0
        for try await item in items {
            guard case .document(let document) = item else { continue }
            for (offset, byte) in document.text.utf8.enumerated() where byte > 0x20 {
                guard let place = document.positions.sourceOffset(at: offset) else { continue }
                #expect(source[place] == byte, "\(name) at \(offset)")
                let line = 1 + source[..<place].count { $0 == 0x0A }
                #expect(document.positions.line(at: offset) == line, "\(name) at \(offset)")
                known += 1
            }
        }
        #expect(known > 0)
    }

    @Test(arguments: [
        ("a.trk", "<trk xmlns='urn:t'><name>Walk</name></trk>", DocumentFormat.xml),
        ("a.trk", "<trk xmlns=\"urn:t\"><name>Walk</name></trk>", .xml),
        ("a.trk", "<t:trk\n  xmlns:t='urn:t'><t:name>Walk</t:name></t:trk>", .xml),
        ("a.trk", "<trk><name>Walk</name></trk>", .text),
        ("a.txt", "<trk xmlns=\"urn:t\"><name>Walk</name></trk>", .text),
    ])
    func `A file without declaration and known extension is XML if it names its namespace`(
        name: String,
        content: String,
        format: DocumentFormat
    ) async throws {
        let document = try #require(try await TemporaryFolder.document(name, content))
        #expect(document.format == format)
    }

    @Test func `Parts of one name within each other do not run together`() async throws {
        let claim = """
            <c><t>1. A hinge comprising:<t>a pin; and</t><t>a <b>flat</b> plate.</t></t>
            <t>2. The hinge of claim 1, whose pin is of steel and not of brass.</t>
            <t>3. A door with two hinges of claim 1 or claim 2, as they are drawn.</t></c>
            """
        let document = try #require(try await TemporaryFolder.document("a.xml", claim))
        #expect(document.text.hasPrefix("1. A hinge comprising:\na pin; and\na flat plate."))
    }

    @Test func `There are files of all vocabularies`() {
        #expect(Self.names.count >= 42)
    }
}
