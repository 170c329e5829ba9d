import AnalysisCore
import Crypto
import Markup
import TextDecoding

/// Turns the bytes of a file into a document, or into the reason why there is none.
struct DocumentReader: Sendable {
    /// What is read, and how.
    let options: IngestOptions
    /// Remembers what is being parsed, if anybody wants it to be.
    var journal: ParseJournal?

    /// What a file comes to.
    enum Outcome: Sendable {
        /// One item.
        case item(IngestItem)
        /// Many documents, which are to be read one after the other.
        case records(FileToRead, DocumentFormat)
        /// The documents that standard input brings.
        case standardInput
    }

    /// Reads a file that was found, unless it holds many documents.
    func read(_ file: FileToRead) -> Outcome {
        records(in: file) ?? .item(document(in: file))
    }

    /// What a file that holds many documents comes to; `nil` for any other.
    private func records(in file: FileToRead) -> Outcome? {
        let isLines = ["jsonl", "ndjson"].contains(file.fileExtension)
        let isTable = options.table != nil && ["csv", "tsv", "tab"].contains(file.fileExtension)
        let isJSON = options.json != nil && file.fileExtension == "json"
        guard isLines || isTable || isJSON || options.xml?.record != nil,
            let prefix = start(of: file)
        else { return nil }
        if ReportMark.isCarried(by: prefix[...]) {
            return .item(Self.ownReport(DocumentID(path: file.id)))
        }
        let verdict = FormatSniffer.verdict(
            on: prefix[...],
            fileExtension: file.fileExtension,
            isWanted: file.isWanted,
            holdsRecords: isLines || options.xml?.record != nil
        )
        switch verdict {
        case .format(.xml) where options.xml?.record != nil: return .records(file, .xml)
        case .format(.jsonLines): return .records(file, .jsonLines)
        case .format(.text) where isTable, .unsupported where isTable: return .records(file, .table)
        case .format(.text) where isJSON, .unsupported where isJSON: return .records(file, .json)
        default: return nil
        }
    }

    /// The first bytes of a file; `nil` where it has none or cannot be read.
    private func start(of file: FileToRead) -> [UInt8]? {
        guard let descriptor = try? FileSystem.open(file.path, following: file.isGiven) else {
            return nil
        }
        defer { FileSystem.close(descriptor) }
        guard let status = try? FileSystem.status(of: descriptor), status.kind == .file,
            let bytes = try? FileSystem.read(descriptor, upTo: ReportMark.length), !bytes.isEmpty
        else { return nil }
        return bytes
    }

    /// What a report is that a run wrote: a model would be asked about its own answers.
    private static func ownReport(_ id: DocumentID) -> IngestItem {
        .skipped(id: id, .ownReport, message: "it is a report that analyze wrote")
    }

    private func document(in file: FileToRead) -> IngestItem {
        let id = DocumentID(path: file.id)
        let content = FileContent.read(
            file.path,
            upTo: options.maxBytes,
            following: file.isGiven
        ) { descriptor, status in
            LargeTextFile.read(descriptor, status, of: file, self)
        }
        switch content {
        case .item(let item): return item
        case .bytes(let bytes):
            return read(bytes, id: id, fileExtension: file.fileExtension, isWanted: file.isWanted)
        case .failed(let reason, let message):
            if reason == .tooLarge, let bytes = start(of: file),
                ReportMark.isCarried(by: bytes[...])
            {
                return Self.ownReport(id)
            }
            return .failed(id: id, reason, message: message)
        case .skipped(let reason, let message):
            return .skipped(id: id, reason, message: message)
        }
    }

    /// Reads the bytes of a file as one document.
    func read(
        _ bytes: [UInt8],
        id: DocumentID,
        fileExtension: String,
        isWanted: Bool
    ) -> IngestItem {
        guard !bytes.isEmpty else {
            return .failed(id: id, .empty, message: "the file is empty")
        }
        guard !ReportMark.isCarried(by: bytes[...]) else { return Self.ownReport(id) }
        let verdict = FormatSniffer.verdict(
            on: bytes[...],
            fileExtension: fileExtension,
            isWanted: isWanted
        )
        switch verdict {
        case .format(let format):
            return read(bytes, id: id, format: format)
        case .unsupported(let what):
            return .skipped(
                id: id,
                .unsupportedFormat,
                message: "it is \(what)"
            )
        case .notText(let message):
            return .failed(id: id, .notText, message: message)
        }
    }

    /// Reads bytes of a known format as one document.
    func read(_ bytes: [UInt8], id: DocumentID, format: DocumentFormat) -> IngestItem {
        let isParsed = [.html, .xml, .mail].contains(format)
        if let journal, isParsed {
            if let failure = journal.refusal(of: id) { return failure }
            journal.begin(id)
        }
        defer { if isParsed { journal?.end(id) } }
        if format == .mail { return MailReader(reader: self).read(bytes, id: id) }
        do {
            let label: String? =
                switch format {
                case .html: CharsetDeclaration.inHTML(bytes)
                case .xml: CharsetDeclaration.inXML(bytes)
                case .text, .jsonLines, .json, .table, .mail: nil
                }
            let decoding = try TextDecoder.decode(
                bytes,
                declared: label,
                nuls: format == .html ? .remove : .refuse
            )
            var source = SourceText(decoding)
            var extracted =
                switch format {
                case .html:
                    try HTMLReader(options.html, explains: options.explains)
                        .read(&source)
                case .xml:
                    try XMLReader(format: options.xml?.format ?? .auto).read(source)
                case .text, .jsonLines, .json, .table, .mail: PlainText.read(&source)
                }
            guard extracted.text.contains(where: { $0 > 0x20 }) else {
                return .failed(
                    id: id,
                    .empty,
                    message: extracted.emptyReason ?? "there is no text in it"
                )
            }
            extracted.findings = findings(decoding, label: label) + extracted.findings
            return .document(
                document(id, format, extracted, encoding: decoding.encoding.name, size: bytes.count)
            )
        } catch let error as TextDecodingError {
            return .failed(id: id, .notText, message: error.reason)
        } catch let error as MarkupError {
            let hint =
                error.code == .trailingContent
                ? "; files of several documents are read with input.xml.record" : ""
            return .failed(id: id, .damaged, message: error.description + hint)
        } catch {
            return .failed(id: id, .internalError, message: "\(error)")
        }
    }

    /// A document of extracted text.
    func document(
        _ id: DocumentID,
        _ format: DocumentFormat,
        _ extracted: ExtractedText,
        encoding: String,
        size: Int
    ) -> Document {
        Document(
            id: id,
            text: String(decoding: extracted.text, as: UTF8.self),
            format: format,
            encoding: encoding,
            sourceBytes: size,
            hash: Self.hash(of: extracted.text),
            metadata: extracted.metadata,
            findings: extracted.findings,
            positions: PositionMap(anchors: extracted.anchors)
        )
    }

    /// The SHA-256 of bytes.
    static func hash(of bytes: [UInt8]) -> ContentHash? {
        bytes.withUnsafeBufferPointer { hash(of: $0) }
    }

    /// The SHA-256 of a text in UTF-8.
    static func hash(of text: String) -> ContentHash? {
        var text = text
        return text.withUTF8 { hash(of: $0) }
    }

    private static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> ContentHash? {
        var hasher = SHA256()
        hasher.update(bufferPointer: UnsafeRawBufferPointer(bytes))
        return hasher.finalize().withUnsafeBytes { ContentHash($0) }
    }

    /// What the decoding of a text noticed.
    func findings(_ decoding: DecodedText, label: String?) -> [Finding] {
        var findings: [Finding] = []
        let name = decoding.encoding.name
        if let label = decoding.disregardedLabel {
            findings.append(.wrongEncoding(label, actual: name))
        } else if decoding.origin == .detected {
            findings.append(.guessedEncoding(name))
        }
        if decoding.replacements > 0 {
            findings.append(.replacedCharacters(decoding.replacements, encoding: name))
        }
        if decoding.removedNULs > 0 { findings.append(.removedNULs(decoding.removedNULs)) }
        return findings
    }
}
