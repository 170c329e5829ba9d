/// The usage of several attempts: what was reported, and how many reported nothing.
public struct UsageTotal: Sendable, Hashable {
    /// The sum over the requests that reported; its price is the sum of the known prices.
    public private(set) var reported = RequestUsage(picodollars: 0)
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
    public var picodollars: Int64? { unpriced == 0 ? reported.picodollars : nil }

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
        case .reported(let usage):
            reported += usage
            if usage.picodollars == nil { unpriced += 1 }
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
            total.reported = RequestUsage(
                input: share(reported.input),
                output: share(reported.output),
                cacheRead: share(reported.cacheRead),
                cacheWrite: share(reported.cacheWrite),
                longCacheWrite: share(reported.longCacheWrite),
                picodollars: reported.picodollars.map(share)
            )
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

extension RequestUsage {
    /// Adds the tokens and, as far as they are known, the prices.
    fileprivate static func += (left: inout RequestUsage, right: RequestUsage) {
        left.input.addClamped(right.input)
        left.output.addClamped(right.output)
        left.cacheRead.addClamped(right.cacheRead)
        left.cacheWrite.addClamped(right.cacheWrite)
        left.longCacheWrite.addClamped(right.longCacheWrite)
        left.picodollars = (left.picodollars ?? 0).addingClamped(right.picodollars ?? 0)
    }
}

extension FixedWidthInteger {
    /// The sum, clamped to what fits: what servers report never ends the process.
    func addingClamped(_ other: Self) -> Self {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }

    /// Adds a number; the sum stays within what fits.
    mutating func addClamped(_ other: Self) {
        self = addingClamped(other)
    }
}
