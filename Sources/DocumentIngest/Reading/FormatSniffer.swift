import AnalysisCore
import TextDecoding

/// Tells the format of a file by its content first and its extension second.
enum FormatSniffer {
    /// What a file is.
    enum Verdict: Sendable, Hashable {
        /// A document of a format that can be read.
        case format(DocumentFormat)
        /// No document, and what it is instead.
        case unsupported(String)
        /// It should be a document by its name, but is not by its content.
        case notText(String)
    }

    /// So many bytes at the start of a file decide.
    static let range = 16 << 10

    /// What a file is.
    ///
    /// - Parameters:
    ///   - bytes: The file, or its first few kilobytes.
    ///   - fileExtension: Its extension in lower case.
    ///   - isWanted: Whether somebody asked for this very file.
    ///   - holdsRecords: Whether it is read record by record, so that control characters cost those
    ///     that they are in and not the file.
    /// - Returns: The verdict.
    static func verdict(
        on bytes: ArraySlice<UInt8>,
        fileExtension: String,
        isWanted: Bool,
        holdsRecords: Bool = false
    ) -> Verdict {
        let named = formats[fileExtension]
        func refusal(_ what: String) -> Verdict {
            guard named != nil || isWanted else { return .unsupported(what) }
            // What would convert it stands behind what it is.
            let end = what.firstIndex(of: ";") ?? what.endIndex
            return .notText("it is \(what[..<end]), not text\(what[end...])")
        }
        if let name = magic.first(where: { bytes.starts(with: $0.0) })?.1 {
            return refusal(ConvertibleKind.name(name, bytes.prefix(4_096), fileExtension))
        }
        if bytes.dropFirst(4).starts(with: "ftyp".utf8) { return refusal("a video or an image") }
        let prefix = TextDecoder.preview(of: bytes.prefix(range))
        if let format = markup(prefix, named: named) {
            if format == .html || holdsRecords || !prefix.contains(0) {
                if format == .xml, fileExtension == "svg", !isWanted {
                    return .unsupported("an SVG image")
                }
                return .format(format)
            }
        }
        if isBinary(prefix, holdsRecords) { return refusal("binary data") }
        if named == .mail, !MailReader.isMail(prefix) { return .format(.text) }
        if let named { return .format(named) }
        if !isWanted, foreign.contains(fileExtension) {
            return .unsupported(ConvertibleKind.name("a .\(fileExtension) file", [], fileExtension))
        }
        return .format(.text)
    }

    private static let formats: [String: DocumentFormat] = [
        "txt": .text, "text": .text, "md": .text, "markdown": .text, "mdown": .text, "rst": .text,
        "adoc": .text, "asciidoc": .text, "org": .text, "log": .text, "eml": .mail,
        "html": .html, "htm": .html, "xhtml": .html, "xht": .html, "shtml": .html, "asp": .html,
        "aspx": .html, "jsp": .html, "php": .html, "mhtml": .mail, "mht": .mail,
        "xml": .xml, "rss": .xml, "atom": .xml, "rdf": .xml, "nxml": .xml, "tei": .xml,
        "dbk": .xml, "docbook": .xml, "jats": .xml, "dita": .xml, "ditamap": .xml, "kml": .xml,
        "gpx": .xml, "opml": .xml, "wxr": .xml, "nitf": .xml, "tmx": .xml, "xlf": .xml,
        "xliff": .xml, "fodt": .xml, "fb2": .xml, "xbrl": .xml,
        "jsonl": .jsonLines, "ndjson": .jsonLines,
    ]

    /// Extensions of text files that are no documents: programs, data, settings.
    private static let foreign: Set<String> = [
        "js", "mjs", "cjs", "ts", "tsx", "jsx", "css", "scss", "sass", "less", "json", "map",
        "csv", "tsv", "yml", "yaml", "toml", "ini", "cfg", "conf", "properties", "lock", "svg",
        "swift", "py", "pyc", "rb", "go", "rs", "c", "h", "cc", "cpp", "hpp", "java", "kt", "cs",
        "m", "mm", "sh", "bash", "zsh", "fish", "ps1", "bat", "pl", "lua", "r", "sql", "vue",
        "diff", "patch", "xsd", "xsl", "xslt", "dtd", "plist", "po", "pot", "srt", "vtt", "bib",
        "download", "webmanifest", "ipynb", "pem", "crt", "key", "sqlite", "db",
    ]

    private static let magic: [([UInt8], String)] = [
        (Array("%PDF".utf8), "a PDF file"), ([0x50, 0x4B, 3, 4], "a ZIP archive or Office file"),
        ([0x50, 0x4B, 5, 6], "an empty ZIP archive"), ([0x1F, 0x8B], "gzip-compressed data"),
        (Array("BZh".utf8), "bzip2-compressed data"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "xz-compressed data"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd-compressed data"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), (Array("Rar!".utf8), "a RAR archive"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"), (Array("RIFF".utf8), "an image, sound or video"),
        (Array("OggS".utf8), "a sound or video"), (Array("ID3".utf8), "a sound"),
        (Array("fLaC".utf8), "a sound"), (Array("wOFF".utf8), "a font"),
        (Array("wOF2".utf8), "a font"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        (Array("SQLite format 3".utf8), "a database"), (Array("{\\rtf".utf8), "an RTF file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"), ([0, 0x61, 0x73, 0x6D], "a program"),
        ([0xCA, 0xFE, 0xBA, 0xBE], "a program"),
    ]

    private static func isBinary(_ bytes: [UInt8], _ holdsRecords: Bool) -> Bool {
        guard !bytes.isEmpty else { return false }
        if !holdsRecords, bytes.contains(0) { return true }
        // Some encodings switch between character sets with ESC, SO and SI.
        let controls = bytes.count { $0 < 0x20 && !(0x07...0x0F ~= $0) && $0 != 0x1B }
        return controls * (holdsRecords ? 8 : 50) > bytes.count
    }

    /// HTML or XML, by how the text starts.
    private static func markup(_ bytes: [UInt8], named: DocumentFormat?) -> DocumentFormat? {
        var rest = bytes[...]
        var isXML = false
        var hasType = false
        var type = ""
        while true {
            rest = rest.drop { $0 <= 0x20 && $0 != 0 }
            guard rest.first == UInt8(ascii: "<") else { return hasType ? .html : nil }
            if rest.starts(with: "<?".utf8) {
                if rest.starts(with: "<?xml".utf8) { isXML = true }
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
                rest = rest[(end + 1)...]
            } else if rest.starts(with: "<!--".utf8) {
                guard let end = rest.indices.first(where: { rest[$0...].starts(with: "-->".utf8) })
                else { break }
                rest = rest[(end + 3)...]
            } else if rest.dropFirst().first == UInt8(ascii: "!") {
                let declaration = lowercased(rest.prefix(100))
                if declaration.hasPrefix("<!doctype html") { return .html }
                guard declaration.hasPrefix("<!doctype") else { return nil }
                hasType = true
                type =
                    declaration.dropFirst(9).drop { $0 == " " }
                    .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || ":_-.".contains($0)) }
                    .description
                // What the declaration declares may hold signs of its own.
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")),
                    !rest[..<end].contains(UInt8(ascii: "["))
                else { return named == .html && !isXML ? .html : .xml }
                rest = rest[(end + 1)...]
            } else {
                break
            }
        }
        let name = lowercased(rest.dropFirst().prefix(40).prefix { nameBytes.contains($0) })
        if name == "html" || (!isXML && documentTags.contains(name)) { return .html }
        if isXML { return .xml }
        if named == .html || named == .xml { return named }
        // In XML the declaration has the name of the root.
        if hasType { return type != name && pageTags.contains(name) ? .html : .xml }
        if named == nil, declaresNamespace(rest) { return .xml }
        if named == nil, name.first?.isLetter == true {
            return pageTags.contains(name) ? .html : nil
        }
        return nil
    }

    /// Whether a tag declares the namespace of what it starts.
    private static func declaresNamespace(_ start: ArraySlice<UInt8>) -> Bool {
        let tag = start.prefix(4_096).prefix { $0 != UInt8(ascii: ">") }
        guard tag.count < min(start.count, 4_096) else { return false }
        return tag.split { $0 <= 0x20 }.dropFirst().contains { part in
            part.starts(with: "xmlns=".utf8) || part.starts(with: "xmlns:".utf8)
        }
    }

    private static func lowercased(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self).lowercased()
    }

    private static let nameBytes = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:_-.".utf8
    )
    private static let documentTags: Set<String> = ["html", "head", "body"]
    private static let pageTags: Set<String> = [
        "title", "meta", "div", "p", "h1", "h2", "h3", "table", "center", "font", "main", "article",
        "section", "ul", "ol", "link", "script", "style", "br", "b", "a", "img", "header", "nav",
    ]
}
