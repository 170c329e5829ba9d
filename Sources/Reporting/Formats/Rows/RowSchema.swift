public import AnalysisCore
internal import JSON

/// The type of the rows of a run's JSON Lines: the same members in the same order in every line,
/// whatever came of its document.
public struct RowSchema: Sendable, Hashable {
    /// The members of a row.
    let members: [RowType.Member]
    /// The type of the member `fields`.
    let fields: RowType
    /// What the member `metadata` holds; without any, rows have no such member.
    private let columns: [ReportColumn]

    /// The rows of a run.
    ///
    /// - Parameters:
    ///   - run: What reports say about the run; its schema decides the member `fields`, its columns
    ///     the member `metadata`.
    ///   - labels: What is right about the documents, where that is known.
    ///   - showsAcceptance: Whether records say if their answer is accepted.
    public init(_ run: RunInfo, labels: Labels? = nil, showsAcceptance: Bool = false) {
        fields = RowType(run.schema)
        columns = run.columns
        var members = [RowType.Member("document", .text), RowType.Member("status", .text)]
        if !columns.isEmpty {
            let texts = columns.map { RowType.Member($0.heading, .text) }
            members.append(RowType.Member("metadata", .object(texts)))
        }
        members.append(RowType.Member("fields", fields))
        if let labels {
            let expected = labels.columns.map { RowType.Member($0.name, .text) }
            members.append(RowType.Member("expected", .object(expected)))
            members.append(RowType.Member("right", .boolean))
        }
        if showsAcceptance {
            members.append(RowType.Member("accepted", .boolean))
            let fields = labels?.columns.map { RowType.Member($0.name, .boolean) } ?? []
            if fields.count > 1 {
                members.append(RowType.Member("accepted_fields", .object(fields)))
            }
        }
        self.members = members + Self.trailing
    }

    private init(_ members: [RowType.Member], _ fields: RowType, _ columns: [ReportColumn]) {
        self.members = members
        self.fields = fields
        self.columns = columns
    }

    /// The rows of `analyze partition`, which say of which job, partition and attempt they are.
    public var ofPartitions: RowSchema {
        let tags = [
            RowType.Member("job", .text), RowType.Member("partition", .integer),
            RowType.Member("attempt", .integer),
        ]
        return RowSchema(tags + members, fields, columns)
    }

    private static let trailing = [
        RowType.Member("reason", .text), RowType.Member("message", .text),
        RowType.Member(
            "source",
            .object([
                RowType.Member("format", .text), RowType.Member("encoding", .text),
                RowType.Member("bytes", .integer), RowType.Member("sha256", .text),
            ])
        ),
        RowType.Member("provenance", provenance),
        RowType.Member(
            "findings",
            .list(
                .object([
                    RowType.Member("kind", .text), RowType.Member("message", .text),
                    RowType.Member("count", .integer), RowType.Member("line", .integer),
                ])
            )
        ),
    ]

    private static let provenance = RowType.object([
        RowType.Member("model", .text), RowType.Member("answered_by", .text),
        RowType.Member("attempts", .integer),
        RowType.Member(
            "usage",
            .object([
                RowType.Member("input_tokens", .integer),
                RowType.Member("output_tokens", .integer),
                RowType.Member("cache_write_tokens", .integer),
                RowType.Member("cache_read_tokens", .integer),
            ])
        ),
        RowType.Member("cost_usd", .number), RowType.Member("latency_ms", .integer),
        RowType.Member("request_id", .text), RowType.Member("packed", .integer),
        RowType.Member("chunks", .integer), RowType.Member("partial", .boolean),
        RowType.Member("coverage", .number), RowType.Member("notes", .list(.text)),
    ])
}

extension RowSchema {
    /// The row of a record.
    ///
    /// What a record does not have is null, but for the texts that begin late in most reports:
    /// readers that go by the first lines see from `""` that a text will follow.
    func row(of record: Record, labels: Labels?) -> JSONValue {
        var object = RecordJSON.object(of: record, labels: labels, columns: columns)
        object["reason"] = object["reason"] ?? ""
        object["message"] = object["message"] ?? ""
        object["findings"] = object["findings"] ?? []
        if !columns.isEmpty { object["metadata"] = object["metadata"] ?? [:] }
        if labels != nil { object["expected"] = object["expected"] ?? [:] }
        if let provenance = record.provenance {
            object["provenance"] = .object(RecordJSON.everything(about: provenance))
        }
        return RowType.object(members).filled(.object(object))
    }
}
