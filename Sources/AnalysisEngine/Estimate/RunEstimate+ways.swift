public import AnalysisCore

extension RunEstimate {
    /// A way to have the answers: what it costs, and when the last of them is there.
    public struct Way: Sendable, Hashable {
        /// Its name, as a pipeline's `delivery` has it.
        public var name: String
        /// The cost; `nil` where the price is unknown.
        public var cost: Range<Cost>?
        /// The time until its end, as it is expected; `nil` where nothing is known of it.
        public var expected: Duration?
        /// The time after which it ends at the latest; `nil` where nothing bounds it.
        public var latest: Duration?
        /// How many batches of the provider it makes.
        public var batches: Int
    }

    /// What a mark for the provider's cache would make of the price of batches.
    ///
    /// Batches that nobody has primed read nothing; of those that a batch of one request has primed,
    /// 30% to 98% of the requests were seen to read.
    public struct Cache: Sendable, Hashable {
        /// The tokens of the part that all prompts share, in one request.
        public var tokens: Int
        /// What batches cost without a mark, which is how they are sent.
        public var unmarked: Cost
        /// What they cost, primed, if few requests read it: 30%.
        public var fewReads: Cost
        /// What they cost, primed, if nearly all do: 98%.
        public var manyReads: Cost
    }

    /// What it costs by batches of the provider, one request sent live first; `nil` where the price is
    /// unknown or the provider takes none.
    public var batchCost: Range<Cost>? { ways.first { $0.name == "batch" }?.cost }

    /// How many batches of the provider that makes; 0 where it takes none.
    public var providerBatches: Int { ways.first { $0.name == "batch" }?.batches ?? 0 }
}
