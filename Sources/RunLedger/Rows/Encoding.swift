import AnalysisCore
import FoundationEssentials
import Glibc
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

    /// A time in UTC, to the millisecond, as ISO 8601 writes it: what `timeStyle` reads.
    ///
    /// By the C library, which writes it in a fraction of the time: there is one in every call.
    static func time(_ date: Date) -> String {
        let milliseconds = Int((date.timeIntervalSince1970 * 1000).rounded())
        let fraction = (milliseconds % 1000 + 1000) % 1000
        var seconds = (milliseconds - fraction) / 1000
        var fields = tm()
        gmtime_r(&seconds, &fields)
        let format = "%Y-%m-%dT%H:%M:%S.\(String(1000 + fraction).dropFirst())Z"
        return String(unsafeUninitializedCapacity: 64) { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                strftime(text.baseAddress, text.count, format, &fields)
            }
        }
    }

    static let timeStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
