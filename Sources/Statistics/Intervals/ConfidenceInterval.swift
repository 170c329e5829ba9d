/// A range that holds the true figure in a stated share of all samples that could have been drawn.
public struct ConfidenceInterval: Sendable, Hashable {
    /// The lower end.
    public var lower: Double
    /// The upper end.
    public var upper: Double
    /// The stated share, such as 0.95.
    public var confidence: Double

    /// An interval.
    public init(lower: Double, upper: Double, confidence: Double) {
        self.lower = lower
        self.upper = upper
        self.confidence = confidence
    }

    /// How wide it is.
    public var width: Double { upper - lower }

    /// Whether it holds a figure, its ends included.
    public func contains(_ figure: Double) -> Bool {
        lower <= figure && figure <= upper
    }
}
