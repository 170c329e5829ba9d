internal import AnalysisCore
internal import BatchExecution
internal import DocumentIngest
internal import RunLedger

/// Reads the input and hands on what this run is to see to.
///
/// Documents are prepared here, ahead of the executor: what can be done while answers are awaited
/// does not hold up a request later.
struct Intake: Sendable {
    let items: InputItems
    let maker: QuestionMaker
    let shard: RunConfiguration.Shard?
    let arrivals: GatheringBuffer<Arrival>
    let progress: RunProgress

    /// Reads to the end, or until the task is cancelled.
    ///
    /// - Throws: What keeps the input from being read at all.
    func read() async throws {
        defer { arrivals.close() }
        var index = 0
        do {
            for try await item in items {
                defer { index += 1 }
                guard shard?.takes(contentHash: item.shardHash) ?? true else {
                    progress.leaveOut(index)
                    continue
                }
                progress.discover(item, at: index)
                let (arrival, weight) = arrival(of: item, at: index)
                await arrivals.send(arrival, weight: weight)
            }
            progress.endDiscovery(count: index)
        } catch is CancellationError {
            // What was read is all there is; how much more there would be is not known.
        }
        arrivals.push(.inputEnded)
    }

    /// What is handed on, and the memory that it holds, in bytes, about.
    private func arrival(of item: IngestItem, at index: Int) -> (Arrival, weight: Int) {
        switch item {
        case .document(let document):
            let job = maker.job(for: document, at: index)
            // The parts of a long document are slices of its text.
            return (.document(job), document.text.utf8.count + 4096 + job.passages.count * 256)
        case .failed(let id, let reason, let message):
            return (.unasked(id, index: index, .failed(reason, message: message)), 512)
        case .skipped(let id, let reason, let message):
            return (.unasked(id, index: index, .skipped(reason, message: message)), 512)
        }
    }
}
