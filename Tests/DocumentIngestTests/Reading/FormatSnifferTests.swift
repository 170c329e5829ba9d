import AnalysisCore
import Testing

@testable import DocumentIngest

/// What a file is, by its first bytes and its name.
@Suite struct FormatSnifferTests {
    private func verdict(
        _ bytes: [UInt8],
        _ fileExtension: String = "",
        isWanted: Bool = false,
        holdsRecords: Bool = false
    ) -> FormatSniffer.Verdict {
        FormatSniffer.verdict(
            on: bytes[...],
            fileExtension: fileExtension,
            isWanted: isWanted,
            holdsRecords: holdsRecords
        )
    }

    private static let kinds: [(start: [UInt8], fileExtension: String, phrase: String)] = [
        (Array("%PDF-1.7".utf8), "pdf", "a PDF file; pdftotext makes text of it"),
        ([0x50, 0x4B, 5, 6], "zip", "an empty ZIP archive"),
        ([0x1F, 0x8B, 8], "gz", "gzip-compressed data; gunzip unpacks it"),
        (Array("BZh9".utf8), "bz2", "bzip2-compressed data; bunzip2 unpacks it"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "xz", "xz-compressed data; unxz unpacks it"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zst", "zstd-compressed data; unzstd unpacks it"),
        ([0x37, 0x7A, 0xBC, 0xAF], "7z", "a 7z archive; unpack it and name the folder"),
        (Array("Rar!".utf8), "rar", "a RAR archive; unpack it and name the folder"),
        (
            [0x89, 0x50, 0x4E, 0x47], "png",
            "a PNG image; an OCR program such as tesseract makes text of it"
        ),
        (
            [0xFF, 0xD8, 0xFF, 0xE0], "jpg",
            "a JPEG image; an OCR program such as tesseract makes text of it"
        ),
        (Array("GIF89a".utf8), "gif", "a GIF image"),
        (Array("RIFF".utf8), "webp", "an image, sound or video"),
        (Array("OggS".utf8), "ogg", "a sound or video"), (Array("ID3".utf8), "mp3", "a sound"),
        (Array("fLaC".utf8), "flac", "a sound"), (Array("wOFF".utf8), "woff", "a font"),
        (Array("wOF2".utf8), "woff2", "a font"), ([0x7F, 0x45, 0x4C, 0x46], "", "a program"),
        (Array("SQLite format 3".utf8), "db", "a database"),
        (Array("{\\rtf1".utf8), "rtf", "an RTF file; pandoc makes HTML of it"),
        (
            [0xD0, 0xCF, 0x11, 0xE0], "doc",
            "an old Office file; soffice --convert-to html makes HTML of it"
        ),
        ([0, 0x61, 0x73, 0x6D], "wasm", "a program"),
        ([0xCA, 0xFE, 0xBA, 0xBE], "class", "a program"),
        ([0, 0, 0, 0x18] + Array("ftypmp42".utf8), "mp4", "a video or an image"),
    ]

    @Test(arguments: kinds)
    func `A file of another kind says what it is and what would convert it`(
        kind: (start: [UInt8], fileExtension: String, phrase: String)
    ) {
        #expect(verdict(kind.start, kind.fileExtension) == .unsupported(kind.phrase))
        let parts = kind.phrase.split(separator: ";", maxSplits: 1)
        let end = parts.count > 1 ? ";" + parts[1] : ""
        let refusal = FormatSniffer.Verdict.notText("it is \(parts[0]), not text\(end)")
        #expect(verdict(kind.start, "txt") == refusal)
        #expect(verdict(kind.start, kind.fileExtension, isWanted: true) == refusal)
    }

    @Test func `A format that is read comes before what would convert its files`() {
        let pdf = InputFormat(
            format: DocumentFormat(rawValue: "pdf"),
            signatures: [Array("%PDF".utf8)],
            reading: .text { source, _ in PlainText.read(&source) }
        )
        func verdict(_ bytes: [UInt8], _ formats: [InputFormat]) -> FormatSniffer.Verdict {
            FormatSniffer.verdict(
                on: bytes[...],
                fileExtension: "pdf",
                isWanted: false,
                among: formats
            )
        }
        let file = Array("%PDF-1.7".utf8) + [0, 0xFF]
        let formats = InputFormat.all + [pdf]
        #expect(verdict(file, formats) == .format(pdf))
        #expect(verdict(file, InputFormat.all) != .format(pdf))
        #expect(
            verdict([0x1F, 0x8B, 8], formats)
                == .unsupported("gzip-compressed data; gunzip unpacks it")
        )
    }

    private static let word =
        "a Word document; pandoc or soffice --convert-to html makes HTML of it"
    private static let book = "an EPUB book; pandoc makes HTML of it"
    private static let open = "an OpenDocument file; soffice --convert-to html makes HTML of it"
    private static let sheet =
        "an Excel workbook; soffice --convert-to csv makes CSV of it, which input.csv reads"
    private static let slides =
        "a PowerPoint file; soffice --convert-to pdf and pdftotext make text of it"

    @Test(arguments: [
        ("word/document.xml", "", word), ("x", "docx", word), ("xl/workbook.xml", "", sheet),
        ("x", "xlsx", sheet), ("ppt/slides", "", slides), ("x", "pptx", slides),
        ("mimetypeapplication/epub+zip", "", book), ("x", "epub", book),
        ("mimetypeapplication/vnd.oasis.opendocument.text", "", open), ("x", "odt", open),
        ("x", "ods", open), ("x", "odp", open),
        ("x", "zip", "a ZIP archive; unzip it and name the folder"),
        ("", "", "a ZIP archive; unzip it and name the folder"), ("é word/", "", word),
    ])
    func `An archive is told by what it holds or by its name`(
        content: String,
        fileExtension: String,
        phrase: String
    ) {
        let bytes = [0x50, 0x4B, 3, 4] + Array(content.utf8)
        #expect(verdict(bytes, fileExtension) == .unsupported(phrase))
    }

    @Test func `What an archive holds is looked for in its first four kilobytes`() {
        func archive(_ count: Int) -> [UInt8] {
            [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0x78, count: count) + Array("word/".utf8)
        }
        #expect(verdict(archive(4_087)) == .unsupported(Self.word))
        #expect(verdict(archive(4_088)) != .unsupported(Self.word))
    }

    @Test(arguments: [
        ("let x = 1", "swift", "a .swift file"), ("a: 1", "yml", "a .yml file"),
        ("a,b", "csv", "a .csv file; input.csv says which of its columns are read"),
        ("a\tb", "tsv", "a .tsv file; input.csv says which of its columns are read"),
        ("{}", "json", "a .json file; input.json says which of its elements are read"),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "svg", "an SVG image"),
        ("x", "svg", "a .svg file"), ("x", "srt", "a .srt file"),
    ])
    func `Programs and data are no documents, unless somebody asks for them`(
        content: String,
        fileExtension: String,
        phrase: String
    ) {
        let bytes = Array(content.utf8)
        #expect(verdict(bytes, fileExtension) == .unsupported(phrase))
        let isImage = content.hasPrefix("<svg")
        #expect(verdict(bytes, fileExtension, isWanted: true) == .format(isImage ? .xml : .text))
    }

    @Test(
        arguments: [
            ("plain", "", .text), ("plain", "txt", .text), ("plain", "md", .text),
            ("plain", "unknown", .text),
            ("plain", "html", .html), ("plain", "php", .html), ("plain", "xml", .xml),
            ("plain", "rss", .xml),
            ("plain", "jsonl", .jsonLines), ("plain", "ndjson", .jsonLines),
            ("plain words", "eml", .text),
            ("From: a", "eml", .mail), ("From ann", "eml", .mail), ("From: a", "mht", .mail),
            ("<html>x", "txt", .html), ("<?xml version='1.0'?><a/>", "txt", .xml), ("", "", .text),
            ("<p>x", "", .html), ("<p>x", "txt", .text),
        ] as [(String, String, InputFormat)]
    )
    func `The start of a text tells its format, and then its name`(
        content: String,
        fileExtension: String,
        format: InputFormat
    ) {
        #expect(verdict(Array(content.utf8), fileExtension) == .format(format))
    }

    @Test func `A text may have a few control characters`() {
        func text(_ count: Int, _ controls: [UInt8]) -> [UInt8] {
            [UInt8](repeating: 0x61, count: count - controls.count) + controls
        }
        let binary = FormatSniffer.Verdict.unsupported("binary data")
        #expect(verdict(text(50, [1])) == .format(.text))
        #expect(verdict(text(49, [1])) == binary)
        #expect(verdict(text(16, [1, 2]), holdsRecords: true) == .format(.text))
        #expect(verdict(text(15, [1, 2]), holdsRecords: true) == binary)
        #expect(verdict(text(20, Array(7...15) + [0x1B])) == .format(.text))
        for control in [1, 6, 16, 0x1A, 0x1C, 0x1F] as [UInt8] {
            #expect(verdict(text(20, [control])) == binary, "\(control)")
        }
        #expect(verdict(text(20, [1]), "txt") == .notText("it is binary data, not text"))
    }

    @Test func `A NUL makes a text none, but for pages and for records`() {
        let page = Array("<html><p>a\0b".utf8)
        #expect(verdict(page) == .format(.html))
        let xml = Array("<?xml version='1.0'?><a>a\0b</a>".utf8)
        #expect(verdict(xml, "xml") == .notText("it is binary data, not text"))
        #expect(verdict(xml, "xml", holdsRecords: true) == .format(.xml))
        let text = Array("a text with a NUL \0 in it, and more words behind that".utf8)
        #expect(verdict(text, "txt") == .notText("it is binary data, not text"))
        #expect(verdict(text) == .unsupported("binary data"))
        #expect(verdict(text, isWanted: true) == .notText("it is binary data, not text"))
    }

    @Test func `A video is told by the bytes behind its first four`() {
        #expect(verdict(Array("xxxxftyp".utf8)) == .unsupported("a video or an image"))
        #expect(verdict(Array("xxxftyp".utf8)) == .format(.text))
        #expect(verdict(Array("xxxxxftyp".utf8)) == .format(.text))
    }
}

/// HTML and XML, told apart by how they start.
@Suite struct MarkupStartTests {
    @Test(
        arguments: [
            ("<?xml version='1.0'?><r/>", nil, .xml), ("<?xml version='1.0'?><html>", nil, .html),
            ("<?xml version='1.0'?><p>", nil, .xml), ("<html>", nil, .html),
            (" \n\t<BODY>", nil, .html),
            ("<head>", .xml, .html), ("<!-- c --><div>", nil, .html), ("<!-- c", nil, nil),
            ("<!-- <html> --><foo>", nil, nil), ("<!DOCTYPE html>x", nil, .html),
            ("<!doctype HTML PUBLIC 'x'>", .xml, .html),
            ("<!DOCTYPE article SYSTEM 'x'><article>", nil, .xml),
            ("<!DOCTYPE potato><p>", nil, .html), ("<!DOCTYPE p><p>", nil, .xml),
            ("<!DOCTYPE potato><foo>", nil, .xml),
            ("<!DOCTYPE x [ <!ENTITY a 'b'> ]><x/>", nil, .xml),
            ("<!DOCTYPE x [ <!ENTITY a 'b'> ]><x/>", .html, .html),
            ("<?xml version='1.0'?><!DOCTYPE x [ ]><x/>", .html, .xml), ("<!ELEMENT a>", nil, nil),
            ("<!DOCTYPE>words", nil, .html), ("<!DOCTYPE x", nil, .xml),
            ("<r xmlns='u'>x", nil, .xml),
            ("<r a='b' xmlns:p='u'>x", nil, .xml), ("<r xmlns='u'", nil, nil),
            ("<rxmlns='u'>", nil, nil),
            ("<r xmlnsx='u'>", nil, nil), ("<r xmlns='u'>x", .text, nil), ("<title>", nil, .html),
            ("<meta charset=x>", nil, .html), ("<table>", nil, .html), ("<ul>", nil, .html),
            ("<b>", nil, .html),
            ("<i>", nil, nil), ("<foo>x", nil, nil), ("<foo>x", .xml, .xml),
            ("<foo>x", .html, .html),
            ("<p>", .xml, .xml), ("<p>", .text, nil), ("text", nil, nil), ("text", .html, nil),
            ("<", nil, nil),
            ("<1>", nil, nil), ("<>", nil, nil), ("", nil, nil), ("<?php x ?><p>", nil, .html),
            ("<?php x", nil, nil), ("\0<html>", nil, nil), ("<HTML lang=de>", nil, .html),
            ("<html-x>", nil, nil), ("< html>", nil, nil),
        ] as [(String, DocumentFormat?, DocumentFormat?)]
    )
    func `A start shows HTML, XML or neither`(
        start: String,
        named: DocumentFormat?,
        format: DocumentFormat?
    ) {
        #expect(MarkupStart.format(of: Array(start.utf8), named: named) == format)
    }

    @Test(arguments: [
        ("From ann", true), ("Subject: x", true), ("X-Y_z.1: a", true), (": x", false), ("", false),
        ("Subject", false), ("No mail: x", false), ("<a:b>", false), ("Größe: x", false),
        (String(repeating: "x", count: 79) + ":", true),
        (String(repeating: "x", count: 80) + ":", true),
        (String(repeating: "x", count: 81) + ":", false), ("From", false), ("From:", true),
    ])
    func `A mail starts with a field of a header`(start: String, isMail: Bool) {
        #expect(MailReader.isMail(Array(start.utf8)) == isMail)
    }
}
