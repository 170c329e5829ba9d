import AnalysisCore
import FoundationEssentials
import GRDB
import JSON

/// A row of `calls`.
struct CallRow: Sendable {
    private let run: RunID
    private let call: CallEntry
    private let documents: [UInt8]
    private let started: String
    private let details: [UInt8]?

    /// The row of a call of a run.
    init(_ call: CallEntry, run: RunID) {
        self.init(call, of: Encoding.list(call.documents.map(\.description)), run: run)
    }

    /// The row of a call whose documents are known as they stand in the ledger.
    init(_ call: CallEntry, of documents: [UInt8], run: RunID) {
        self.run = run
        self.call = call
        self.documents = documents
        started = Encoding.time(call.started)
        details =
            switch call.outcome {
            case .answered(let answer): AnswerColumns.details(of: answer)
            case .failed(let failure): AnswerColumns.details(of: failure)
            }
    }

    /// Inserts the row.
    func insert(into database: Database) throws -> Int64 {
        _ = try database.execute(cached: Self.insert) { columns in
            columns.bind(run.number)
            columns.bind(call.request)
            columns.bind(utf8: documents)
            columns.bind(call.model.description)
            columns.bind(call.attempt)
            columns.bind(call.batch)
            columns.bind(started)
            columns.bind(Encoding.nanoseconds(call.latency))
            columns.bind(call.usage)
            columns.bind(call.cost?.picodollars)
            columns.bind(call.requestID)
            bindOutcome(to: &columns)
        }
        return database.lastInsertedRowID
    }

    private func bindOutcome(to columns: inout ColumnBinder) {
        switch call.outcome {
        case .answered(let answer):
            columns.bind("answered")
            columns.bind(nil as String?)
            columns.bind(nil as String?)
            columns.bind(nil as Int?)
            columns.bind(AnswerColumns.name(of: answer.stop))
            columns.bind(answer.model)
            columns.bind(answer.text)
            columns.bind(utf8: details)
        case .failed(let failure):
            columns.bind("failed")
            columns.bind(failure.reason.rawValue)
            columns.bind(failure.message)
            columns.bind(failure.status)
            columns.bind(nil as String?)
            columns.bind(nil as String?)
            columns.bind(nil as String?)
            columns.bind(utf8: details)
        }
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
                isExcerpt: details["excerpt"] == true,
                notFound: details["not_found"]?.array?.compactMap(\.string) ?? [],
                serviceTier: details["service_tier"]?.string,
                notes: details["notes"]?.array?.compactMap(\.string) ?? []
            )
        )
    }
}
