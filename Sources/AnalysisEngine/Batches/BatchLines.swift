internal import AnalysisCore
internal import Glibc
internal import ModelProviders
internal import Synchronization

/// The results of a batch in a file beside the ledger, from the moment that they come until the ledger
/// has taken them in.
enum BatchLines {
    /// Whether all results are in the file.
    static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Removes the file.
    static func remove(_ path: String) { _ = unlink(path) }

    /// Whether the first result of a file belongs to another batch.
    static func isForeign(
        _ path: String,
        to nonce: String,
        _ provider: any BatchingProvider
    ) -> Bool {
        guard let reader = try? Reader(path) else { return false }
        while let (number, line) = try? reader.next() {
            guard let result = provider.batchResult(in: line, number: number) else { continue }
            return !result.id.hasPrefix(nonce)
        }
        return false
    }

    /// Writes results as they come.
    ///
    /// One task uses it. The file has its name only when all of it is on the disk.
    final class Writer {
        /// How many lines were written.
        private(set) var count = 0
        private let path: String
        private let draft: String
        private var file: UnsafeMutablePointer<FILE>?

        init(_ path: String) throws {
            self.path = path
            draft = path + ".part"
            let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw BatchLines.failure(draft) }
            file = fdopen(descriptor, "w")
        }

        deinit {
            guard let file else { return }
            fclose(file)
            _ = unlink(draft)
        }

        /// Adds a line.
        func add(_ line: [UInt8]) throws {
            let written = line.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
            guard written == line.count, fputc(10, file) == 10 else {
                throw BatchLines.failure(draft)
            }
            count += 1
        }

        /// Brings the file to the disk, and gives it its name.
        func commit() throws {
            guard let open = file, fflush(open) == 0, fsync(fileno(open)) == 0 else {
                throw BatchLines.failure(draft)
            }
            fclose(open)
            file = nil
            guard rename(draft, path) == 0 else { throw BatchLines.failure(draft) }
        }
    }

    /// Reads results from the start.
    final class Reader: Sendable {
        private struct State {
            let file: UnsafeMutablePointer<FILE>
            var number = 0
            var line: UnsafeMutablePointer<CChar>?
            var capacity = 0
        }

        private let path: String
        private let state: Mutex<State>

        init(_ path: String) throws(EngineError) {
            guard let file = fopen(path, "re") else { throw BatchLines.failure(path) }
            self.path = path
            state = Mutex(State(file: file))
        }

        deinit {
            state.withLock { state in
                free(state.line)
                fclose(state.file)
            }
        }

        /// The next line and its number, from 1; `nil` at the end.
        func next() throws -> (number: Int, line: [UInt8])? {
            try state.withLock { state in
                let count = getline(&state.line, &state.capacity, state.file)
                guard count >= 0, let line = state.line else {
                    guard ferror(state.file) == 0 else { throw BatchLines.failure(path) }
                    return nil
                }
                state.number += 1
                let bytes = UnsafeRawBufferPointer(start: line, count: count)
                let isEnded = bytes.last == UInt8(ascii: "\n")
                return (state.number, Array(isEnded ? bytes.dropLast() : bytes[...]))
            }
        }
    }

    private static func failure(_ path: String) -> EngineError {
        EngineError(
            code: .ledgerFailed,
            message: "\(path), which holds results of a batch, cannot be used: "
                + String(cString: strerror(errno))
        )
    }
}
