internal import AnalysisCore
internal import BatchExecution
internal import DocumentIngest
internal import RunLedger

/// What comes on the way from the input to the executor.
enum Arrival: Sendable {
    /// Something was discovered at a place of the input.
    case item(IngestItem, index: Int)
    /// Another question about a document that has come before.
    case question(Question.Subject)
    /// A pack has waited long enough for further documents.
    case packIsDue(Int)
    /// Nothing more will be discovered.
    case inputEnded
}

/// What is discovered in an input, in its order.
typealias InputItems = any AsyncSequence<IngestItem, any Error> & Sendable

/// Reads the input and hands on what this run is to see to.
struct Intake: Sendable {
    let items: InputItems
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
                await arrivals.send(.item(item, index: index), weight: item.weight)
            }
            progress.endDiscovery(count: index)
        } catch is CancellationError {
            // What was read is all there is; how much more there would be is not known.
        }
        arrivals.push(.inputEnded)
    }
}

extension IngestItem {
    /// What decides the shard: the content, or the name of what could not be read.
    var shardHash: String {
        switch self {
        case .document(let document): document.contentHash
        case .failed(let id, _, _), .skipped(let id, _, _): id.description
        }
    }

    /// The memory that it holds, in bytes, about.
    fileprivate var weight: Int {
        if case .document(let document) = self { document.text.utf8.count + 4096 } else { 512 }
    }
}
