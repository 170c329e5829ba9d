/// An array as an asynchronous sequence.
struct Series<Element: Sendable>: AsyncSequence, Sendable {
    typealias Failure = Never

    private let elements: [Element]

    init(_ elements: [Element]) {
        self.elements = elements
    }

    func makeAsyncIterator() -> Iterator { Iterator(base: elements.makeIterator()) }

    struct Iterator: AsyncIteratorProtocol {
        fileprivate var base: IndexingIterator<[Element]>

        mutating func next(isolation actor: isolated (any Actor)? = #isolation) async -> Element? {
            base.next()
        }
    }
}
