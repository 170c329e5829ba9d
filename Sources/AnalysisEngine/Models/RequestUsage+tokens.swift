internal import AnalysisCore
internal import BatchExecution

extension RequestUsage {
    /// A usage as the executor adds it up.
    init(_ usage: TokenUsage, picodollars: Int64?) {
        self.init(
            input: usage.input,
            output: usage.output,
            cacheRead: usage.cacheRead,
            cacheWrite: usage.cacheWrite5m,
            longCacheWrite: usage.cacheWrite1h,
            picodollars: picodollars
        )
    }
}

extension TokenUsage {
    /// The usage that the executor adds up.
    init(_ usage: RequestUsage) {
        self.init(
            input: usage.input,
            output: usage.output,
            cacheWrite5m: usage.cacheWrite,
            cacheWrite1h: usage.longCacheWrite,
            cacheRead: usage.cacheRead
        )
    }
}
