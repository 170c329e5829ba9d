import AnalysisCore
import Glibc

/// The items of a source, read a few files ahead.
struct IngestSequence: AsyncSequence, Sendable {
    let paths: [String]
    let options: IngestOptions

    func makeAsyncIterator() -> Iterator {
        Iterator(paths: paths, options: options)
    }

    /// Reads ahead with one task a file, and hands the items out in the order of the files.
    final class Iterator: AsyncIteratorProtocol {
        private let paths: [String]
        private let options: IngestOptions
        private let ahead: Int
        private var finder: FileFinder?
        private var isAtEnd = false
        private var pending: [Task<IngestItem, Never>] = []
        private var first = 0

        init(paths: [String], options: IngestOptions) {
            self.paths = paths
            self.options = options
            ahead = Swift.max(1, options.concurrency ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        }

        deinit {
            for task in pending[first...] { task.cancel() }
        }

        func next() async throws -> IngestItem? {
            if finder == nil { finder = try FileFinder(paths: paths, options: options) }
            try Task.checkCancellation()
            fill()
            guard first < pending.count else { return nil }
            let item = await pending[first].value
            first += 1
            if first > 64 {
                pending.removeFirst(first)
                first = 0
            }
            return item
        }

        private func fill() {
            let reader = DocumentReader(options: options)
            while !isAtEnd, pending.count - first < ahead {
                guard let find = finder?.next() else {
                    isAtEnd = true
                    return
                }
                switch find {
                case .file(let file):
                    // Not a child task: an iterator has no scope. It ends with the file, holds
                    // nothing but the file, and is cancelled with the iterator.
                    pending.append(Task { reader.read(file) })
                case .item(let item):
                    pending.append(Task { item })
                }
            }
        }
    }
}
