import AnalysisCore
import FoundationEssentials
import GRDB
import Glibc
import JSON

/// How values of ours stand in columns.
enum Encoding {
    /// A value of a statement; GRDB takes arrays of these much faster than any other.
    typealias Column = (any DatabaseValueConvertible)?

    /// A text without NULs, which readers of SQLite take for its end; shown as in reports.
    static func text(_ text: String) -> DatabaseValue {
        let hasNUL = text.utf8.withContiguousStorageIfAvailable { utf8 in
            utf8.baseAddress.map { memchr($0, 0, utf8.count) != nil } ?? false
        }
        guard hasNUL ?? text.utf8.contains(0) else { return text.databaseValue }
        return text.replacing("\0", with: "\u{2400}").databaseValue
    }

    static func text(_ text: String?) -> DatabaseValue {
        text.map(Self.text) ?? .null
    }

    static func integer(_ number: Int?) -> DatabaseValue {
        number?.databaseValue ?? .null
    }

    static func cost(_ cost: Cost?) -> DatabaseValue {
        cost?.picodollars.databaseValue ?? .null
    }

    static func json(_ value: JSONValue) -> DatabaseValue {
        JSONWriter().text(of: value).databaseValue
    }

    /// A list of texts as a JSON array; an empty one is not stored.
    static func list(_ texts: [String]) -> DatabaseValue {
        texts.isEmpty ? .null : json(.array(texts.map { .string($0) }))
    }

    /// A duration in whole nanoseconds, clamped to what fits.
    static func nanoseconds(_ duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        let (scaled, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard duration >= .zero else { return 0 }
        return overflow ? .max : scaled + attoseconds / 1_000_000_000
    }

    /// A time in UTC, to the millisecond, as ISO 8601 writes it.
    static func time(_ date: Date) -> DatabaseValue {
        date.formatted(timeStyle).databaseValue
    }

    static func usage(_ usage: TokenUsage?) -> [Column] {
        [
            integer(usage?.input), integer(usage?.output), integer(usage?.cacheWrite5m),
            integer(usage?.cacheWrite1h), integer(usage?.cacheRead),
        ]
    }

    static let timeStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
