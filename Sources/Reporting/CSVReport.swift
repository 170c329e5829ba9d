internal import AnalysisCore
internal import JSON

/// Comma-separated values as RFC 4180 has them: CRLF, quotes where needed, a header line.
struct CSVReport: ReportFormatter {
    private let columns: [FieldColumns.Column]
    private let isRaw: Bool

    init(run: RunInfo, options: ReportOptions) {
        columns = FieldColumns(run.schema).columns
        isRaw = options.rawCSV
    }

    mutating func begin(into bytes: inout [UInt8]) {
        var row = Row(bytes: bytes, isRaw: isRaw)
        row.add(text: "document")
        row.add(text: "status")
        for column in columns { row.add(text: column.name) }
        for name in [
            "reason", "message", "model", "input_tokens", "output_tokens", "cost_usd", "attempts",
            "latency_ms",
        ] {
            row.add(text: name)
        }
        bytes = row.finished()
    }

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        var row = Row(bytes: bytes, isRaw: isRaw)
        bytes = []
        row.add(text: record.document.description)
        row.add(text: record.status)
        for column in columns {
            row.add(value: record.fields.flatMap { FieldColumns.value(of: column, in: $0) })
        }
        row.add(text: record.reason ?? "")
        row.add(text: record.message ?? "")
        if let provenance = record.provenance {
            row.add(text: provenance.model.description)
            row.add(plain: String(provenance.usage.totalInput))
            row.add(plain: String(provenance.usage.output))
            row.add(plain: provenance.cost?.description ?? "unknown")
            row.add(plain: String(provenance.attempts))
            row.add(plain: String(provenance.latency.milliseconds))
        } else {
            for _ in 0..<6 { row.add(plain: "") }
        }
        bytes = row.finished()
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {}
}

extension CSVReport {
    /// One line in the making.
    private struct Row {
        var bytes: [UInt8]
        let isRaw: Bool
        private var isFirst = true

        init(bytes: [UInt8], isRaw: Bool) {
            self.bytes = bytes
            self.isRaw = isRaw
        }

        /// Adds a cell that needs neither guard nor quotes.
        mutating func add(plain text: String) {
            separate()
            bytes.append(contentsOf: text.utf8)
        }

        /// Adds a cell of text that anyone may have written.
        mutating func add(text: String) {
            separate()
            let guarded = !isRaw && CSVGuard.isNeeded(for: text)
            let quoted = text.utf8.contains {
                $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
            }
            if quoted { bytes.append(UInt8(ascii: "\"")) }
            if guarded { bytes.append(UInt8(ascii: "'")) }
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "\""): bytes.append(contentsOf: [byte, byte])
                case 0 where !isRaw: bytes.append(contentsOf: "\u{2400}".utf8)
                default: bytes.append(byte)
                }
            }
            if quoted { bytes.append(UInt8(ascii: "\"")) }
        }

        /// Adds a cell for a JSON value: text as it is, lists and objects as JSON.
        mutating func add(value: JSONValue?) {
            switch value {
            case nil, .null: add(plain: "")
            case .string(let text): add(text: text)
            case .array(let value): add(text: JSONWriter().text(of: .array(value)))
            case .object(let value): add(text: JSONWriter().text(of: .object(value)))
            case .some(let value): add(plain: JSONWriter().text(of: value))
            }
        }

        consuming func finished() -> [UInt8] {
            bytes.append(contentsOf: [0x0D, 0x0A])
            return bytes
        }

        private mutating func separate() {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
        }
    }
}
