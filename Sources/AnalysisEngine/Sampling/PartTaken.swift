internal import AnalysisCore
internal import DocumentIngest
internal import Reporting
internal import Synchronization

/// The part of the input that a run takes, and what it came to.
final class PartTaken: Sendable {
    private let asked: InputPart?
    private let found: Mutex<InputPart?>

    /// A part that is asked for; `nil` for the whole input.
    init(_ asked: InputPart?) {
        self.asked = asked
        // Until it is known what there is, a run that breaks off has seen a part.
        found = Mutex(asked)
    }

    /// Which part it is; `nil` where it turned out to be the whole input.
    var part: InputPart? { found.withLock(\.self) }

    /// The items of the part.
    ///
    /// A sample is drawn in a first reading that keeps nothing but a number for each document that
    /// is drawn; a document that comes in between the two readings may be one too many.
    ///
    /// - Parameters:
    ///   - source: The whole input.
    ///   - hasStandardInput: Whether standard input is part of it.
    ///   - isStopping: Whether nobody wants to know any more.
    /// - Returns: The items of the part.
    /// - Throws: An `EngineError` where the input cannot be read.
    func items(
        of source: DocumentSource,
        hasStandardInput: Bool,
        isStopping: () -> Bool = { Task.isCancelled }
    ) async throws(EngineError) -> InputItems {
        switch asked {
        case nil: return source.items()
        case .first(let count):
            found.withLock { $0 = nil }
            return FirstItems(
                base: source.items(),
                count: count,
                looksFurther: !hasStandardInput
            ) { [self] in
                found.withLock { $0 = .first(count) }
            }
        case .sample(let count, _, let seed):
            let draw = Draw(seed: seed)
            var ranks = LowestRanks(count)
            do {
                for try await item in source.items() {
                    if isStopping() { break }
                    if !item.isSkipped { ranks.add(draw.rank(of: item.id.description)) }
                }
            } catch {
                throw EngineError(of: error)
            }
            guard let highest = ranks.highest() else {
                found.withLock { $0 = nil }
                return source.items()
            }
            let all = ranks.seen
            found.withLock { $0 = .sample(count, of: all, seed: seed) }
            return source.items().filter { item in
                !item.isSkipped && draw.rank(of: item.id.description) <= highest
            }
        }
    }
}
