extension PairedComparison {
    /// What a comparison of two runs shows.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// More is right than before.
        case better
        /// Less is right than before.
        case worse
        /// Whether better or worse is not known, but not worse by more than the margin.
        case noWorse = "no-worse"
        /// The sample shows none of these.
        case inconclusive
    }

    /// What the comparison shows.
    ///
    /// - Parameters:
    ///   - margin: The loss of the share of right answers that would not matter, such as 0.03.
    ///   - confidence: How sure a verdict must be, such as 0.95.
    /// - Returns: The first that holds of worse, better and no worse.
    public func verdict(margin: Double, confidence: Double) -> Verdict {
        let level = 1 - confidence
        if worsening <= level { return .worse }
        if improvement <= level { return .better }
        return lowerBound(confidence: confidence) >= -margin && documents > 0
            ? .noWorse : .inconclusive
    }
}
