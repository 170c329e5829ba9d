import AnalysisCore
import Crypto
import Glibc
import Synchronization

/// What all prompts of a run share, as the server holds it after reading it, kept in files: it is
/// read once, and not again by another slot or another run.
///
/// Documents are in none of the files. A file that cannot be written or loaded costs the time of
/// reading the shared part again, and nothing else.
final class SlotFiles: Sendable {
    /// Where they lie; nowhere where `nil`.
    private let folder: String?
    /// Model file, server and rendering: others cannot read them.
    private let identity: String
    /// The name of what each slot has read last.
    private let held = Mutex<[Int: String]>([:])
    /// One slot reads, and the others load what it has read.
    private let turn = SlotPool(count: 1)

    /// So many are kept, the last used: some 20 MB each with the default model.
    private static let mostKept = 8
    /// What is shorter is read as fast as it is loaded.
    private static let shortest = 64

    /// Files of one model.
    ///
    /// - Parameters:
    ///   - folder: Where they lie, as the server was told; nothing is kept where `nil`.
    ///   - identity: Model file, server and rendering.
    init(folder: String?, identity: String) {
        self.folder = folder
        self.identity = identity
    }

    /// Has a slot hold what all prompts share.
    ///
    /// - Parameters:
    ///   - slot: The slot, which nobody else uses meanwhile.
    ///   - prefix: The tokens of what is shared.
    ///   - server: The server.
    /// - Returns: The tokens that were read for it; `nil` where nothing had to be read, or nothing
    ///   can be kept.
    /// - Throws: A `ProviderFailure`.
    func prepare(
        _ slot: Int,
        with prefix: [Int],
        on server: LocalServer
    ) async throws(ProviderFailure) -> TokenUsage? {
        guard let folder, prefix.count >= Self.shortest else { return nil }
        let name = name(of: prefix)
        guard held.withLock({ $0[slot] }) != name else { return nil }
        let usage = try await turn.withSlot { _ throws(ProviderFailure) -> TokenUsage? in
            let path = "\(folder)/\(name)"
            if FileAccess.isReadable(path) {
                if await server.restore(slot, from: name) {
                    // The time says which were used last.
                    utimensat(AT_FDCWD, path, nil, 0)
                    return nil
                }
                unlink(path)
            }
            let usage = try await server.read(prefix, slot: slot)
            let partial = "\(name).\(getpid())"
            if await server.save(slot, to: partial) {
                prune(folder)
                rename("\(folder)/\(partial)", path)
            } else {
                unlink("\(folder)/\(partial)")
            }
            return usage
        }
        held.withLock { $0[slot] = name }
        return usage ?? nil
    }

    private func name(of prefix: [Int]) -> String {
        var hash = SHA256()
        hash.update(data: Array("\(identity)\n".utf8))
        hash.update(data: Array(prefix.map(String.init).joined(separator: " ").utf8))
        return hash.finalize().hexadecimal
    }

    /// Leaves room for the one that is being written.
    private func prune(_ folder: String) {
        let files = FileAccess.names(in: folder).map { "\(folder)/\($0)" }
        guard files.count > Self.mostKept else { return }
        let byAge = files.map { file in
            var info = stat()
            stat(file, &info)
            return (file: file, seconds: info.st_mtim.tv_sec)
        }
        .sorted { $0.seconds < $1.seconds }
        for (file, _) in byAge.prefix(files.count - Self.mostKept) { unlink(file) }
    }
}
