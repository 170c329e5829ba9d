import AnalysisCore
import FoundationEssentials
import GRDB
import JSON

/// A row of `calls`.
struct CallRow: Sendable {
    private let values: StatementArguments

    /// The row of a call of a run.
    init(_ call: CallEntry, run: RunID) {
        let values: [Encoding.Column] =
            [
                run.number.databaseValue,
                call.request.data.databaseValue,
                Encoding.json(.array(call.documents.map { .string($0.description) })),
                Encoding.text(call.model.description),
                call.attempt.databaseValue,
                call.batch.databaseValue,
                Encoding.time(call.started),
                Encoding.nanoseconds(call.latency).databaseValue,
            ] + Encoding.usage(call.usage) + [
                Encoding.cost(call.cost),
                Encoding.text(call.requestID),
            ] + Self.outcome(call.outcome)
        self.values = StatementArguments(values)
    }

    private static func outcome(_ outcome: CallEntry.Outcome) -> [Encoding.Column] {
        switch outcome {
        case .answered(let answer):
            [
                "answered", nil, nil, nil,
                Encoding.text(AnswerColumns.name(of: answer.stop)),
                Encoding.text(answer.model),
                Encoding.text(answer.text),
                AnswerColumns.details(of: answer),
            ]
        case .failed(let failure):
            [
                "failed", Encoding.text(failure.reason.rawValue),
                Encoding.text(failure.message), Encoding.integer(failure.status),
                nil, nil, nil, nil,
            ]
        }
    }

    /// Inserts the row.
    func insert(into database: Database) throws -> Int64 {
        try database.cachedStatement(sql: Self.insert)
            .execute(arguments: values)
        return database.lastInsertedRowID
    }

    private static let insert = """
        INSERT INTO calls (
            run_id, request_key, documents, model, attempt, batch, started_at, latency_ns,
            input_tokens, output_tokens, cache_write_5m_tokens, cache_write_1h_tokens,
            cache_read_tokens,
            cost_picodollars, request_id,
            outcome, reason, message, http_status, stop, answering_model, answer, answer_details
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
}

extension CallRow {
    /// What `answer(of:)` reads, in its order; to follow `SELECT`.
    static let columns = """
        run_id, model, attempt, batch, latency_ns, cost_picodollars, request_id,
        stop, answering_model, answer, answer_details,
        input_tokens, output_tokens, cache_write_5m_tokens, cache_write_1h_tokens,
        cache_read_tokens
        """

    /// The answer in a row of `columns`.
    static func answer(of row: Row) throws -> StoredAnswer {
        let details = try (row[10] as String?).map(Decoding.object) ?? [:]
        return StoredAnswer(
            run: RunID(row[0]),
            model: try Decoding.model(row[1]),
            attempt: row[2],
            batch: row[3],
            latency: Decoding.duration(nanoseconds: row[4]),
            cost: (row[5] as Int64?).map(Cost.init(picodollars:)),
            answer: ModelAnswer(
                text: row[9],
                stop: AnswerColumns.stop(named: row[7], details: details),
                usage: Decoding.usage(row, at: 11),
                model: row[8],
                requestID: row[6],
                probabilities: AnswerColumns.probabilities(in: details),
                notes: details["notes"]?.array?.compactMap(\.string) ?? []
            )
        )
    }
}
