internal import AnalysisCore

/// Adds up what the requests of a plan may cost.
///
/// Two things are not known before: how long answers are, and whether the part that all prompts share
/// is found in the provider's cache, where the model has one and the part is long enough for it.
struct CostTally {
    /// The share of an estimate that a text's real tokens seldom fall below: estimates lean high.
    private static let leastShare = 0.6

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
    ///   - price: What a usage costs.
    /// - Returns: The costs; `nil` where the price is unknown.
    func range(
        output: RunEstimate.Range<Int>,
        isExact: Bool,
        price: (TokenUsage) -> Cost?
    ) -> RunEstimate.Range<Cost>? {
        func atLeast(_ tokens: Int) -> Int {
            isExact ? tokens : Int(Double(tokens) * Self.leastShare)
        }
        let usages = (
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
        guard let least = price(usages.least), let expected = price(usages.expected),
            let most = price(usages.most)
        else { return nil }
        return .init(least: least, expected: expected, most: most)
    }
}
