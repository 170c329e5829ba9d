/// Requests that are admitted together.
public struct PlannedBatch<Element> {
    /// Its number, from 1.
    public var number: Int
    /// Its requests, in the order of the input.
    public var elements: [Element]
    /// Their estimated tokens.
    public var tokens: Int
}

extension PlannedBatch: Sendable where Element: Sendable {}

/// A series of requests divided into batches; those too large for any request come apart.
public struct PlannedBatches<Base: AsyncSequence>: AsyncSequence {
    /// A batch, or a request that fits into none.
    public enum Element {
        /// A batch.
        case batch(PlannedBatch<Base.Element>)
        /// A request that is larger than any may be, and its tokens.
        case tooLarge(Base.Element, tokens: Int)
    }

    private let base: Base
    private let policy: BatchPolicy
    private let tokens: @Sendable (Base.Element) -> Int

    fileprivate init(
        base: Base,
        policy: BatchPolicy,
        tokens: @escaping @Sendable (Base.Element) -> Int
    ) {
        self.base = base
        self.policy = policy
        self.tokens = tokens
    }

    /// The batches, one after the other.
    public func makeAsyncIterator() -> Iterator {
        Iterator(
            base: base.makeAsyncIterator(),
            planner: BatchPlanner(policy: policy),
            tokens: tokens
        )
    }

    /// Collects one batch at a time.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var base: Base.AsyncIterator
        fileprivate var planner: BatchPlanner
        fileprivate let tokens: @Sendable (Base.Element) -> Int
        private var current: PlannedBatch<Base.Element>?

        fileprivate init(
            base: Base.AsyncIterator,
            planner: BatchPlanner,
            tokens: @escaping @Sendable (Base.Element) -> Int
        ) {
            self.base = base
            self.planner = planner
            self.tokens = tokens
        }

        /// The next batch, once it is full or the requests end.
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(Base.Failure) -> Element? {
            while let element = try await base.next(isolation: actor) {
                let weight = tokens(element)
                switch planner.place(tokens: weight) {
                case .tooLarge:
                    return .tooLarge(element, tokens: weight)
                case .batch(let number, opened: true):
                    let full = current
                    current = PlannedBatch(number: number, elements: [element], tokens: weight)
                    if let full { return .batch(full) }
                case .batch(_, opened: false):
                    current?.elements.append(element)
                    current?.tokens += weight
                }
            }
            defer { current = nil }
            return current.map(Element.batch)
        }
    }
}

extension PlannedBatches: Sendable where Base: Sendable, Base.Element: Sendable {}
extension PlannedBatches.Element: Sendable where Base.Element: Sendable {}

extension AsyncSequence {
    /// Divides the elements into batches, in their order.
    ///
    /// - Parameters:
    ///   - policy: The limits of a batch.
    ///   - tokens: The estimated tokens of an element, input and answer together.
    /// - Returns: The batches, and the elements that are too large for any.
    public func batched(
        by policy: BatchPolicy,
        tokens: @escaping @Sendable (Element) -> Int
    ) -> PlannedBatches<Self> {
        PlannedBatches(base: self, policy: policy, tokens: tokens)
    }
}
