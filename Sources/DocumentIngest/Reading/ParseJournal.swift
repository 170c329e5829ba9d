import AnalysisCore
import Glibc
import Synchronization

/// Remembers on disk which documents are being parsed, so that one that makes the parser crash is
/// known to the next run.
///
/// The next run leaves such a document out and says so; the run after that tries it again. A run
/// that was killed from outside is no crash, and nothing of it is left out.
public final class ParseJournal: Sendable {
    private let path: String
    private let suspects: Set<String>
    private let file: Mutex<Int32?>

    /// Opens the journal at a path, and takes up what an earlier run left in it.
    ///
    /// A journal that cannot be written is none: reading does not depend on it.
    public init(path: String) {
        self.path = path
        let bytes = FileContent.read(Array(path.utf8), upTo: 64 << 20, following: true).bytes ?? []
        var open: Set<String> = []
        var hasCrashed = false
        for line in bytes.split(separator: 0x0A) {
            let name = String(decoding: line.dropFirst(), as: UTF8.self)
            switch line.first {
            case UInt8(ascii: "+"): open.insert(name)
            case UInt8(ascii: "-"): open.remove(name)
            default: hasCrashed = true
            }
        }
        suspects = hasCrashed ? open : []
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC
        let descriptor = Glibc.open(path, flags, 0o600)
        file = Mutex(descriptor >= 0 ? descriptor : nil)
        if descriptor >= 0 { CrashMark.set(on: descriptor) }
    }

    deinit {
        close()
    }

    /// Forgets everything, and removes the file.
    public func remove() {
        close()
        _ = unlink(path)
    }

    private func close() {
        file.withLock { file in
            guard let descriptor = file.take() else { return }
            CrashMark.clear()
            FileSystem.close(descriptor)
        }
    }

    /// Whether a run crashed while it parsed the document.
    func isSuspect(_ id: DocumentID) -> Bool {
        suspects.contains(Self.line(id))
    }

    /// The failure of a document during whose parsing a run crashed.
    func refusal(of id: DocumentID) -> IngestItem? {
        guard isSuspect(id) else { return nil }
        return .failed(
            id: id,
            .damaged,
            message: "the run before ended while it parsed this document, which may make the "
                + "parser crash; it is left out this time"
        )
    }

    /// Puts a document on record before it is parsed.
    func begin(_ id: DocumentID) {
        CrashMark.admit()
        append("+" + Self.line(id) + "\n")
    }

    /// Takes a document off the record.
    func end(_ id: DocumentID) {
        append("-" + Self.line(id) + "\n")
    }

    /// An id on one line.
    private static func line(_ id: DocumentID) -> String {
        id.description.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "%0A")
    }

    /// What the kernel has taken outlives the process, which is all that a crash asks for.
    private func append(_ text: String) {
        file.withLock { descriptor in
            guard let descriptor else { return }
            var text = text
            _ = text.withUTF8 { write(descriptor, $0.baseAddress, $0.count) }
        }
    }
}
