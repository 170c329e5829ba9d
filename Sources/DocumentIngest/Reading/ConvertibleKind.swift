/// Kinds of files that are not read, with what makes text of them.
enum ConvertibleKind {
    /// What a file is, and what would convert it where something does.
    ///
    /// - Parameters:
    ///   - name: What its first bytes say that it is.
    ///   - start: Those bytes.
    ///   - fileExtension: Its extension in lower case.
    /// - Returns: A phrase such as `a PDF file; pdftotext makes text of it`.
    static func name(_ name: String, _ start: ArraySlice<UInt8>, _ fileExtension: String) -> String
    {
        if name == "a ZIP archive or Office file" { return archive(start, fileExtension) }
        return converters[name].map { "\(name); \($0)" }
            ?? byExtension[fileExtension].map { "\(name); \($0)" } ?? name
    }

    private static func archive(_ start: ArraySlice<UInt8>, _ fileExtension: String) -> String {
        let text = String(decoding: start.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
        if text.contains("application/epub+zip") || fileExtension == "epub" {
            return "an EPUB book; pandoc makes HTML of it"
        }
        if text.contains("application/vnd.oasis.opendocument")
            || ["odt", "ods", "odp"].contains(fileExtension)
        {
            return "an OpenDocument file; soffice --convert-to html makes HTML of it"
        }
        if fileExtension == "xlsx" || text.contains("xl/") {
            return
                "an Excel workbook; soffice --convert-to csv makes CSV of it, which input.csv reads"
        }
        if fileExtension == "pptx" || text.contains("ppt/") {
            return "a PowerPoint file; soffice --convert-to pdf and pdftotext make text of it"
        }
        if fileExtension == "docx" || text.contains("word/") {
            return "a Word document; pandoc or soffice --convert-to html makes HTML of it"
        }
        return "a ZIP archive; unzip it and name the folder"
    }

    /// A file of several mails, each behind a line that starts with `From `.
    static let mailbox = "a mailbox of several mails"

    private static let converters: [String: String] = [
        mailbox: "formail -s splits it into mails, to be saved as .eml files",
        "a PDF file": "pdftotext makes text of it",
        "an RTF file": "pandoc makes HTML of it",
        "an old Office file": "soffice --convert-to html makes HTML of it",
        "gzip-compressed data": "gunzip unpacks it",
        "bzip2-compressed data": "bunzip2 unpacks it",
        "xz-compressed data": "unxz unpacks it",
        "zstd-compressed data": "unzstd unpacks it",
        "a PNG image": "an OCR program such as tesseract makes text of it",
        "a JPEG image": "an OCR program such as tesseract makes text of it",
        "a 7z archive": "unpack it and name the folder",
        "a RAR archive": "unpack it and name the folder",
    ]
    private static let byExtension = InputFormat.all.reduce(into: [String: String]()) {
        $0.merge($1.hints) { first, _ in first }
    }
}
