import AnalysisCore
import FoundationEssentials
import GRDB

/// Rows of `endpoint_limits`.
enum LimitsRow {
    /// For how long limits count, in seconds: a week.
    ///
    /// Limits are raised and lowered by hand, and rarely; the first response of a run tells those of
    /// today in any case.
    private static let lifetime = 7 * 86_400.0

    /// Writes what a run learned in place of what was known before, and drops what is too old to count.
    ///
    /// - Parameters:
    ///   - limits: What was learned of each endpoint; `nil` forgets it.
    ///   - time: When.
    ///   - database: Where to.
    /// - Throws: Why the database refuses it.
    static func replace(
        _ limits: [EndpointKey: LearnedLimits?],
        at time: Date,
        in database: Database
    ) throws {
        guard !limits.isEmpty else { return }
        try database.execute(
            sql: "DELETE FROM endpoint_limits WHERE NOT (\(isCurrent))",
            arguments: window(at: time)
        )
        for (key, limits) in limits {
            try database.execute(
                sql: "DELETE FROM endpoint_limits WHERE endpoint = ?",
                arguments: [key.data]
            )
            guard let limits else { continue }
            try database.execute(
                sql: "INSERT INTO endpoint_limits (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    key.data, Encoding.time(time), limits.concurrency, limits.requestsPerMinute,
                    limits.inputTokensPerMinute, limits.outputTokensPerMinute,
                    limits.tokensPerMinute,
                ]
            )
        }
    }

    /// What is known of an endpoint at a time; `nil` where that is nothing, or too old to count.
    static func limits(
        of key: EndpointKey,
        at time: Date,
        in database: Database
    ) throws -> LearnedLimits? {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT \(columns) FROM endpoint_limits WHERE endpoint = ? AND \(isCurrent)",
            arguments: [key.data] + window(at: time)
        )
        return row.map { row in
            LearnedLimits(
                requestsPerMinute: row[3],
                inputTokensPerMinute: row[4],
                outputTokensPerMinute: row[5],
                tokensPerMinute: row[6],
                concurrency: row[2]
            )
        }
    }

    private static let columns = """
        endpoint, learned_at, concurrency, requests_per_minute, input_tokens_per_minute,
        output_tokens_per_minute, tokens_per_minute
        """

    /// What a clock that was wrong has dated into the future does not count: it would count for ever.
    private static let isCurrent = "learned_at BETWEEN ? AND ?"

    private static func window(at time: Date) -> StatementArguments {
        [Encoding.time(time.addingTimeInterval(-lifetime)), Encoding.time(time)]
    }
}
