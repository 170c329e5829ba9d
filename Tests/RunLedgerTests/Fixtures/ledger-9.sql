-- A ledger after the migration '3 crashes'.
PRAGMA application_id = 1634626682;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES ('1 tables'), ('2 views'), ('3 crashes');
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    status TEXT NOT NULL CHECK (status IN
        ('running', 'finished', 'interrupted', 'stopped', 'failed', 'crashed')),
    status_message TEXT,
    resumed_run_id INTEGER REFERENCES runs (id) ON DELETE SET NULL,
    started_at TEXT NOT NULL CHECK (started_at GLOB '????-??-??T??:??:??*Z'),
    ended_at TEXT CHECK (ended_at GLOB '????-??-??T??:??:??*Z'),
    pipeline_name TEXT NOT NULL,
    pipeline_path TEXT,
    pipeline_hash TEXT NOT NULL,
    pipeline_source TEXT,
    model TEXT NOT NULL CHECK (model LIKE '_%/_%'),
    tool_version TEXT NOT NULL,
    inputs TEXT NOT NULL CHECK (json_type(inputs) = 'array'),
    options TEXT NOT NULL CHECK (json_type(options) = 'object'),
    shard_index INTEGER CHECK (shard_index BETWEEN 1 AND shard_count),
    shard_count INTEGER CHECK (shard_count >= 1),
    discovered INTEGER CHECK (discovered >= 0),
    analyzed INTEGER NOT NULL DEFAULT 0 CHECK (analyzed >= 0),
    failed INTEGER NOT NULL DEFAULT 0 CHECK (failed >= 0),
    skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped >= 0),
    cached INTEGER NOT NULL DEFAULT 0 CHECK (cached BETWEEN 0 AND analyzed + failed),
    requests INTEGER NOT NULL DEFAULT 0 CHECK (requests >= 0),
    unpriced_requests INTEGER NOT NULL DEFAULT 0
        CHECK (unpriced_requests BETWEEN 0 AND requests),
    input_tokens INTEGER NOT NULL DEFAULT 0,
    output_tokens INTEGER NOT NULL DEFAULT 0,
    cache_write_5m_tokens INTEGER NOT NULL DEFAULT 0,
    cache_write_1h_tokens INTEGER NOT NULL DEFAULT 0,
    cache_read_tokens INTEGER NOT NULL DEFAULT 0,
    cost_picodollars INTEGER NOT NULL DEFAULT 0,
    CHECK ((status IN ('running', 'crashed')) = (ended_at IS NULL)),
    CHECK ((shard_index IS NULL) = (shard_count IS NULL))
) STRICT;

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    source TEXT GENERATED ALWAYS AS
        (CASE instr(name, '#') WHEN 0 THEN name
              ELSE substr(name, 1, instr(name, '#') - 1) END) VIRTUAL,
    content_hash TEXT NOT NULL,
    format TEXT,
    encoding TEXT,
    source_bytes INTEGER NOT NULL CHECK (source_bytes >= 0),
    metadata TEXT CHECK (json_type(metadata) = 'object'),
    CHECK ((content_hash = '') = (format IS NULL)),
    CHECK ((format IS NULL) = (encoding IS NULL)),
    CHECK (content_hash = '' OR length(content_hash) = 64)
) STRICT;
CREATE INDEX documents_by_name ON documents (name);

CREATE TABLE calls (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs (id),
    request_key BLOB NOT NULL CHECK (length(request_key) = 32),
    documents TEXT NOT NULL CHECK (json_type(documents) = 'array'),
    model TEXT NOT NULL,
    attempt INTEGER NOT NULL CHECK (attempt >= 1),
    batch INTEGER NOT NULL CHECK (batch >= 0),
    started_at TEXT NOT NULL,
    latency_ns INTEGER NOT NULL CHECK (latency_ns >= 0),
    input_tokens INTEGER CHECK (input_tokens >= 0),
    output_tokens INTEGER CHECK (output_tokens >= 0),
    cache_write_5m_tokens INTEGER CHECK (cache_write_5m_tokens >= 0),
    cache_write_1h_tokens INTEGER CHECK (cache_write_1h_tokens >= 0),
    cache_read_tokens INTEGER CHECK (cache_read_tokens >= 0),
    cost_picodollars INTEGER,
    request_id TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'failed')),
    reason TEXT,
    message TEXT,
    http_status INTEGER,
    stop TEXT,
    answering_model TEXT,
    answer TEXT,
    answer_details TEXT CHECK (json_type(answer_details) = 'object'),
    CHECK ((outcome = 'failed') = (reason IS NOT NULL)),
    CHECK ((outcome = 'answered') = (stop IS NOT NULL)),
    CHECK (outcome = 'answered' OR answer IS NULL)
) STRICT;
CREATE INDEX calls_by_run ON calls (run_id);
CREATE INDEX calls_by_request ON calls (substr(request_key, 1, 6))
    WHERE answer IS NOT NULL;

CREATE TABLE records (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    document_id INTEGER NOT NULL REFERENCES documents (id),
    result_key BLOB CHECK (length(result_key) = 32),
    status TEXT NOT NULL CHECK (status IN ('analyzed', 'failed', 'skipped')),
    reason TEXT,
    message TEXT,
    fields TEXT CHECK (json_type(fields) = 'object'),
    findings TEXT CHECK (json_type(findings) = 'array'),
    model TEXT,
    batch INTEGER,
    attempts INTEGER CHECK (attempts >= 0),
    input_tokens INTEGER CHECK (input_tokens >= 0),
    output_tokens INTEGER CHECK (output_tokens >= 0),
    cache_write_5m_tokens INTEGER CHECK (cache_write_5m_tokens >= 0),
    cache_write_1h_tokens INTEGER CHECK (cache_write_1h_tokens >= 0),
    cache_read_tokens INTEGER CHECK (cache_read_tokens >= 0),
    cost_picodollars INTEGER,
    latency_ns INTEGER CHECK (latency_ns >= 0),
    request_id TEXT,
    packed INTEGER CHECK (packed >= 1),
    chunks INTEGER CHECK (chunks >= 0),
    coverage REAL CHECK (coverage BETWEEN 0 AND 1),
    cached INTEGER NOT NULL DEFAULT 0 CHECK (cached IN (0, 1)),
    is_original INTEGER NOT NULL CHECK (is_original IN (0, 1)),
    notes TEXT CHECK (json_type(notes) = 'array'),
    UNIQUE (run_id, position),
    CHECK (is_original = 0 OR result_key IS NOT NULL),
    CHECK ((status = 'analyzed') = (fields IS NOT NULL)),
    CHECK ((status = 'analyzed') = (reason IS NULL)),
    CHECK ((reason IS NULL) = (message IS NULL)),
    CHECK ((model IS NULL) = (attempts IS NULL)),
    CHECK ((model IS NULL) = (input_tokens IS NULL)),
    CHECK ((model IS NULL) = (latency_ns IS NULL))
) STRICT;
CREATE INDEX records_by_key ON records (substr(result_key, 1, 6)) WHERE is_original;
CREATE INDEX records_by_document ON records (document_id);
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
CREATE TABLE crashes (
    document TEXT NOT NULL PRIMARY KEY CHECK (document <> ''),
    count INTEGER NOT NULL CHECK (count >= 1)
) STRICT, WITHOUT ROWID;

INSERT INTO runs VALUES
    (1, 'finished', NULL, NULL, '2026-09-21T13:33:20.125Z', '2026-09-21T13:34:00.000Z', 'reviews',
     'pipelines/sentiment.yml', 'p1', 'analysis: sentiment', 'anthropic/claude-haiku-5-5', '1.0.0',
     '["reviews"]', '{}', NULL, NULL, 3, 1, 1, 1, 0, 2, 1, 300, 20, 0, 0, 7, 127500001),
    (2, 'running', NULL, 1, '2026-09-22T13:33:20.125Z', NULL, 'reviews',
     'pipelines/sentiment.yml', 'p1', 'analysis: sentiment', 'anthropic/claude-haiku-5-5', '1.0.0',
     '["reviews"]', '{"set":["a=1"]}', 1, 2, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO documents (id, name, content_hash, format, encoding, source_bytes, metadata) VALUES
    (1, 'reviews/1.txt', 'a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1', 'text', 'UTF-8', 120, '{"title":"One"}'),
    (2, 'reviews.xml#2', 'b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2', 'xml', 'ISO-8859-1', 80, NULL),
    (3, 'reviews/3.png', '', NULL, NULL, 0, NULL);
INSERT INTO calls VALUES
    (1, 1, x'c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3', '["reviews/1.txt"]', 'anthropic/claude-haiku-5-5', 1, 1,
     '2026-09-21T13:33:21.000Z', 312000000, 300, 20, 0, 0, 7, 127500001, 'req_1',
     'answered', NULL, NULL, NULL, 'finished', 'claude-haiku-5-5-20260901',
     '{"sentiment":"positive"}', '{"notes":["no temperature"]}'),
    (2, 1, x'd4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4', '["reviews.xml#2"]', 'anthropic/claude-haiku-5-5', 1, 1,
     '2026-09-21T13:33:22.000Z', 5000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     'failed', 'overloaded', 'Overloaded.', 529, NULL, NULL, NULL, NULL);
INSERT INTO records (id, run_id, position, document_id, result_key, status, reason, message, fields,
    findings, model, batch, attempts, input_tokens, output_tokens, cache_write_5m_tokens,
    cache_write_1h_tokens, cache_read_tokens, cost_picodollars, latency_ns, request_id, packed,
    chunks, coverage, cached, is_original, notes) VALUES
    (1, 1, 0, 1, x'e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5', 'analyzed', NULL, NULL, '{"sentiment":"positive","confidence":0.93}',
     '[{"kind":"hidden-text","message":"3 words","count":3,"line":7}]',
     'anthropic/claude-haiku-5-5', 1, 1, 300, 20, 0, 0, 7, 127500001, 312000000, 'req_1', 1, 1, 1.0,
     0, 1, '["re-asked"]'),
    (2, 1, 1, 2, x'f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6', 'failed', 'overloaded', 'Overloaded.', NULL, NULL,
     'anthropic/claude-haiku-5-5', 1, 1, 0, 0, 0, 0, 0, NULL, 5000000, NULL, 1, 1, 1.0,
     0, 1, NULL),
    (3, 1, 2, 3, NULL, 'skipped', 'unsupported-format', 'A PNG image.', NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     0, 0, NULL);
INSERT INTO crashes VALUES ('reviews/evil.html', 2);
ALTER TABLE runs ADD COLUMN summary TEXT CHECK (json_type(summary) = 'object');
INSERT INTO grdb_migrations VALUES ('4 summaries');
DROP TABLE crashes;
INSERT INTO grdb_migrations VALUES ('5 no crashes');

DROP INDEX calls_by_request;
DROP INDEX records_by_key;

CREATE TABLE call_keys (
    prefix BLOB NOT NULL,
    row_id INTEGER NOT NULL,
    PRIMARY KEY (prefix, row_id)
) STRICT, WITHOUT ROWID;
INSERT INTO call_keys
    SELECT substr(request_key, 1, 6), id FROM calls WHERE answer IS NOT NULL ORDER BY 1, 2;

CREATE TABLE record_keys (
    prefix BLOB NOT NULL,
    row_id INTEGER NOT NULL,
    PRIMARY KEY (prefix, row_id)
) STRICT, WITHOUT ROWID;
INSERT INTO record_keys
    SELECT substr(result_key, 1, 6), id FROM records WHERE is_original ORDER BY 1, 2;

CREATE TABLE indexed_rows (
    generation INTEGER NOT NULL,
    last_call INTEGER NOT NULL,
    last_record INTEGER NOT NULL
) STRICT;
INSERT INTO indexed_rows SELECT
    1,
    (SELECT coalesce(max(id), 0) FROM calls), (SELECT coalesce(max(id), 0) FROM records);
INSERT INTO grdb_migrations VALUES ('6 keys');
ALTER TABLE records ADD COLUMN answered_by TEXT;
INSERT INTO grdb_migrations VALUES ('7 answering models');
CREATE TABLE endpoint_limits (
    endpoint BLOB NOT NULL PRIMARY KEY CHECK (length(endpoint) = 32),
    learned_at TEXT NOT NULL CHECK (learned_at GLOB '????-??-??T??:??:??*Z'),
    concurrency INTEGER NOT NULL CHECK (concurrency >= 1),
    requests_per_minute INTEGER CHECK (requests_per_minute >= 1),
    input_tokens_per_minute INTEGER CHECK (input_tokens_per_minute >= 1),
    output_tokens_per_minute INTEGER CHECK (output_tokens_per_minute >= 1),
    tokens_per_minute INTEGER CHECK (tokens_per_minute >= 1)
) STRICT, WITHOUT ROWID;
INSERT INTO grdb_migrations VALUES ('8 limits');
CREATE TABLE endpoint_capabilities (
    endpoint BLOB NOT NULL PRIMARY KEY CHECK (length(endpoint) = 32),
    learned_at TEXT NOT NULL CHECK (learned_at GLOB '????-??-??T??:??:??*Z'),
    capabilities TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO grdb_migrations VALUES ('9 capabilities');
