extension LedgerSchema {
    /// The views for people with a `sqlite3` shell; see `migrator` on why this text never changes.
    static let views = """
        CREATE VIEW results AS
        SELECT
            records.position,
            documents.name AS document,
            records.status,
            records.reason,
            records.message,
            records.fields,
            records.model,
            records.input_tokens + records.cache_write_5m_tokens
                + records.cache_write_1h_tokens + records.cache_read_tokens AS input_tokens,
            records.output_tokens,
            records.cost_picodollars / 1e12 AS cost_usd,
            records.attempts,
            records.latency_ns / 1e9 AS latency_seconds,
            records.cached,
            records.findings,
            documents.format,
            documents.encoding,
            documents.source_bytes,
            nullif(documents.content_hash, '') AS content_hash,
            documents.metadata,
            records.run_id AS run
        FROM records JOIN documents ON documents.id = records.document_id
        WHERE records.run_id = (SELECT max(run_id) FROM records)
        ORDER BY records.position;

        CREATE VIEW failures AS
        SELECT
            records.position,
            documents.name AS document,
            records.reason,
            records.message,
            records.model,
            records.attempts,
            records.request_id,
            records.run_id AS run
        FROM records JOIN documents ON documents.id = records.document_id
        WHERE records.run_id = (SELECT max(run_id) FROM records) AND records.status = 'failed'
        ORDER BY records.position;

        CREATE VIEW costs AS
        SELECT
            calls.run_id AS run,
            runs.started_at,
            runs.pipeline_name AS pipeline,
            calls.model,
            count(*) AS requests,
            sum(calls.input_tokens + calls.cache_write_5m_tokens
                + calls.cache_write_1h_tokens + calls.cache_read_tokens) AS input_tokens,
            sum(calls.output_tokens) AS output_tokens,
            sum(calls.cost_picodollars) / 1e12 AS known_cost_usd,
            count(*) - count(calls.cost_picodollars) AS unpriced_requests
        FROM calls JOIN runs ON runs.id = calls.run_id
        GROUP BY calls.run_id, calls.model
        ORDER BY calls.run_id, calls.model;
        """
}
