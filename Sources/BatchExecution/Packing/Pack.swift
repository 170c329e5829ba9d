/// Elements that share one request.
public struct Pack<Element> {
    /// The elements, in the order of the input; at least one.
    public let elements: [Element]

    /// A pack; `nil` without elements.
    public init?(_ elements: [Element]) {
        guard !elements.isEmpty else { return nil }
        self.elements = elements
    }

    /// The pack divided in two, the first half being the larger; nothing if it has one element.
    ///
    /// A pack that fails is halved, and its halves likewise, until the element that makes it fail
    /// stands alone: of n elements with a bad one, that takes about 2·log₂(n) requests more.
    public var halves: [Pack] {
        guard elements.count > 1 else { return [] }
        let middle = (elements.count + 1) / 2
        return [Array(elements[..<middle]), Array(elements[middle...])].compactMap(Pack.init)
    }
}

extension Pack: Sendable where Element: Sendable {}
extension Pack: Equatable where Element: Equatable {}
extension Pack: Hashable where Element: Hashable {}

extension AsyncSequence where Self: Sendable, Element: Sendable {
    /// Combines elements that follow each other into packs.
    ///
    /// - Parameters:
    ///   - policy: The limits of a pack.
    ///   - tokens: The estimated tokens of an element.
    /// - Returns: The packs, in the order of the elements.
    public func packed(
        by policy: PackPolicy,
        tokens: @escaping @Sendable (Element) -> Int
    ) -> AsyncCompactMapSequence<PlannedBatches<Self>, Pack<Element>> {
        batched(by: BatchPolicy(policy), tokens: tokens).compactMap { element in
            switch element {
            case .batch(let batch): Pack(batch.elements)
            case .tooLarge(let element, _): Pack([element])
            }
        }
    }
}
