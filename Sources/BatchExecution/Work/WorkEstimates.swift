/// What requests for one item are expected to take, by candidate: models count and cost differently.
public struct WorkEstimates: Sendable, Hashable {
    private let first: RequestEstimate
    private let fallbacks: [RequestEstimate]

    /// Estimates for the first candidate and for fallbacks.
    public init(_ first: RequestEstimate, fallbacks: [RequestEstimate] = []) {
        self.first = first
        self.fallbacks = fallbacks
    }

    /// The estimate for a candidate, from 0; the last one holds for all further candidates.
    public subscript(candidate: Int) -> RequestEstimate {
        guard candidate > 0, let last = fallbacks.last else { return first }
        return candidate <= fallbacks.count ? fallbacks[candidate - 1] : last
    }
}
