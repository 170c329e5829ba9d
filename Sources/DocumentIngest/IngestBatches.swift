import AnalysisCore
import Glibc

/// The items of a source as they come to hand, read a few files ahead.
struct IngestBatches: AsyncSequence, Sendable {
    let paths: [String]
    let options: IngestOptions
    let journal: ParseJournal?
    let standardInput: StandardInput

    func makeAsyncIterator() -> Iterator { Iterator(self) }

    /// Reads ahead with one task a file, and hands the items out in the order of the files.
    final class Iterator: AsyncIteratorProtocol {
        private let paths: [String]
        private let options: IngestOptions
        private let journal: ParseJournal?
        private let standardInput: StandardInput
        private let reader: DocumentReader
        private let ahead: Int
        private var finder: FileFinder?
        private var records: [RecordReading] = []
        private var isAtEnd = false
        private var pending: [Task<DocumentReader.Outcome, Never>] = []
        private var first = 0
        /// The records of the file that is read at present, if it holds many.
        private var stream: (any RecordStream)?
        private var streamed: DocumentID?

        init(_ batches: IngestBatches) {
            paths = batches.paths
            options = batches.options
            journal = batches.journal
            standardInput = batches.standardInput
            reader = DocumentReader(options: options, journal: journal)
            ahead = Swift.max(
                1,
                options.concurrency ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
            )
        }

        deinit {
            for task in pending[first...] { task.cancel() }
        }

        func next() async throws -> [IngestItem]? {
            try await next(isolation: #isolation)
        }

        /// Runs where the caller runs: most items are at hand, and a hop to another thread would
        /// take longer than they did.
        func next(isolation actor: isolated (any Actor)?) async throws -> [IngestItem]? {
            if finder == nil {
                finder = try FileFinder(paths: paths, options: options)
                records = try InputFormat.all.compactMap { try $0.records(options) }
            }
            while true {
                try Task.checkCancellation()
                if let items = await stream?.next() {
                    // What was cut off by that is no document.
                    try Task.checkCancellation()
                    return items
                }
                closeStream()
                fill()
                guard first < pending.count else { return nil }
                let outcome = await pending[first].value
                first += 1
                if first > 64 {
                    pending.removeFirst(first)
                    first = 0
                }
                switch outcome {
                case .item(let item): return [item]
                case .records(let file, let reading):
                    if let item = open(file, reading) { return [item] }
                case .standardInput:
                    stream =
                        options.standardInput == .text
                        ? StandardInputDocument(standardInput, options: options)
                        : JSONLinesStream(standardInput, options: options)
                }
            }
        }

        /// Opens the records of a file; what it returns is the failure to do so.
        private func open(_ file: FileToRead, _ reading: RecordReading) -> IngestItem? {
            let id = DocumentID(path: file.id)
            do throws(FileSystem.Failure) {
                if reading.isParsed, let failure = journal?.refusal(of: id) { return failure }
                stream = try reading.open(file)
                if reading.isParsed {
                    journal?.begin(id)
                    streamed = id
                }
                return nil
            } catch {
                let message = "it cannot be opened: \(error.message)"
                return .failed(id: id, .unreadable, message: message)
            }
        }

        private func closeStream() {
            stream = nil
            if let id = streamed { journal?.end(id) }
            streamed = nil
        }

        private func fill() {
            while !isAtEnd, pending.count - first < ahead {
                guard let find = finder?.next() else {
                    isAtEnd = true
                    return
                }
                // Not child tasks: an iterator has no scope. Each ends with its file, holds nothing
                // but the file, and is cancelled with the iterator.
                switch find {
                case .file(let file):
                    let task = Task { [reader, records] in reader.read(file, records: records) }
                    pending.append(task)
                case .item(let item): pending.append(Task { .item(item) })
                case .standardInput: pending.append(Task { .standardInput })
                }
            }
        }
    }
}
