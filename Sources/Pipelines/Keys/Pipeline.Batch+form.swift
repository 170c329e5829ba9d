import JSON

extension Pipeline.Chunking {
    /// The value of `chunking`.
    static let form: Form<Pipeline.Chunking> = {
        let maxTokens = Key(
            "max_tokens",
            Form.integer(atLeast: 50).located,
            "The largest part in estimated tokens; by default what the model's context leaves."
        )
        let overlap = Key(
            "overlap",
            Form.integer(atLeast: 0),
            "How many tokens two neighbours share; none by default."
        )
        return Form.mapping(KeyTable(maxTokens.entry, overlap.entry)) { section in
            let chunking = Pipeline.Chunking(
                maxTokens: section.read(maxTokens),
                overlap: section.read(overlap, or: 0)
            )
            if let most = chunking.maxTokens?.value, chunking.overlap > most / 2 {
                section.context.error(
                    "\(section.context.key("overlap")) is more than half of max_tokens",
                    at: section.valueLocation(of: overlap),
                    expected: "at most \(most / 2)"
                )
            }
            return chunking
        }
    }()
}

extension Pipeline.Batch {
    /// The value of `batch`.
    static let form = Form<Pipeline.Batch>.mapping(Keys.table) { section in
        let defaults = Pipeline.Batch()
        var batch = Pipeline.Batch(
            maxTokens: section.read(Keys.maxTokens, or: defaults.maxTokens),
            maxRequests: section.read(Keys.maxRequests, or: defaults.maxRequests),
            maxConcurrent: section.read(Keys.maxConcurrent, or: defaults.maxConcurrent),
            maxOpenTokens: section.read(Keys.maxOpenTokens, or: defaults.maxOpenTokens),
            maxMemory: section.read(Keys.maxMemory, or: defaults.maxMemory),
            maxWait: section.read(Keys.maxWait, or: defaults.maxWait),
            count: section.read(Keys.count, or: defaults.count),
            pack: section.read(Keys.pack)
        )
        guard let pack = batch.pack, pack.maxTokens > batch.maxTokens else { return batch }
        if let written = section.member(Keys.pack.name)?.value.members?
            .first(where: { $0.key == Keys.maxTokens.name })
        {
            section.context.error(
                "\(section.context.key("pack.max_tokens")) is more than batch.max_tokens",
                at: written.value.location,
                expected: "at most \(batch.maxTokens)"
            )
        } else {
            batch.pack?.maxTokens = batch.maxTokens
        }
        return batch
    }

    private enum Keys {
        static let maxTokens = Key(
            "max_tokens",
            Form.integer(atLeast: 1),
            "Estimated tokens of a batch at most, input and answer; 50000 by default."
        )
        static let maxRequests = Key(
            "max_requests",
            Form.integer(atLeast: 1),
            "Requests of a batch at most; 50 by default."
        )
        static let maxConcurrent = Key(
            "max_concurrent",
            Form.integer(1...1000),
            "Requests under way at once, and answers that wait to be stored: what is paid again at most "
                + "after a sudden end; 8 by default."
        )
        static let maxOpenTokens = Key(
            "max_open_tokens",
            Form.integer(atLeast: 1),
            "Estimated tokens of all unfinished requests at most; 400000 by default."
        )
        static let maxMemory = Key(
            "max_memory",
            Form.memory,
            "Memory for what is under way at most; 25% by default."
        )
        static let maxWait = Key(
            "max_wait",
            Form.duration(),
            "How long an incomplete batch waits for further documents; 100ms by default."
        )
        static let count = Key(
            "count",
            Form<Count>.choice,
            "How tokens are counted before a request is sent: by an estimate, or exactly by "
                + "asking the provider. Estimate by default."
        )
        static let pack = Key(
            "pack",
            Pack.form,
            "Lets several short documents share a request; they do not by default."
        )
        static let table = KeyTable(
            maxTokens.entry,
            maxRequests.entry,
            maxConcurrent.entry,
            maxOpenTokens.entry,
            maxMemory.entry,
            maxWait.entry,
            count.entry,
            pack.entry
        )
    }
}

extension Pipeline.Batch.Pack {
    /// The value of `batch.pack`.
    static let form: Form<Pipeline.Batch.Pack> = {
        let maxDocuments = Key(
            "max_documents",
            Form.integer(1...1000),
            "Documents in a request at most; 10 by default."
        )
        let maxTokens = Key(
            "max_tokens",
            Form.integer(atLeast: 1),
            "Estimated tokens of their texts at most; 4000 by default."
        )
        return Form.mapping(KeyTable(maxDocuments.entry, maxTokens.entry)) { section in
            let defaults = Pipeline.Batch.Pack()
            let pack = Pipeline.Batch.Pack(
                maxDocuments: section.read(maxDocuments, or: defaults.maxDocuments),
                maxTokens: section.read(maxTokens, or: defaults.maxTokens)
            )
            if pack.maxDocuments == 1 {
                section.context.warning(
                    "\(section.context.key) has no effect: one document is no pack",
                    at: section.valueLocation(of: maxDocuments)
                )
            }
            return pack
        }
    }()
}
