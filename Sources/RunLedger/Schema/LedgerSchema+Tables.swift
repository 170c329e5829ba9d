extension LedgerSchema {
    /// The tables of the first version; see `migrator` on why this text never changes.
    ///
    /// * Keys are indexed by their first six bytes: the entries come in random order, and the
    ///   smaller the index, the fewer pages each commit has to write.
    /// * Of records that have a key, only the one that was asked for is in the index, not the
    ///   copies that later runs made of it (`is_original`).
    static let tables = """
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
        """
}
