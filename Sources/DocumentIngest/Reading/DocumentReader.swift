import AnalysisCore
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
        case records(FileToRead, RecordReading)
        /// The documents that standard input brings.
        case standardInput
    }

    /// Reads a file that was found, unless it holds many documents.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - records: How the options read files of many documents.
    /// - Returns: What it comes to.
    func read(_ file: FileToRead, records: [RecordReading]) -> Outcome {
        let fileExtension = file.fileExtension
        let candidates = records.filter { $0.mayRead(fileExtension) }
        return self.records(in: file, fileExtension, candidates) ?? .item(document(in: file))
    }

    /// What a file that holds many documents comes to; `nil` for any other.
    private func records(
        in file: FileToRead,
        _ fileExtension: String,
        _ candidates: [RecordReading]
    ) -> Outcome? {
        guard !candidates.isEmpty, let prefix = start(of: file) else { return nil }
        if ReportMark.isCarried(by: prefix[...]) {
            return .item(Self.ownReport(DocumentID(path: file.id)))
        }
        let verdict = FormatSniffer.verdict(
            on: prefix[...],
            fileExtension: fileExtension,
            isWanted: file.isWanted,
            holdsRecords: candidates.contains { $0.toleratesControls }
        )
        return candidates.first { $0.reads(verdict) }.map { .records(file, $0) }
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
            LargeTextFile.read(descriptor, status, of: file)
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
    func read(_ bytes: [UInt8], id: DocumentID, format: InputFormat) -> IngestItem {
        if let journal, format.isParsed {
            if let failure = journal.refusal(of: id) { return failure }
            journal.begin(id)
        }
        defer { if format.isParsed { journal?.end(id) } }
        switch format.reading {
        case .bytes(let read): return read(bytes, id, options)
        case .text(let read): return document(bytes, id, format, read)
        }
    }

    /// Decodes a document, and reads its text.
    private func document(
        _ bytes: [UInt8],
        _ id: DocumentID,
        _ format: InputFormat,
        _ read: (inout SourceText, IngestOptions) throws -> ExtractedText
    ) -> IngestItem {
        do {
            let label = format.charset(bytes)
            let decoding = try TextDecoder.decode(
                bytes,
                declared: label,
                nuls: format.removesNULs ? .remove : .refuse
            )
            var source = SourceText(decoding)
            var extracted = try read(&source, options)
            guard extracted.text.contains(where: { $0 > 0x20 }) else {
                return .failed(
                    id: id,
                    .empty,
                    message: extracted.emptyReason ?? "there is no text in it"
                )
            }
            extracted.findings = [Finding](decoding, label: label) + extracted.findings
            return .document(
                Document(
                    id,
                    format.format,
                    extracted,
                    encoding: decoding.encoding.name,
                    size: bytes.count
                )
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
}

extension RecordReading {
    /// Whether a file of which that is known holds records of the format.
    fileprivate func reads(_ verdict: FormatSniffer.Verdict) -> Bool {
        switch verdict {
        case .format(let told) where isTold: told.format == format
        case .format(let told): told == .text
        case .unsupported: !isTold
        case .notText: false
        }
    }
}
