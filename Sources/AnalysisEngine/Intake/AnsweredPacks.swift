internal import AnalysisCore
internal import RunLedger

/// The packs that an unfinished run has had answers to, and no records of: their documents are put
/// together again as they were, since only so the answer is of use.
struct AnsweredPacks {
    /// What becomes of a document.
    enum Place {
        /// It was in none of the packs.
        case elsewhere
        /// It waits for the others of its pack.
        case waiting
        /// Its pack is complete.
        case complete([DocumentJob])
    }

    /// The documents of packs that have not come together.
    private var packs: [Int: [DocumentID]] = [:]
    private var numbers: [DocumentID: Int] = [:]
    private var jobs: [DocumentID: DocumentJob] = [:]

    init(_ packs: [[DocumentID]]) {
        for (number, pack) in packs.enumerated() {
            // One that was in several packs belongs to the newest, which comes last.
            self.packs[number] = pack
            for document in pack { numbers[document] = number }
        }
    }

    /// Whether documents wait.
    var isWaiting: Bool { !jobs.isEmpty }

    /// Takes a document, if it belongs to a pack.
    mutating func take(_ job: DocumentJob) -> Place {
        let id = job.document.id
        guard let number = numbers[id], let pack = packs[number] else { return .elsewhere }
        jobs[id] = job
        guard pack.allSatisfy({ jobs[$0] != nil && numbers[$0] == number }) else { return .waiting }
        packs[number] = nil
        return .complete(pack.compactMap { jobs.removeValue(forKey: $0) })
    }

    /// Gives back what waits, in the order of the input, and waits for nothing more.
    mutating func giveUp() -> [DocumentJob] {
        defer { self = AnsweredPacks([]) }
        return jobs.values.sorted { $0.index < $1.index }
    }
}
