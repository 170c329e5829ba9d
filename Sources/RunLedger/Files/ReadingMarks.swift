import AnalysisCore
import Glibc
import Synchronization

/// The names of the documents that are being read at this moment, in a file beside the ledger.
///
/// A fault in a parser can end the whole process. Its successor finds here which documents were
/// being read, and so can leave one alone that brings the tool down each time. The file is
/// written but never synced: it has to outlive the process, not the machine, and a mark must cost
/// next to nothing.
final class ReadingMarks: Sendable {
    /// A name with its length in front has this much room; a longer name is not marked.
    private static let slotSize = 16_384

    private struct State {
        var descriptor: Int32
        var free: [Int] = []
        var count = 0
    }

    private let path: String
    private let state: Mutex<State>

    /// Opens the file of a ledger, whose lock the caller holds.
    init(ledger path: String) throws(LedgerError) {
        self.path = path + "-reading"
        let descriptor = open(self.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw LedgerError.unusablePath(self.path, errno: errno) }
        state = Mutex(State(descriptor: descriptor))
    }

    deinit {
        close()
    }

    /// The documents that were marked when the process before us died.
    var leftovers: [DocumentID] {
        let descriptor = state.withLock(\.descriptor)
        var documents: [DocumentID] = []
        var slot = [UInt8](repeating: 0, count: Self.slotSize)
        var offset = 0
        while pread(descriptor, &slot, slot.count, off_t(offset)) > 2 {
            let length = Int(slot[0]) << 8 | Int(slot[1])
            let name = slot[2...].prefix(length)
            if length > 0, let text = String(validating: name, as: UTF8.self) {
                documents.append(DocumentID(text))
            }
            offset += slot.count
        }
        return documents
    }

    /// Forgets all marks.
    func clear() {
        state.withLock { _ = ftruncate($0.descriptor, 0) }
    }

    /// Marks a document; returns what `unmark` takes.
    func mark(_ document: DocumentID) -> Int {
        var slot = [UInt8](repeating: 0, count: 2)
        slot += document.description.utf8
        let length = slot.count - 2
        if slot.count <= Self.slotSize {
            slot[0] = UInt8(length >> 8)
            slot[1] = UInt8(length & 255)
        }
        return state.withLock { state in
            let index = state.free.popLast() ?? state.count
            state.count = max(state.count, index + 1)
            // A full disk costs the mark and nothing else.
            _ = pwrite(
                state.descriptor,
                slot,
                min(slot.count, Self.slotSize),
                off_t(index * Self.slotSize)
            )
            return index
        }
    }

    /// Takes a mark back.
    func unmark(_ index: Int) {
        state.withLock { state in
            let nothing: [UInt8] = [0, 0]
            _ = pwrite(state.descriptor, nothing, 2, off_t(index * Self.slotSize))
            state.free.append(index)
        }
    }

    /// Closes and removes the file: nothing is being read any more.
    func close() {
        state.withLock { state in
            guard state.descriptor >= 0 else { return }
            _ = Glibc.close(state.descriptor)
            _ = unlink(path)
            state.descriptor = -1
        }
    }
}
