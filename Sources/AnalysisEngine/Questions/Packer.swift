internal import AnalysisCore
internal import BatchExecution

/// How short documents share requests.
struct Packing: Sendable {
    /// The limits of a pack.
    let policy: PackPolicy
    /// How long a pack waits for further documents.
    let maxWait: Duration
    /// Is told of every pack that begins to wait, and until when.
    let onOpen: @Sendable (_ number: Int, _ due: ContinuousClock.Instant) -> Void

    /// The number of those that an earlier run had answers to; others count from 1.
    static let answered = 0
}

/// Combines short documents that follow each other into packs.
struct Packer {
    private let packing: Packing
    private var pack: [DocumentJob] = []
    private var tokens = 0
    private var number = 0

    init(_ packing: Packing) {
        self.packing = packing
    }

    /// Adds a document, and returns the packs that are full.
    mutating func add(_ job: DocumentJob, tokens added: Int) -> [[DocumentJob]] {
        let policy = packing.policy
        var full: [[DocumentJob]] = []
        if !pack.isEmpty, added > policy.maxTokens - tokens, let pack = takeAll() {
            full.append(pack)
        }
        if pack.isEmpty {
            number += 1
            packing.onOpen(number, .now + packing.maxWait)
        }
        pack.append(job)
        tokens += min(added, policy.maxTokens)
        if pack.count >= policy.maxElements || tokens >= policy.maxTokens, let pack = takeAll() {
            full.append(pack)
        }
        return full
    }

    /// Takes the pack with the given number, if it is still waiting.
    mutating func take(ifStill number: Int) -> [DocumentJob]? {
        number == self.number ? takeAll() : nil
    }

    /// Takes the pack that is waiting.
    mutating func takeAll() -> [DocumentJob]? {
        guard !pack.isEmpty else { return nil }
        defer {
            pack = []
            tokens = 0
        }
        return pack
    }
}
