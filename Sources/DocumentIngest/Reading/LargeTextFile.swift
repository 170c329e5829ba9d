import AnalysisCore
import TextDecoding

/// Reads a large file of plain text so that it is in memory once, in the very text of its document.
///
/// What comes out is the same as for a small file; only what a small file's bytes are held in between
/// is left out.
struct LargeTextFile {
    /// Files from this size on are read so, in bytes.
    static let smallest = 1 << 20

    private let descriptor: Int32
    private let status: FileSystem.Status
    private let partSize: Int

    /// The document that a file is, or why there is none.
    ///
    /// - Parameters:
    ///   - descriptor: The open file, of which nothing has been read.
    ///   - status: What the system says of it.
    ///   - file: The file.
    ///   - smallest: Smaller files are left, in bytes.
    ///   - partSize: So much is read at once, in bytes.
    /// - Returns: `nil` where the file is to be read in another way, since it is small or no plain
    ///   text.
    static func read(
        _ descriptor: Int32,
        _ status: FileSystem.Status,
        of file: FileToRead,
        smallest: Int = LargeTextFile.smallest,
        partSize: Int = 1 << 20
    ) -> IngestItem? {
        guard status.size >= smallest,
            let start = try? FileSystem.read(descriptor, at: 0, upTo: FormatSniffer.range),
            !ReportMark.isCarried(by: start[...])
        else { return nil }
        let verdict = FormatSniffer.verdict(
            on: start[...],
            fileExtension: file.fileExtension,
            isWanted: file.isWanted
        )
        guard verdict == .format(.text) else { return nil }
        let id = DocumentID(path: file.id)
        let text = LargeTextFile(
            descriptor: descriptor,
            status: status,
            partSize: partSize
        )
        do {
            return try text.item(id)
        } catch let failure as FileSystem.Failure {
            return .failed(id: id, .unreadable, message: "it cannot be read: \(failure.message)")
        } catch let error as TextDecodingError {
            return .failed(id: id, .notText, message: error.reason)
        } catch {
            return .failed(id: id, .internalError, message: "\(error)")
        }
    }

    private func item(_ id: DocumentID) throws -> IngestItem? {
        let scan = try EncodingScan(size: status.size, partSize: partSize) { offset, count in
            try FileSystem.read(descriptor, at: offset, upTo: count)
        }
        guard let scan else { return nil }
        let decoder = StreamDecoder(encoding: scan.encoding)
        var writer: LineNormalizer?
        var size = 0
        let text = try String(unsafeUninitializedCapacity: scan.largestUTF8) { target in
            var lines = LineNormalizer(into: target)
            size = try write(from: scan.markLength, decoder, to: &lines)
            writer = lines
            return lines.isFull ? 0 : lines.count
        }
        let after = try FileSystem.status(of: descriptor)
        guard size == status.size, after.size == size, after.modified == status.modified else {
            return .failed(id: id, .changed, message: "it changed while it was read")
        }
        guard let writer, !writer.isFull else { return nil }
        if writer.nuls > 0 {
            return .failed(id: id, .notText, message: "it holds \(writer.nuls) NUL bytes")
        }
        guard writer.hasText else {
            return .failed(id: id, .empty, message: "there is no text in it")
        }
        return .document(document(id, text, writer.ends, scan, decoder))
    }

    /// Writes the text, and returns where the file ended.
    private func write(
        from start: Int,
        _ decoder: StreamDecoder,
        to lines: inout LineNormalizer
    ) throws -> Int {
        var offset = start
        while true {
            // One byte more than there is to be tells whether the file has grown.
            let wanted = min(partSize, status.size + 1 - offset)
            let part =
                wanted > 0
                ? try FileSystem.read(descriptor, at: offset, upTo: wanted) : []
            if part.isEmpty { break }
            offset += part.count
            let text = try decoder.decode(part)
            lines.append(text.span)
        }
        let rest = try decoder.finish()
        lines.append(rest.span)
        lines.finish()
        return offset
    }

    private func document(
        _ id: DocumentID,
        _ text: String,
        _ ends: LineEnds,
        _ scan: EncodingScan,
        _ decoder: StreamDecoder
    ) -> Document {
        let isVerbatim = scan.encoding == .utf8 && decoder.replacements == 0
        let decoding = DecodedText(
            utf8: [],
            encoding: scan.encoding,
            origin: scan.origin,
            replacements: decoder.replacements
        )
        return Document(
            id: id,
            text: text,
            format: .text,
            encoding: scan.encoding.name,
            sourceBytes: status.size,
            hash: ContentHash(of: text),
            metadata: PlainText.metadata(of: Array(text.utf8.prefix(PlainText.titleRange))),
            findings: [Finding](decoding, label: nil),
            positions: PositionMap(
                TextLines(of: text, ends: ends, sourceStart: isVerbatim ? scan.markLength : nil)
            )
        )
    }
}
