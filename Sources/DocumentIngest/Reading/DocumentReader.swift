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
        if let format = formatOfRecords(in: file) { return .records(file, format) }
        return .item(document(in: file))
    }

    /// The format of a file that holds many documents; `nil` for any other.
    private func formatOfRecords(in file: FileToRead) -> DocumentFormat? {
        let isLines = ["jsonl", "ndjson"].contains(file.fileExtension)
        guard isLines || options.xml?.record != nil else { return nil }
        do throws(FileSystem.Failure) {
            let descriptor = try FileSystem.open(file.path, following: file.isGiven)
            defer { FileSystem.close(descriptor) }
            guard try FileSystem.status(of: descriptor).kind == .file else { return nil }
            let prefix = try FileSystem.read(descriptor, upTo: 4_096)
            guard !prefix.isEmpty else { return nil }
            let verdict = FormatSniffer.verdict(
                on: prefix[...],
                fileExtension: file.fileExtension,
                isWanted: file.isWanted
            )
            switch verdict {
            case .format(.xml) where options.xml?.record != nil: return .xml
            case .format(.jsonLines): return .jsonLines
            default: return nil
            }
        } catch {
            return nil
        }
    }

    private func document(in file: FileToRead) -> IngestItem {
        let id = DocumentID(path: file.id)
        switch FileContent.read(file.path, upTo: options.maxBytes, following: file.isGiven) {
        case .bytes(let bytes):
            return read(bytes, id: id, fileExtension: file.fileExtension, isWanted: file.isWanted)
        case .failed(let reason, let message):
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
                message: "it is \(what); text, HTML, XML and JSON Lines are read"
            )
        case .notText(let message):
            return .failed(id: id, .notText, message: message)
        }
    }

    /// Reads bytes of a known format as one document.
    func read(_ bytes: [UInt8], id: DocumentID, format: DocumentFormat) -> IngestItem {
        if let journal, format == .html || format == .xml {
            if let failure = journal.refusal(of: id) { return failure }
            journal.begin(id)
        }
        defer { if format == .html || format == .xml { journal?.end(id) } }
        do {
            let label: String? =
                switch format {
                case .html: CharsetDeclaration.inHTML(bytes)
                case .xml: CharsetDeclaration.inXML(bytes)
                case .text, .jsonLines: nil
                }
            let decoding = try TextDecoder.decode(
                bytes,
                declared: label,
                nuls: format == .html ? .remove : .refuse
            )
            var source = SourceText(decoding)
            var extracted =
                switch format {
                case .html: try HTMLReader.read(&source, mode: options.html)
                case .xml: try XMLReader.read(source)
                case .text, .jsonLines: PlainText.read(&source)
                }
            guard extracted.text.contains(where: { $0 > 0x20 }) else {
                return .failed(id: id, .empty, message: "there is no text in it")
            }
            extracted.findings = findings(decoding, label: label) + extracted.findings
            return .document(
                document(id, format, extracted, encoding: decoding.encoding.name, size: bytes.count)
            )
        } catch let error as TextDecodingError {
            return .failed(id: id, .notText, message: error.reason)
        } catch let error as MarkupError {
            return .failed(id: id, .damaged, message: error.description)
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
            contentHash: Self.hash(of: extracted.text),
            metadata: extracted.metadata,
            findings: extracted.findings,
            positions: PositionMap(anchors: extracted.anchors)
        )
    }

    /// The SHA-256 of bytes in lower-case hexadecimal.
    static func hash(of bytes: [UInt8]) -> String {
        var hasher = SHA256()
        bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        let digest = hasher.finalize()
        return String(unsafeUninitializedCapacity: 64) { text in
            digest.withUnsafeBytes { digest in
                for index in 0..<32 {
                    text[2 * index] = digit(digest[index] >> 4)
                    text[2 * index + 1] = digit(digest[index] & 15)
                }
            }
            return 64
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value &+ UInt8(ascii: "0") &+ (value > 9 ? 39 : 0)
    }

    private func findings(_ decoding: DecodedText, label: String?) -> [Finding] {
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
