import AnalysisCore

/// Reads standard input as one document.
final class StandardInputDocument: RecordStream {
    private let file: ChunkedFile
    private let reader: DocumentReader
    private var isAtEnd = false

    /// A document that comes in by standard input.
    init(_ standardInput: StandardInput, options: IngestOptions) {
        file = ChunkedFile(standardInput)
        reader = DocumentReader(options: options)
    }

    func next() -> [IngestItem]? {
        guard !isAtEnd else { return nil }
        isAtEnd = true
        let id = DocumentID("-")
        let limit = reader.options.maxBytes
        var bytes: [UInt8] = []
        do {
            while true {
                let part = try file.read()
                if part.isEmpty { break }
                bytes += part
                if bytes.count > limit {
                    let message = "it is larger than \(limit) bytes (input.max_bytes)"
                    return [.failed(id: id, .tooLarge, message: message)]
                }
            }
        } catch {
            return [.failed(id: id, .unreadable, message: "it cannot be read: \(error.message)")]
        }
        return [reader.read(bytes, id: id, fileExtension: "txt", isWanted: true)]
    }
}
