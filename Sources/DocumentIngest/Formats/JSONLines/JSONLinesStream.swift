import AnalysisCore
import TextDecoding

/// Reads the lines of a JSON Lines file or of standard input, each as a document.
///
/// A line is an object with a `text`, or what options say instead; `id` names it, and every other
/// member that is no list or object becomes metadata.
final class JSONLinesStream: RecordStream {
    private let id: [UInt8]
    private let file: ChunkedFile
    private let isStandardInput: Bool
    private let options: IngestOptions
    private var buffer: [UInt8] = []
    private var position = 0
    /// How many bytes came before those of the buffer.
    private var bufferStart = 0
    /// Up to where the buffer is known to hold no end of a line.
    private var searched = 0
    private var isAtEnd = false
    private var line = 0
    private var isSkipping = false
    private var hasItems = false
    private var hasFailed = false
    private var documents: JSONDocuments
    /// Turns UTF-16 and UTF-32 into UTF-8, where a byte order mark says so.
    private var decoder: StreamDecoder?
    private var hasStarted = false
    private var encoding: String { (decoder?.encoding ?? .utf8).name }

    /// A stream of a file.
    init(_ file: FileToRead, options: IngestOptions) throws(FileSystem.Failure) {
        id = file.id
        self.file = try ChunkedFile(file)
        isStandardInput = false
        self.options = options
        documents = JSONDocuments(
            .jsonLines,
            fileSize: self.file.size,
            options: options,
            prefix: DocumentID(path: file.id, record: "").description
        )
    }

    /// A stream of standard input.
    init(_ standardInput: StandardInput, options: IngestOptions) {
        id = [UInt8(ascii: "-")]
        file = ChunkedFile(standardInput)
        isStandardInput = true
        self.options = options
        // What comes in by standard input keeps its own ids, so that it can be joined again.
        documents = JSONDocuments(.jsonLines, fileSize: nil, options: options, prefix: "")
    }

    func next() -> [IngestItem]? {
        while !hasFailed {
            var items: [IngestItem] = []
            while true {
                let end = buffer.span.firstIndex(of: 0x0A, from: searched)
                guard end < buffer.count else { break }
                if let item = take(upTo: end, next: end + 1) { items.append(item) }
            }
            searched = buffer.count
            if isAtEnd, position < buffer.count || isSkipping,
                let item = take(upTo: buffer.count, next: buffer.count)
            {
                items.append(item)
            }
            if !items.isEmpty {
                hasItems = true
                return items
            }
            if isAtEnd { return nil }
            if let failure = readPart() { return [failure] }
        }
        return nil
    }

    /// Reads on; what it returns is the failure to do so.
    private func readPart() -> IngestItem? {
        if buffer.count - position > options.maxBytes {
            isSkipping = true
            bufferStart += buffer.count
            buffer.removeAll(keepingCapacity: true)
            position = 0
        }
        if position > 0 {
            buffer.removeFirst(position)
            bufferStart += position
            position = 0
        }
        searched = buffer.count
        do {
            let part = try file.read()
            if !hasStarted, TextDecoder.startsWithWideMark(part) {
                decoder = StreamDecoder { _ in nil }
            }
            hasStarted = true
            do throws(TextDecodingError) {
                if let decoder {
                    buffer += try part.isEmpty ? decoder.finish() : decoder.decode(part)
                } else {
                    buffer += part
                }
            } catch {
                return fail(.damaged, "it cannot be decoded: \(error)")
            }
            guard part.isEmpty else { return nil }
            isAtEnd = true
            if file.hasChanged { return fail(.changed, "it changed while it was read") }
            if !isStandardInput, !hasItems, position == buffer.count {
                return fail(.empty, "there is no line in it")
            }
            return nil
        } catch {
            return fail(.unreadable, "it cannot be read: \(error.message)")
        }
    }

    private func fail(_ reason: FailureReason, _ message: String) -> IngestItem {
        hasFailed = true
        return .failed(id: DocumentID(path: id), reason, message: message)
    }

    private func take(upTo end: Int, next: Int) -> IngestItem? {
        defer {
            position = next
            searched = next
        }
        line += 1
        if isSkipping || end - position > options.maxBytes {
            isSkipping = false
            return failed(
                .tooLarge,
                "the line is larger than \(options.maxBytes) bytes (input.max_bytes)"
            )
        }
        var bytes = Array(buffer[position..<end])
        var offset = bufferStart + position
        if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes.removeFirst(3)
            offset += 3
        }
        // What a crash left, such as a block of NULs, is no blank line.
        let isBlank = { (byte: UInt8) in byte == 0x20 || 0x09...0x0D ~= byte }
        guard bytes.contains(where: { !isBlank($0) }) else { return nil }
        // What comes in by standard input stands in no file, and what was decoded stands there
        // otherwise.
        let isInFile = !isStandardInput && decoder == nil
        let item = documents.item(
            bytes,
            line: line,
            number: line,
            encoding: encoding,
            offset: isInFile ? offset : nil
        )
        guard isStandardInput, line == 1, bytes.first(where: { !isBlank($0) }) != UInt8(ascii: "{"),
            case .failed(let id, let reason, let message) = item
        else { return item }
        let hint = "; --input text takes all of standard input for one document"
        return .failed(id: id, reason, message: message + hint)
    }

    private func failed(_ reason: FailureReason, _ message: String) -> IngestItem {
        documents.failed(line, line, reason, message)
    }
}
