extension String {
    /// The name that was probably meant: the one with the fewest edits, if they are few.
    func nearest(of names: [String]) -> String? {
        let limit = Swift.max(1, count / 3)
        let ranked = names.map { (name: $0, edits: edits(to: $0)) }
        guard let best = ranked.min(by: { $0.edits < $1.edits }), best.edits <= limit else {
            return nil
        }
        return best.name
    }

    /// The least number of insertions, removals and replacements that lead to another text.
    private func edits(to other: String) -> Int {
        let target = Array(other.lowercased())
        var row = Array(0...target.count)
        for (index, character) in lowercased().enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in target.indices {
                let replaced = diagonal + (character == target[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = Swift.min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[target.count]
    }
}
