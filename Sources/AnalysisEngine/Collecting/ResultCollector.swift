internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import RunLedger
internal import Synchronization

/// Makes records of what came of questions, and asks on about long documents.
///
/// Two tasks hand it what there is: answers come from the executor, and from the ledger beside it.
final class ResultCollector: Sendable {
    private let analysis: Analysis
    private let room: ContextRoom
    /// The models in the order in which they are asked.
    private let models: [ModelReference]
    private let records: RecordWriter
    /// Takes what is to be asked next about a long document.
    private let ask: @Sendable (Question.Subject) -> Void
    /// Is told that nothing more is to be asked about a long document.
    private let close: @Sendable () -> Void
    private let longDocuments = Mutex<[Int: LongDocument]>([:])

    init(
        analysis: Analysis,
        room: ContextRoom,
        models: [ModelReference],
        records: RecordWriter,
        ask: @escaping @Sendable (Question.Subject) -> Void,
        close: @escaping @Sendable () -> Void
    ) {
        self.analysis = analysis
        self.room = room
        self.models = models
        self.records = records
        self.ask = ask
        self.close = close
    }

    /// Takes what the executor delivers, once there is room for the records that it makes.
    func take(_ result: QuestionResult) async {
        await take(QuestionOutcome(result, models: models))
    }

    /// Takes what an answer says that is known already, once there is room for the records.
    func take(_ reply: Reply, to subject: Question.Subject) async {
        await take(QuestionOutcome(reply, to: subject))
    }

    private func take(_ outcome: QuestionOutcome) async {
        for entry in entries(outcome) { await records.send(entry) }
    }

    /// The records of the documents that are done by it.
    private func entries(_ outcome: QuestionOutcome) -> [RecordEntry] {
        switch outcome.subject {
        case .pack(let jobs):
            return packed(outcome, jobs)
        case .passage(let job, let part):
            guard job.questions.count > 1 else { return [single(outcome, job)] }
            let tokens = room.tokens(of: job.passage(ofRequest: part))
            return updating(job, outcome) { document in
                switch outcome.reading {
                case .success(let reading):
                    document.take(.success(reading), part: part, tokens: tokens)
                case .failure(.failed(let failure)):
                    document.take(.failure(failure), part: part, tokens: tokens)
                case .failure(.notRun(let reason)):
                    document.skip(reason, part: part)
                }
            }
        case .reduction(let job, let reduction):
            return updating(job, outcome) { document in
                switch outcome.reduced {
                case .success(let part): document.take(.success(part), of: reduction)
                case .failure(.failed(let failure)): document.take(.failure(failure), of: reduction)
                case .failure(.notRun(let reason)): document.skip(reason, part: nil)
                }
            }
        }
    }

    private func single(_ outcome: QuestionOutcome, _ job: DocumentJob) -> RecordEntry {
        let reading = try? outcome.reading.get()
        return entry(
            job,
            outcome.reading.map(\.fields).outcome(attempts: outcome.attempts),
            outcome.expense.map { Record.Provenance($0, notes: reading?.notes ?? []) },
            findings: reading?.findings ?? []
        )
    }

    private func packed(_ outcome: QuestionOutcome, _ jobs: [DocumentJob]) -> [RecordEntry] {
        guard case .success(.pack(let readings, _)) = outcome.reply, readings.count == jobs.count
        else {
            // A pack that was not asked; one that failed was divided, down to single documents.
            return jobs.map { single(outcome, $0) }
        }
        let shares = outcome.expense?.usage.divided(into: jobs.count)
        return jobs.indices.map { index in
            var expense = outcome.expense
            if let shares { expense?.usage = shares[index] }
            expense?.packed = jobs.count
            return entry(
                jobs[index],
                .analyzed(fields: readings[index].fields),
                expense.map { Record.Provenance($0, notes: readings[index].notes) },
                findings: readings[index].findings
            )
        }
    }

    /// Tells a long document what came of a question, and does what it wants next.
    private func updating(
        _ job: DocumentJob,
        _ outcome: QuestionOutcome,
        _ update: (inout LongDocument) -> Void
    ) -> [RecordEntry] {
        longDocuments.withLock { documents in
            // Taken out, so that it is changed in place instead of in a copy.
            var document =
                documents.removeValue(forKey: job.index)
                ?? LongDocument(job, analysis: analysis)
            document.add(outcome.expense)
            update(&document)
            switch document.next(fits: room.fits) {
            case .wait:
                documents[job.index] = document
                return []
            case .ask(let reductions):
                documents[job.index] = document
                for reduction in reductions { ask(.reduction(job, reduction)) }
                return []
            case .done(let merged):
                close()
                return [entry(of: document, merged)]
            case .notRun(let reason):
                close()
                return [
                    entry(
                        job,
                        Record.Outcome(reason),
                        document.expense.map { Record.Provenance($0, chunks: job.passages.count) }
                    )
                ]
            }
        }
    }

    private func entry(
        of document: LongDocument,
        _ merged: Result<MergedReading, ReadingFailure>
    ) -> RecordEntry {
        let chunks = document.job.passages.count
        switch merged {
        case .success(let merged):
            var entry = entry(
                document.job,
                .analyzed(fields: merged.reading.fields),
                document.expense.map {
                    Record.Provenance(
                        $0,
                        chunks: chunks,
                        coverage: merged.coverage,
                        notes: merged.reading.notes
                    )
                },
                findings: merged.reading.findings
            )
            // What is missing for now is asked for again; the other parts' answers are kept.
            if merged.missing > 0, document.hasFailedInPassing { entry.key = nil }
            return entry
        case .failure(let failure):
            return entry(
                document.job,
                .failed(failure.reason, message: failure.message),
                document.expense.map {
                    Record.Provenance($0, chunks: chunks, coverage: 0, notes: failure.notes)
                }
            )
        }
    }

    private func entry(
        _ job: DocumentJob,
        _ outcome: Record.Outcome,
        _ provenance: Record.Provenance?,
        findings: [Finding] = []
    ) -> RecordEntry {
        RecordEntry(
            record: Record(
                document: job.document.id,
                index: job.index,
                outcome: outcome,
                source: Record.Source(job.document),
                metadata: job.document.metadata,
                provenance: provenance,
                findings: job.document.findings + findings
            ),
            key: job.keys?.result,
            // A result made of answers that an earlier run paid for is new all the same.
            isOriginal: true
        )
    }
}
