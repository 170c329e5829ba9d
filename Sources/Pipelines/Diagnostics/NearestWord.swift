/// Finds the word that someone probably meant.
package enum NearestWord {
    /// The nearest candidate, `nil` where none is near.
    ///
    /// Case, `-`, `_` and spaces do not count. A word is near when at most a third of its letters
    /// are wrong, or when one of the two begins with the other.
    package static func find(_ word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = letters(of: word)
        guard (1...maximumLength).contains(wanted.count) else { return nil }
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let known = letters(of: candidate)
            let isPrefix =
                min(wanted.count, known.count) >= 3
                && (known.starts(with: wanted) || wanted.starts(with: known))
            let limit = max(1, max(wanted.count, known.count) / 3)
            guard known.count <= maximumLength,
                isPrefix || abs(known.count - wanted.count) <= limit
            else { continue }
            let distance = distance(wanted, known)
            guard isPrefix || distance <= limit, distance < max(wanted.count, known.count) else {
                continue
            }
            if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
        }
        return best?.candidate
    }

    private static let maximumLength = 64

    private static func letters(of word: String) -> [Unicode.Scalar] {
        word.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let isSame = left[row] == right[column]
                var cost = min(
                    previous[column + 1] + 1,
                    current[column] + 1,
                    previous[column] + (isSame ? 0 : 1)
                )
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current.append(cost)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[right.count]
    }
}
