internal import AnalysisCore

/// Adds up what the requests of a plan may cost.
///
/// Two things are not known before: how long answers are, and whether the part that all prompts share
/// is found in the provider's cache, where the model has one and the part is long enough for it.
struct CostTally {
    /// The share of an estimate that a text's real tokens seldom fall below: estimates lean high.
    private static let leastShare = 0.6

    private var count = 0
    private var input = 0
    /// The tokens of shared parts that go through the cache, and those of the first request.
    private var shared = 0
    private var firstShared = 0

    /// Takes a request into account.
    ///
    /// - Parameters:
    ///   - input: The tokens of its whole input.
    ///   - shared: Those that go through the provider's cache.
    mutating func add(input: Int, shared: Int) {
        let shared = min(shared, input)
        count += 1
        self.input += input - shared
        if self.shared == 0 { firstShared = shared }
        self.shared += shared
    }

    /// The cost with the given tokens of answers: the least if the cache holds the shared part
    /// already; as a rule its first request writes it; the most if each one does.
    ///
    /// - Parameters:
    ///   - output: The tokens of all answers.
    ///   - isExact: Whether the provider counted the input.
    ///   - isCaching: Whether the shared part goes through the cache: in batches it does not.
    ///   - price: What a usage costs.
    /// - Returns: The costs; `nil` where the price is unknown.
    func range(
        output: RunEstimate.Range<Int>,
        isExact: Bool,
        isCaching: Bool = true,
        price: (TokenUsage) -> Cost?
    ) -> RunEstimate.Range<Cost>? {
        func atLeast(_ tokens: Int) -> Int {
            isExact ? tokens : Int(Double(tokens) * Self.leastShare)
        }
        let usages =
            isCaching
            ? usages(atLeast, output)
            : (
                least: TokenUsage(input: atLeast(input + shared), output: output.least),
                expected: TokenUsage(input: input + shared, output: output.expected),
                most: TokenUsage(input: input + shared, output: output.most)
            )
        guard let least = whole(usages.least, price), let expected = whole(usages.expected, price),
            let most = whole(usages.most, price)
        else { return nil }
        return .init(least: least, expected: expected, most: most)
    }

    /// What a mark for the cache would make of the price of batches; `nil` where nothing is cached.
    ///
    /// - Parameters:
    ///   - output: The tokens of all answers.
    ///   - price: What a usage costs in batches.
    /// - Returns: The costs; `nil` where the price is unknown, or nothing could be cached.
    func cache(output: Int, price: (TokenUsage) -> Cost?) -> RunEstimate.Cache? {
        guard shared > 0 else { return nil }
        func primed(_ reads: Double) -> Cost? {
            let read = Int(Double(shared) * reads)
            // Only what is kept for an hour outlives the batch that primes it.
            let usage = TokenUsage(
                input: input,
                output: output,
                cacheWrite1h: shared - read,
                cacheRead: read
            )
            return whole(usage, price)
        }
        guard let unmarked = whole(TokenUsage(input: input + shared, output: output), price),
            let few = primed(Self.reads.lowerBound), let many = primed(Self.reads.upperBound)
        else { return nil }
        return RunEstimate.Cache(
            tokens: firstShared,
            unmarked: unmarked,
            fewReads: few,
            manyReads: many
        )
    }

    /// The share of requests that read from the cache in primed batches, by public measurements.
    private static let reads = 0.3...0.98

    /// What all requests cost, by the price of one as large as they are on average: prices go by the
    /// size of a prompt, not of a corpus.
    private func whole(_ sum: TokenUsage, _ price: (TokenUsage) -> Cost?) -> Cost? {
        let count = max(1, count)
        func share(_ tokens: Int) -> Int { (tokens + count - 1) / count }
        let one = TokenUsage(
            input: share(sum.input),
            output: share(sum.output),
            cacheWrite5m: share(sum.cacheWrite5m),
            cacheWrite1h: share(sum.cacheWrite1h),
            cacheRead: share(sum.cacheRead)
        )
        return price(one).map { cost in
            let (all, isBeyond) = cost.picodollars.multipliedReportingOverflow(by: Int64(count))
            return Cost(picodollars: isBeyond ? .max : all)
        }
    }

    private func usages(
        _ atLeast: (Int) -> Int,
        _ output: RunEstimate.Range<Int>
    ) -> (least: TokenUsage, expected: TokenUsage, most: TokenUsage) {
        (
            least: TokenUsage(
                input: atLeast(input),
                output: output.least,
                cacheRead: atLeast(shared)
            ),
            expected: TokenUsage(
                input: input,
                output: output.expected,
                cacheWrite5m: firstShared,
                cacheRead: shared - firstShared
            ),
            most: TokenUsage(input: input, output: output.most, cacheWrite5m: shared)
        )
    }
}
