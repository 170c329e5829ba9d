internal import FoundationEssentials
internal import Glibc

/// The files beside a ledger that hold batches on their way.
struct BatchFiles: Sendable {
    let ledger: String

    /// The requests of a batch.
    func requests(_ nonce: String) -> String { "\(ledger)-batch-\(nonce)" }

    /// The results of a batch, whole.
    func results(_ nonce: String) -> String { "\(ledger)-results-\(nonce)" }

    /// Removes the requests of batches whose process died: whoever holds the ledger makes none.
    func removeRequests() {
        let url = URL(filePath: ledger)
        let folder = url.deletingLastPathComponent().path
        let prefix = url.lastPathComponent + "-batch-"
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where name.hasPrefix(prefix) {
            _ = unlink("\(folder)/\(name)")
        }
    }
}
