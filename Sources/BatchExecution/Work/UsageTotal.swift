public import Metering

/// The usage of several attempts: what was reported, and how many reported nothing.
public struct UsageTotal: Sendable, Hashable {
    /// The sum over the requests that reported.
    public private(set) var reported = TokenUsage()
    /// The sum of the known prices, in 10⁻¹² dollars.
    public private(set) var knownPicodollars: Int64 = 0
    /// How many requests were sent.
    public private(set) var requests = 0
    /// How many of them reported no usage.
    public private(set) var unknown = 0
    /// How many of those were rejected with an error, which costs nothing.
    public private(set) var rejected = 0
    /// How many of them reported a usage whose price is unknown.
    public private(set) var unpriced = 0

    /// Nothing sent yet.
    public init() {}

    /// The price of everything in 10⁻¹² dollars, `nil` where a price is unknown.
    ///
    /// Requests that reported no usage are not in it; see ``unknown``.
    public var picodollars: Int64? { unpriced == 0 ? knownPicodollars : nil }

    /// Counts one attempt.
    public mutating func add(_ usage: AttemptUsage) {
        switch usage {
        case .notSent:
            return
        case .rejected:
            unknown += 1
            rejected += 1
        case .unknown:
            unknown += 1
        case .reported(let tokens, let picodollars):
            reported += tokens
            knownPicodollars.addClamped(picodollars ?? 0)
            if picodollars == nil { unpriced += 1 }
        }
        requests += 1
    }

    /// Divides the total into parts whose sum it is, for items that shared their requests.
    ///
    /// - Parameter count: The number of parts; at least 1.
    /// - Returns: The parts; they differ by one unit at most, the first ones being the larger.
    public func divided(into count: Int) -> [UsageTotal] {
        (0..<max(1, count)).map { part in
            func share<Number: FixedWidthInteger>(_ number: Number) -> Number {
                let (quotient, rest) = number.quotientAndRemainder(
                    dividingBy: Number(max(1, count))
                )
                return quotient + (Number(part) < rest ? 1 : 0)
            }
            var total = UsageTotal()
            total.reported = TokenUsage(
                input: share(reported.input),
                output: share(reported.output),
                cacheWrite5m: share(reported.cacheWrite5m),
                cacheWrite1h: share(reported.cacheWrite1h),
                cacheRead: share(reported.cacheRead)
            )
            total.knownPicodollars = share(knownPicodollars)
            total.requests = share(requests)
            total.unknown = share(unknown)
            total.rejected = share(rejected)
            total.unpriced = share(unpriced)
            return total
        }
    }

    /// The sum of two totals.
    public static func + (left: UsageTotal, right: UsageTotal) -> UsageTotal {
        var sum = left
        sum.reported += right.reported
        sum.knownPicodollars.addClamped(right.knownPicodollars)
        sum.requests += right.requests
        sum.unknown += right.unknown
        sum.rejected += right.rejected
        sum.unpriced += right.unpriced
        return sum
    }

    /// Adds a total.
    public static func += (left: inout UsageTotal, right: UsageTotal) {
        left = left + right
    }
}
