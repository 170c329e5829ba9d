/// Checks that ledgers are all partitions of one job, each brought to its end.
struct JobCheck {
    let folder: String

    /// Checks partitions, which come in their order.
    ///
    /// - Throws: A `LedgerError` with the code `mismatch` that names what is wrong.
    func check(_ standings: [PartitionStanding]) throws(LedgerError) {
        var first: (run: StoredRun, path: String)?
        for standing in standings {
            guard let run = standing.runs.first, let share = run.configuration.partition else {
                throw mismatch("\(standing.path) holds no run of a partition.")
            }
            guard share.index == standing.number else {
                throw mismatch(
                    "\(standing.path) holds partition \(share), not \(standing.number)."
                )
            }
            if let first { try check(run, of: standing.path, against: first) }
            first = first ?? (run, standing.path)
            guard run.status == .finished else {
                throw mismatch(
                    """
                    Partition \(share) is not finished (run \(run.id) of \(standing.path), \
                    \(run.status)). Let another attempt at it run.
                    """
                )
            }
        }
        let count = first?.run.configuration.partition?.count ?? 0
        let missing = Set(1...max(1, count)).subtracting(standings.map(\.number)).sorted()
        guard missing.isEmpty else {
            throw mismatch(
                "Of \(count) partitions these are missing in \(folder): \(Self.list(missing))."
            )
        }
    }

    private func check(
        _ run: StoredRun,
        of path: String,
        against first: (run: StoredRun, path: String)
    ) throws(LedgerError) {
        let (one, other) = (first.run.configuration, run.configuration)
        let differences =
            one.differences(in: other)
            + [
                one.job == other.job ? nil : "another job",
                one.partition?.count == other.partition?.count
                    ? nil : "another number of partitions",
            ].compactMap(\.self)
        guard differences.isEmpty else {
            throw mismatch(
                """
                \(path) was made with \(differences.joined(separator: ", ")); \(first.path) is the \
                measure. Name the folder of one job.
                """
            )
        }
    }

    /// The first ten numbers, and how many more there are.
    private static func list(_ numbers: [Int]) -> String {
        let shown = numbers.prefix(10).map(String.init).joined(separator: ", ")
        return numbers.count > 10 ? "\(shown) and \(numbers.count - 10) more" : shown
    }

    /// An error about ledgers that do not go together.
    func mismatch(_ message: String) -> LedgerError {
        LedgerError(code: .mismatch, path: folder, message: message)
    }
}
