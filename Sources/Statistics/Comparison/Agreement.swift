/// How two sets of labels for the same documents agree.
public struct Agreement: Sendable, Hashable {
    /// How often which label stood on which side.
    private var cells: [Pair: Int] = [:]

    private struct Pair: Sendable, Hashable {
        var first: String
        var second: String
    }

    /// The documents.
    public private(set) var documents = 0

    /// An agreement of nothing.
    public init() {}

    /// Takes the two labels of a document into account.
    public mutating func add(_ first: String, _ second: String) {
        cells[Pair(first: first, second: second), default: 0] += 1
        documents += 1
    }

    /// The documents whose labels are the same.
    public var agreeing: Int {
        cells.reduce(0) { $0 + ($1.key.first == $1.key.second ? $1.value : 0) }
    }

    /// Cohen's kappa (1960): the agreement beyond what the labels' frequencies give by chance.
    ///
    /// 1 where all agree, 0 where no more agree than by chance; `nil` without documents, and where
    /// all labels are the same one, since chance agrees then too.
    public var kappa: Double? {
        guard documents > 0 else { return nil }
        let n = Double(documents)
        let (first, second) = (counts(\.first), counts(\.second))
        let chance =
            first.reduce(0) { $0 + Double($1.value) * Double(second[$1.key] ?? 0) }
            / (n * n)
        guard chance < 1 else { return nil }
        return (Double(agreeing) / n - chance) / (1 - chance)
    }

    /// How much of the first side's labels would have to be others for the second side's
    /// frequencies: the total variation distance, from 0 to 1; `nil` without documents.
    public var shift: Double? {
        guard documents > 0 else { return nil }
        let (first, second) = (counts(\.first), counts(\.second))
        let labels = Set(first.keys).union(second.keys)
        let moved = labels.reduce(0) { $0 + abs((first[$1] ?? 0) - (second[$1] ?? 0)) }
        return Double(moved) / 2 / Double(documents)
    }

    /// How often each label stands on both sides, in the order of the labels.
    public var frequencies: [(label: String, first: Int, second: Int)] {
        let (first, second) = (counts(\.first), counts(\.second))
        return Set(first.keys).union(second.keys).sorted()
            .map { ($0, first[$0] ?? 0, second[$0] ?? 0) }
    }

    private func counts(_ side: KeyPath<Pair, String>) -> [String: Int] {
        cells.reduce(into: [:]) { $0[$1.key[keyPath: side], default: 0] += $1.value }
    }
}
