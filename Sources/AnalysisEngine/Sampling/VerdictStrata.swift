internal import AnalysisCore
internal import JSON
internal import Reporting

/// The documents of a run by what one field of theirs says.
struct VerdictStrata {
    /// The values of the field, and the word for documents without one.
    let names: [String]
    private let column: FieldColumns.Column

    /// The strata of a field.
    ///
    /// - Throws: An `EngineError` where the schema has no such field, or one whose values are not of
    ///   a fixed set.
    init(_ field: String, _ schema: OutputSchema) throws(EngineError) {
        let columns = FieldColumns(schema).columns
        let fit = columns.filter { column in
            if case .array = column.schema { return false }
            return column.schema.classes != nil
        }
        guard let column = fit.first(where: { $0.name == field }) else {
            let names = fit.map(\.name).joined(separator: ", ")
            throw EngineError(
                code: .usage,
                message: "--by \(field) is no field with a single value of a fixed set; "
                    + (names.isEmpty ? "this analysis has none" : "there is \(names)")
            )
        }
        self.column = column
        names = (column.schema.classes ?? []) + ["no value"]
    }

    /// The stratum of a record; `nil` for one without a result.
    func index(of record: Record) -> Int? {
        guard let fields = record.fields else { return nil }
        let value = column.value(in: fields)
        let name = value?.string ?? value?.description ?? ""
        return names.dropLast().firstIndex(of: name) ?? names.count - 1
    }

    /// How many are drawn of each stratum: as many of each, or all of those that are smaller.
    ///
    /// - Parameters:
    ///   - counts: The documents of each stratum.
    ///   - count: How many are drawn.
    /// - Returns: The shares, of together `count` where there are so many.
    /// - Throws: An `EngineError` where that is less than two of each stratum.
    func sizes(among counts: [Int], _ count: Int) throws(EngineError) -> [Int] {
        let filled = counts.count { $0 > 0 }
        guard filled > 0 else {
            throw EngineError(code: .usage, message: "the run has no analyzed document to draw")
        }
        guard count >= 2 * filled else {
            throw EngineError(
                code: .usage,
                message: "\(count) documents are too few for \(filled) strata; "
                    + "draw at least two of each, with --n \(2 * filled)"
            )
        }
        var sizes = counts.map { _ in 0 }
        var left = count
        while left > 0 {
            let open = counts.indices.filter { sizes[$0] < counts[$0] }
            guard !open.isEmpty else { break }
            // The same for each of a round, whatever those before it have taken.
            let even = max(1, left / open.count)
            for index in open where left > 0 {
                let share = min(even, counts[index] - sizes[index], left)
                sizes[index] += share
                left -= share
            }
        }
        return sizes
    }
}
