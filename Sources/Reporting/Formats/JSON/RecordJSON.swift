internal import AnalysisCore
internal import JSON

/// The one JSON form of a record that all JSON reports share.
enum RecordJSON {
    /// The record as a JSON object; what a record does not have is left out.
    static func value(
        of record: Record,
        labels: Labels? = nil,
        columns: [ReportColumn] = []
    ) -> JSONValue {
        .object(object(of: record, labels: labels, columns: columns))
    }

    /// The members of the record's JSON object.
    static func object(
        of record: Record,
        labels: Labels?,
        columns: [ReportColumn]
    ) -> JSONObject {
        var object: JSONObject = [
            "document": .string(record.document.description),
            "status": .string(record.status),
        ]
        let metadata = columns.compactMap { column in
            record.metadata[column.name].map { (column.heading, JSONValue.string($0)) }
        }
        if !metadata.isEmpty { object["metadata"] = .object(JSONObject(metadata)) }
        object["fields"] = record.fields.map { .object($0) }
        if let labels { add(labels, about: record, to: &object) }
        if let acceptance = record.acceptance {
            object["accepted"] = .bool(acceptance.isAccepted)
            if acceptance.fields.count > 1 {
                object["accepted_fields"] = .object(
                    JSONObject(acceptance.fields.map { ($0.name, .bool($0.isAccepted)) })
                )
            }
        }
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
        return object
    }

    private static func add(_ labels: Labels, about record: Record, to object: inout JSONObject) {
        let verdict = labels.verdict(on: record)
        let expected = zip(labels.columns, verdict.expected).compactMap { column, text in
            text.map { (column.name, JSONValue.string($0)) }
        }
        if !expected.isEmpty { object["expected"] = .object(JSONObject(expected)) }
        object["right"] = verdict.isRight.map { .bool($0) }
    }

    /// All members about who answered, also those that say what goes without saying; a text that
    /// there is none of is empty.
    static func everything(about provenance: Record.Provenance) -> JSONObject {
        [
            "model": .string(provenance.model.description),
            "attempts": .integer(Int64(provenance.attempts)),
            "usage": UsageJSON.value(of: provenance.knownUsage),
            "cost_usd": UsageJSON.value(of: provenance.cost),
            "latency_ms": .integer(provenance.latency.milliseconds),
            "answered_by": .string(provenance.answeredBy ?? ""),
            "request_id": .string(provenance.requestID ?? ""),
            "packed": .integer(Int64(provenance.packed)),
            "chunks": .integer(Int64(provenance.chunks)),
            "partial": .bool(provenance.coverage < 1),
            "coverage": .number(provenance.coverage),
            "notes": .array(provenance.notes.map { .string($0) }),
        ]
    }

    private static func value(of provenance: Record.Provenance) -> JSONValue {
        var object = everything(about: provenance)
        if provenance.answeredBy == nil { object["answered_by"] = nil }
        if provenance.requestID == nil { object["request_id"] = nil }
        if provenance.packed <= 1 { object["packed"] = nil }
        if provenance.chunks <= 1 { object["chunks"] = nil }
        if provenance.coverage >= 1 {
            object["partial"] = nil
            object["coverage"] = nil
        }
        if provenance.notes.isEmpty { object["notes"] = nil }
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
