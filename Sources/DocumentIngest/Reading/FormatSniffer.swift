import AnalysisCore
import TextDecoding

/// Tells the format of a file by its content first and its extension second.
enum FormatSniffer {
    /// What a file is.
    enum Verdict: Sendable, Equatable {
        /// A document of a format that can be read.
        case format(InputFormat)
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
    ///   - formats: The formats that there are.
    /// - Returns: The verdict.
    static func verdict(
        on bytes: ArraySlice<UInt8>,
        fileExtension: String,
        isWanted: Bool,
        holdsRecords: Bool = false,
        among formats: [InputFormat] = InputFormat.all
    ) -> Verdict {
        let named = byExtension[fileExtension]
        func refusal(_ what: String) -> Verdict {
            guard named != nil || isWanted else { return .unsupported(what) }
            // What would convert it stands behind what it is.
            let end = what.firstIndex(of: ";") ?? what.endIndex
            return .notText("it is \(what[..<end]), not text\(what[end...])")
        }
        func verdict(_ format: InputFormat) -> Verdict {
            guard !isWanted, let what = format.notDocuments[fileExtension] else {
                return .format(format)
            }
            return .unsupported(what)
        }
        // A format that is read comes before what its files are called where nothing reads them.
        if let format = formats.first(where: { $0.signatures.contains { bytes.starts(with: $0) } })
        {
            return verdict(format)
        }
        if let name = magic.first(where: { bytes.starts(with: $0.0) })?.1 {
            return refusal(ConvertibleKind.name(name, bytes.prefix(4_096), fileExtension))
        }
        if named != .mail, MailReader.isMailbox(bytes.prefix(1_024)) {
            return refusal(ConvertibleKind.name(ConvertibleKind.mailbox, [], fileExtension))
        }
        if bytes.dropFirst(4).starts(with: "ftyp".utf8) { return refusal("a video or an image") }
        var prefix = TextDecoder.preview(of: bytes.prefix(range))
        // The mark at the end of files of DOS.
        if prefix.suffix(2).elementsEqual([0x0A, 0x1A]) { prefix.removeLast() }
        var start = FileStart(text: prefix, named: named?.format)
        if let format = formats.first(where: { $0.isSeen(&start) }),
            format.removesNULs || holdsRecords || !prefix.contains(0)
        {
            return verdict(format)
        }
        if isBinary(prefix, holdsRecords) { return refusal("binary data") }
        if let named { return .format(named.mayStart(prefix) ? named : .text) }
        if !isWanted, foreign.contains(fileExtension) {
            return .unsupported(ConvertibleKind.name("a .\(fileExtension) file", [], fileExtension))
        }
        return .format(.text)
    }

    private static let byExtension: [String: InputFormat] = {
        let pairs = InputFormat.all.flatMap { format in format.extensions.map { ($0, format) } }
        return Dictionary(pairs) { first, _ in first }
    }()

    /// Extensions of text files that are no documents: programs, data, settings.
    private static let foreign: Set<String> = InputFormat.all.reduce(into: otherFiles) {
        $0.formUnion($1.hints.keys)
    }
    private static let otherFiles: Set<String> = [
        "js", "mjs", "cjs", "ts", "tsx", "jsx", "css", "scss", "sass", "less", "map", "yml", "yaml",
        "toml", "ini", "cfg", "conf", "properties", "lock", "svg",
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
}
