internal import FoundationEssentials

/// When requests that are sent behind batches begin and end at the latest.
struct DeliveryEnd: Sendable, Hashable {
    /// The time from now on after which none begins.
    let lastStart: Duration
    /// The time from now on at which those under way are broken off.
    let brokenOff: Duration

    /// By how much answers may be late that were under way at the deadline, as a part of its time.
    private static let grace = 0.015

    /// The end for a deadline.
    ///
    /// Requests begin as long as their answers are likely to be there at the deadline. Those that take
    /// longer are waited for a little, since they are paid for.
    ///
    /// - Parameters:
    ///   - deadline: The deadline.
    ///   - time: How long after the start of the job it is.
    ///   - latency: How long an answer takes; `nil` where that is not known.
    ///   - now: The time now.
    init(_ deadline: Date, after time: Duration, latency: Duration?, at now: Date) {
        let left = Duration.seconds(min(deadline.timeIntervalSince(now), 1e9))
        lastStart = max(.zero, left - (latency ?? .zero))
        brokenOff = max(.zero, left + time * Self.grace)
    }
}
