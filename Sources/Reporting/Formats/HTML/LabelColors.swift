/// A colour for each label of a field, the same wherever the label stands.
///
/// Colours are the classes `c0` to `c9` of the page's style. What means good, bad or neither has the
/// colour that readers expect.
struct LabelColors: Sendable {
    private static let count = 10
    private static let expected = [
        "positive": 2, "negative": 3, "neutral": 8, "mixed": 4, "true": 2, "false": 8, "yes": 2,
        "no": 3, "other": 8, "unknown": 8, "none": 8, "accepted": 2, "review": 4,
    ]

    private var numbers: [String: Int] = [:]

    /// Colours for labels in their order; those beyond the tenth have one that was used before.
    init(_ labels: [String]) {
        for label in labels { numbers[label] = Self.expected[label.lowercased()] }
        let taken = Set(numbers.values)
        var free = (0..<Self.count).filter { !taken.contains($0) }
        if free.isEmpty { free = Array(0..<Self.count) }
        var next = 0
        for label in labels where numbers[label] == nil {
            numbers[label] = free[next % free.count]
            next += 1
        }
    }

    /// The class of a label's colour.
    func name(of label: String) -> String { "c\(numbers[label] ?? 9)" }
}
