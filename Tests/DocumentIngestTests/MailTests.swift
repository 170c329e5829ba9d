import AnalysisCore
import DocumentIngest
import Foundation
import Testing

/// Mails, and pages saved with all their parts.
@Suite struct MailTests {
    private static let folder =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "fixtures/mail")

    private static func document(_ name: String) async throws -> (Document, [UInt8]) {
        let file = folder.appending(path: name)
        let source = DocumentSource(paths: [file.path()], options: IngestOptions())
        for try await item in source.items() {
            guard case .document(let document) = item else { continue }
            return (document, [UInt8](try Data(contentsOf: file)))
        }
        throw CocoaError(.fileReadUnknown)
    }

    @Test func `The page of a mail is read, and its header is metadata`() async throws {
        let (document, _) = try await Self.document("complaint.eml")
        #expect(
            document.text == "The kettle leaks at the seam, and nobody answers.\n\nGrüße"
        )
        #expect(document.format == .mail)
        #expect(document.metadata["title"] == "Rückgabe of order A-17")
        #expect(document.metadata["author"] == "Jürgen Weiß")
        #expect(document.metadata["date"] == "Tue, 04 Mar 2025 06:15:00 +0000")
        #expect(document.metadata["attachments"] == "invoice.pdf")
        #expect(document.findings.map(\.kind).contains("hidden-text"))
        #expect(document.findings.last?.kind == "attachments")
    }

    @Test func `A plain mail in base64 is read`() async throws {
        let (document, _) = try await Self.document("plain.eml")
        #expect(document.text == "The gate is open again.\nGrüße, Ann")
        #expect(document.metadata["author"] == "Ann Sample")
        #expect(document.positions.line(at: 0) == 6)
    }

    @Test func `A saved page is read as the page`() async throws {
        let (document, _) = try await Self.document("page.mhtml")
        #expect(document.text.hasPrefix("The mill\n\nThe mill stands on the river"))
        #expect(document.text.contains("grinds the corn of the whole valley"))
        #expect(document.metadata["title"] == "The mill")
        #expect(document.metadata["url"] == "https://example.org/mill")
        #expect(document.metadata["author"] == nil)
    }

    @Test(arguments: ["complaint.eml", "plain.eml", "page.mhtml"])
    func `Every byte that the map leads to is the same in text and mail`(
        name: String
    ) async throws {
        let (document, source) = try await Self.document(name)
        for (offset, byte) in document.text.utf8.enumerated() where byte > 0x20 {
            let line = document.positions.line(at: offset)
            #expect((line ?? 0) > 5)
            guard let place = document.positions.sourceOffset(at: offset) else { continue }
            #expect(source[place] == byte, "\(name) at \(offset)")
            #expect(line == 1 + source[..<place].count { $0 == 0x0A })
        }
    }

    @Test(arguments: [
        ("Subject: x\n\n", "failed empty"),
        ("Content-Type: multipart/mixed; boundary=a\n\n--a\n\n--a--", "failed empty"),
        ("Content-Type: application/pdf; name=a.pdf\n\n%PDF", "failed empty"),
        ("No mail at all\n", "No mail at all\n"),
        ("A: b\nContent-Transfer-Encoding: quoted-printable\n\na=3Db =zz =", "a=b =zz ="),
        ("A: b\nContent-Transfer-Encoding: base64\n\n!!!", "failed empty"),
        ("Content-Type: text/plain; charset=nope\n\nwords", "words"),
    ])
    func `A damaged mail is text, or a failure with its reason`(
        mail: String,
        wanted: String
    ) async throws {
        let folder = try TemporaryFolder()
        try folder.write("a.eml", mail)
        #expect(try await folder.lines().map { $0.dropFirst(7) } == [Substring(wanted)])
    }

    @Test(.timeLimit(.minutes(10)))
    func `Parts in parts end soon`() async throws {
        let folder = try TemporaryFolder()
        var mail = ""
        for number in 0..<5_000 {
            mail += "Content-Type: multipart/mixed; boundary=b\(number)\n\n--b\(number)\n"
        }
        try folder.write("deep.eml", mail + "\nwords")
        try folder.write(
            "fields.eml",
            String(repeating: "A: b\n c\n", count: 200_000) + "\nwords"
        )
        try folder.write(
            "words.eml",
            "Subject: " + String(repeating: "=?utf-8?q?a", count: 100_000) + "\n\nwords"
        )
        let lines = try await folder.lines()
        #expect(lines.count == 3)
    }

    @Test func `A charset that the bytes belie gives way to what the page says`() async throws {
        let page = #"<html><head><meta charset="windows-1251"></head><body><p>"#
        let head = "From: a@example.org\nContent-Type: text/html; charset=us-ascii\n\n" + page
        let words: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]
        let bytes = Array(head.utf8) + words + Array("</p></body></html>\n".utf8)
        let document = try #require(try await TemporaryFolder.document("a.eml", bytes: bytes))
        #expect(document.text == "Привет")
    }

    @Test func `A mail of which no part can be read says why`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "a.eml",
            "From: a@example.org\nContent-Type: text/plain; charset=utf-7\n\nHi +AOQ-\n"
        )
        let source = DocumentSource(paths: [folder.path], options: IngestOptions())
        for try await item in source.items() {
            guard case .failed(_, .notText, let message) = item else {
                Issue.record("\(item)")
                continue
            }
            #expect(message.hasPrefix("a part of the mail was not read: "))
            #expect(message.contains("UTF-7"))
        }
    }

    private static func alternatives(_ forms: (type: String, body: String)...) -> String {
        let parts = forms.map { "--q\nContent-Type: \($0.type)\n\n\($0.body)\n" }.joined()
        return "From: a\nContent-Type: multipart/alternative; boundary=q\n\n\(parts)--q--\n"
    }

    @Test(arguments: [
        (
            alternatives(("text/plain", "plain"), ("text/html", "<html><body></body></html>")),
            "plain"
        ),
        (alternatives(("text/plain", "plain"), ("text/html", "<p>page")), "page"),
        (
            alternatives(("text/html", "<p>page"), ("text/html", "<p> </p>"), ("text/plain", "x")),
            "page"
        ),
        (alternatives(("text/plain", " "), ("text/plain", "second")), "second"),
        (alternatives(("text/plain", "plain"), ("text/html; charset=utf-7", "<p>+AGE-")), "plain"),
    ])
    func `A form without text gives way to the next best`(mail: String, text: String) async throws {
        let document = try #require(try await TemporaryFolder.document("a.eml", mail))
        #expect(document.text == text)
    }

    @Test func `What is encoded in an unknown way is an attachment`() async throws {
        let folder = try TemporaryFolder()
        let mail =
            "From: a\nContent-Type: text/plain; name=a.txt\n"
            + "Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a.txt\n#86(\\\n`\nend\n"
        try folder.write("a.eml", mail)
        var messages: [String] = []
        for try await item in DocumentSource(paths: [folder.path]).items() {
            if case .failed(_, let reason, let message) = item {
                messages.append("\(reason.rawValue): \(message)")
            }
        }
        #expect(
            messages == ["empty: there is no text in it; attachments are not read: a.txt"]
        )
    }
}
