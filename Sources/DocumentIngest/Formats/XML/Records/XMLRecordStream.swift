import AnalysisCore

/// Makes documents of the records of an XML file, while the file is read on.
///
/// Memory holds two batches of records at most; the size of the file is no matter.
final class XMLRecordStream: RecordStream {
    private let id: [UInt8]
    private let reader: XMLRecordReader
    private var assembler: XMLRecordAssembler
    /// What is read at present; `nil` before the first batch and behind the last.
    private var ahead: Task<XMLRecordReader.Batch, Never>?
    private var hasEnded = false

    /// A stream of the records of a file.
    init(
        _ file: FileToRead,
        paths: XMLRecordPaths,
        options: IngestOptions
    ) throws(FileSystem.Failure) {
        id = file.id
        let chunks = try ChunkedFile(file)
        assembler = XMLRecordAssembler(
            id: file.id,
            paths: paths,
            fileSize: chunks.size,
            options: options
        )
        reader = XMLRecordReader(chunks, paths: paths, options: options)
    }

    func next() async -> [IngestItem]? {
        var items: [IngestItem] = []
        while items.isEmpty, !hasEnded {
            let batch = await (ahead ?? readOn()).value
            hasEnded = batch.isLast
            ahead = hasEnded ? nil : readOn()
            for part in batch.parts { assembler.append(part, to: &items) }
            if hasEnded, let failure = failure(behind: batch) { items.append(failure) }
        }
        return items.isEmpty ? nil : items
    }

    /// What is to be said at the end of the file, if anything is.
    private func failure(behind batch: XMLRecordReader.Batch) -> IngestItem? {
        var failure = batch.failure
        if failure == nil, assembler.count == 0 {
            failure = (.empty, "no element of it is a record (input.xml.record)")
        }
        guard let (reason, message) = failure else { return nil }
        let id = DocumentID(path: id)
        return .failed(
            id: id,
            reason,
            message: message + (batch.wentOn ? otherRecords : recordsBefore(reason))
        )
    }

    /// Starts to read the next batch, on another thread than the one that makes documents.
    private func readOn() -> Task<XMLRecordReader.Batch, Never> {
        // Not a child task: it outlives the call that starts it, and the next one awaits it. The
        // reader is an actor, which has a thread of its own meanwhile.
        Task { [reader] in await reader.next() }
    }

    private var otherRecords: String {
        switch assembler.count {
        case 0: ""
        case 1: "; the 1 record of the file was read"
        case let count: "; the \(count) records of the file were read"
        }
    }

    private func recordsBefore(_ reason: FailureReason) -> String {
        switch (reason, assembler.count) {
        case (.empty, _): ""
        case (_, 1): "; the 1 record before it was read"
        case (_, let count): "; the \(count) records before it were read"
        }
    }
}
