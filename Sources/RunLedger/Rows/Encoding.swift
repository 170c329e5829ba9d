import AnalysisCore
import FoundationEssentials
import JSON

/// How values of ours stand in columns.
enum Encoding {
    /// A value as JSON text.
    static func json(_ value: JSONValue) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONWriter().write(value, to: &bytes)
        return bytes
    }

    /// A list of texts as a JSON array.
    static func list(_ texts: [String]) -> [UInt8] {
        json(.array(texts.map { .string($0) }))
    }

    /// A duration in whole nanoseconds, clamped to what fits; a negative one as none.
    static func nanoseconds(_ duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        let (scaled, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard duration >= .zero else { return 0 }
        return overflow ? .max : scaled + attoseconds / 1_000_000_000
    }

    /// A time in UTC, to the millisecond, as ISO 8601 writes it.
    static func time(_ date: Date) -> String {
        date.formatted(timeStyle)
    }

    static let timeStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
