import FoundationEssentials
import GRDB
import JSON

/// Rows of `endpoint_capabilities`.
enum CapabilitiesRow {
    /// For how long what was learned counts, in seconds: thirty days, since servers are updated.
    private static let lifetime = 30 * 86_400.0

    /// Writes what was learned in place of what was known before, and drops what is too old to count.
    static func replace(
        _ capabilities: [EndpointKey: JSONObject],
        at time: Date,
        in database: Database
    ) throws {
        try database.execute(
            sql: "DELETE FROM endpoint_capabilities WHERE NOT (\(isCurrent))",
            arguments: window(at: time)
        )
        for (key, value) in capabilities {
            try database.execute(
                sql: """
                    INSERT OR REPLACE INTO endpoint_capabilities
                    (endpoint, learned_at, capabilities) VALUES (?, ?, ?)
                    """,
                arguments: [
                    key.data, Encoding.time(time), JSONWriter().text(of: .object(value)),
                ]
            )
        }
    }

    /// What is known of an endpoint at a time; `nil` where that is nothing, too old to count, or
    /// cannot be read.
    static func capabilities(
        of key: EndpointKey,
        at time: Date,
        in database: Database
    ) throws -> JSONObject? {
        let text = try String.fetchOne(
            database,
            sql: """
                SELECT capabilities FROM endpoint_capabilities WHERE endpoint = ? AND \(isCurrent)
                """,
            arguments: [key.data] + window(at: time)
        )
        return text.flatMap { try? JSONReader.value(of: $0).object }
    }

    /// What a clock that was wrong has dated into the future does not count: it would count for ever.
    private static let isCurrent = "learned_at BETWEEN ? AND ?"

    private static func window(at time: Date) -> StatementArguments {
        [Encoding.time(time.addingTimeInterval(-lifetime)), Encoding.time(time)]
    }
}
