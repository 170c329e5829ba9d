/// How long requests took.
public struct LatencySummary: Sendable, Hashable {
    /// The mean; zero if there was no request.
    public var mean: Duration
    /// Half of the requests took no longer.
    public var p50: Duration
    /// 95 of 100 requests took no longer.
    public var p95: Duration
    /// 99 of 100 requests took no longer.
    public var p99: Duration
    /// The longest.
    public var max: Duration

    /// A summary; zero by default.
    public init(
        mean: Duration = .zero,
        p50: Duration = .zero,
        p95: Duration = .zero,
        p99: Duration = .zero,
        max: Duration = .zero
    ) {
        self.mean = mean
        self.p50 = p50
        self.p95 = p95
        self.p99 = p99
        self.max = max
    }
}
