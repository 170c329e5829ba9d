extension LedgerSchema {
    /// The journal of batches that were handed to a provider; see `migrator` on why this text never
    /// changes.
    ///
    /// A batch and what it asks stand here before the provider is told of it, so that no answer that
    /// may be paid for is ever unknown.
    static let batches = """
        CREATE TABLE provider_batches (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            run_id INTEGER NOT NULL REFERENCES runs (id),
            nonce TEXT NOT NULL UNIQUE CHECK (nonce <> ''),
            model TEXT NOT NULL,
            account BLOB CHECK (length(account) = 32),
            state TEXT NOT NULL CHECK (state IN ('gathering', 'intended', 'submitted', 'ended',
                'collected', 'refused', 'lost')),
            remote_id TEXT,
            is_confirmed INTEGER NOT NULL DEFAULT 0 CHECK (is_confirmed IN (0, 1)),
            requests INTEGER NOT NULL DEFAULT 0 CHECK (requests >= 0),
            bytes INTEGER NOT NULL DEFAULT 0 CHECK (bytes >= 0),
            reserved_picodollars INTEGER NOT NULL DEFAULT 0,
            reserved_tokens INTEGER NOT NULL DEFAULT 0,
            spent_picodollars INTEGER NOT NULL DEFAULT 0,
            spent_tokens INTEGER NOT NULL DEFAULT 0,
            created_at TEXT NOT NULL,
            submitted_at TEXT,
            expires_at TEXT,
            cancelled_at TEXT,
            ended_at TEXT,
            deadline_at TEXT,
            done INTEGER CHECK (done >= 0),
            counts TEXT CHECK (json_type(counts) = 'object'),
            message TEXT,
            CHECK (state NOT IN ('submitted', 'ended', 'collected') OR remote_id IS NOT NULL),
            CHECK ((state = 'collected') = (counts IS NOT NULL))
        ) STRICT;
        CREATE INDEX provider_batches_by_run ON provider_batches (run_id);

        CREATE TABLE batch_items (
            batch_id INTEGER NOT NULL REFERENCES provider_batches (id) ON DELETE CASCADE,
            custom_id TEXT NOT NULL CHECK (length(custom_id) BETWEEN 1 AND 64),
            request_key BLOB NOT NULL CHECK (length(request_key) = 32),
            documents TEXT NOT NULL CHECK (json_type(documents) = 'array'),
            attempt INTEGER NOT NULL CHECK (attempt >= 1),
            outcome TEXT CHECK (outcome IN
                ('succeeded', 'errored', 'canceled', 'expired', 'missing')),
            reason TEXT,
            message TEXT,
            PRIMARY KEY (batch_id, custom_id),
            CHECK (outcome IS NOT NULL OR reason IS NULL)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX batch_items_by_request ON batch_items (request_key);

        CREATE TABLE batch_lines (
            batch_id INTEGER NOT NULL REFERENCES provider_batches (id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            line TEXT NOT NULL,
            PRIMARY KEY (batch_id, number)
        ) STRICT, WITHOUT ROWID;
        """
}
