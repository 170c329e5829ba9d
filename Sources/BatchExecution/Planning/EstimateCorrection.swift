/// Corrects estimates by what was reported for earlier requests.
///
/// The factor is the ratio of what was reported to what was estimated, over all requests so far,
/// recent ones weighing more. It starts at 1 with the weight of a small request, and stays between
/// 1/32 and 4.
public struct EstimateCorrection: Sendable, Hashable {
    private static let fading = 0.98
    private static let initialWeight = 200.0

    private var reported = initialWeight
    private var estimated = initialWeight

    /// A correction that changes nothing yet.
    public init() {}

    /// What an estimate is to be multiplied by.
    public var factor: Double { min(max(reported / estimated, 1 / 32), 4) }

    /// The greatest ratio of what was reported for a request to what was estimated for it; at least 1.
    public private(set) var greatest = 1.0

    /// Learns from a request.
    ///
    /// - Parameters:
    ///   - reportedTokens: What was reported.
    ///   - estimatedTokens: What had been estimated, before any correction; requests without an
    ///     estimate teach nothing.
    public mutating func learn(reported reportedTokens: Int, estimated estimatedTokens: Int) {
        guard reportedTokens >= 0, estimatedTokens > 0 else { return }
        reported = reported * Self.fading + Double(reportedTokens)
        estimated = estimated * Self.fading + Double(estimatedTokens)
        greatest = max(greatest, Double(reportedTokens) / Double(estimatedTokens))
    }
}
