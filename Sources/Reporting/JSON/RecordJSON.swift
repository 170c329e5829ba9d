internal import AnalysisCore
internal import JSON

/// The one JSON form of a record that all JSON reports share.
enum RecordJSON {
    /// The record as a JSON object; what a record does not have is left out.
    static func value(of record: Record, labels: Labels? = nil) -> JSONValue {
        var object: JSONObject = [
            "document": .string(record.document.description),
            "status": .string(record.status),
        ]
        object["fields"] = record.fields.map { .object($0) }
        if let labels { add(labels, about: record, to: &object) }
        object["reason"] = record.reason.map { .string($0) }
        object["message"] = record.message.map { .string($0) }
        object["source"] = record.source.map { source in
            [
                "format": .string(source.format.rawValue),
                "encoding": .string(source.encoding),
                "bytes": .integer(Int64(source.bytes)),
                "sha256": .string(source.contentHash),
            ]
        }
        object["provenance"] = record.provenance.map(value(of:))
        if !record.findings.isEmpty {
            object["findings"] = .array(record.findings.map(value(of:)))
        }
        return .object(object)
    }

    private static func add(_ labels: Labels, about record: Record, to object: inout JSONObject) {
        let verdict = labels.verdict(on: record)
        let expected = zip(labels.columns, verdict.expected).compactMap { column, text in
            text.map { (column.name, JSONValue.string($0)) }
        }
        if !expected.isEmpty { object["expected"] = .object(JSONObject(expected)) }
        object["right"] = verdict.isRight.map { .bool($0) }
    }

    private static func value(of provenance: Record.Provenance) -> JSONValue {
        var object: JSONObject = [
            "model": .string(provenance.model.description),
            "attempts": .integer(Int64(provenance.attempts)),
            "usage": UsageJSON.value(of: provenance.usage),
            "cost_usd": UsageJSON.value(of: provenance.cost),
            "latency_ms": .integer(provenance.latency.milliseconds),
        ]
        object["request_id"] = provenance.requestID.map { .string($0) }
        if provenance.packed > 1 { object["packed"] = .integer(Int64(provenance.packed)) }
        if provenance.chunks > 1 { object["chunks"] = .integer(Int64(provenance.chunks)) }
        if provenance.coverage < 1 {
            object["partial"] = true
            object["coverage"] = .number(provenance.coverage)
        }
        if !provenance.notes.isEmpty {
            object["notes"] = .array(provenance.notes.map { .string($0) })
        }
        return .object(object)
    }

    private static func value(of finding: Finding) -> JSONValue {
        var object: JSONObject = [
            "kind": .string(finding.kind),
            "message": .string(finding.message),
            "count": .integer(Int64(finding.count)),
        ]
        object["line"] = finding.line.map { .integer(Int64($0)) }
        return .object(object)
    }
}
