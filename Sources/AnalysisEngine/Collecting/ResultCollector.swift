internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import RunLedger

/// Makes records of what the executor delivers, and asks on about long documents.
///
/// One task uses it; it waits for nothing.
struct ResultCollector {
    private let analysis: Analysis
    private let room: ContextRoom
    /// The models in the order in which they are asked.
    private let models: [ModelReference]
    /// Takes what is to be asked next about a long document.
    private let ask: (Question.Subject) -> Void
    /// Is told that nothing more is to be asked about a long document.
    private let close: () -> Void
    private var longDocuments: [Int: LongDocument] = [:]

    init(
        analysis: Analysis,
        room: ContextRoom,
        models: [ModelReference],
        ask: @escaping (Question.Subject) -> Void,
        close: @escaping () -> Void
    ) {
        self.analysis = analysis
        self.room = room
        self.models = models
        self.ask = ask
        self.close = close
    }

    /// Takes a result, and returns the records of the documents that are done by it.
    mutating func take(_ result: QuestionResult) -> [RecordEntry] {
        switch result.input.subject {
        case .pack(let jobs):
            return packed(result, jobs)
        case .passage(let job, let part), .answered(let job, let part, _):
            guard job.questions.count > 1 else { return [single(result, job)] }
            return updating(job, result) { [room] document in
                switch result.reading {
                case .success(let reading):
                    let tokens = room.tokens(of: job.passage(ofRequest: part))
                    document.take(.success(reading), part: part, tokens: tokens)
                case .failure(.failed(let failure)):
                    let tokens = room.tokens(of: job.passage(ofRequest: part))
                    document.take(.failure(failure), part: part, tokens: tokens)
                case .failure(.notRun(let reason)):
                    document.skip(reason, part: part)
                }
            }
        case .reduction(let job, let reduction), .reduced(let job, let reduction, _, _):
            return updating(job, result) { document in
                switch result.reduced {
                case .success(let part): document.take(.success(part), of: reduction)
                case .failure(.failed(let failure)): document.take(.failure(failure), of: reduction)
                case .failure(.notRun(let reason)): document.skip(reason, part: nil)
                }
            }
        }
    }

    private func single(_ result: QuestionResult, _ job: DocumentJob) -> RecordEntry {
        let effort = Effort(result, models: models, facts: result.facts)
        let outcome = result.reading.map(\.fields).outcome(attempts: result.attempts)
        let reading = try? result.reading.get()
        return entry(
            job,
            outcome,
            effort.map { Record.Provenance($0, notes: reading?.notes ?? []) },
            findings: reading?.findings ?? []
        )
    }

    private func packed(_ result: QuestionResult, _ jobs: [DocumentJob]) -> [RecordEntry] {
        guard case .pack(let readings, _)? = result.output, readings.count == jobs.count else {
            // A pack that was not asked; one that failed was divided, down to single documents.
            return jobs.map { single(result, $0) }
        }
        let whole = Effort(result, models: models, facts: result.facts)
        let shares = (whole?.usage ?? result.usage).divided(into: jobs.count)
        return zip(jobs, zip(readings, shares)).map { job, share in
            let (reading, usage) = share
            var effort = whole
            effort?.usage = usage
            effort?.packed = jobs.count
            return entry(
                job,
                .analyzed(fields: reading.fields),
                effort.map { Record.Provenance($0, notes: reading.notes) },
                findings: reading.findings
            )
        }
    }

    /// Tells a long document what came of a question, and does what it wants next.
    private mutating func updating(
        _ job: DocumentJob,
        _ result: QuestionResult,
        _ update: (inout LongDocument) -> Void
    ) -> [RecordEntry] {
        // Taken out, so that it is changed in place instead of in a copy.
        var document =
            longDocuments.removeValue(forKey: job.index)
            ?? LongDocument(job, analysis: analysis)
        document.add(Effort(result, models: models, facts: result.facts))
        update(&document)
        switch document.next(fits: room.fits) {
        case .wait:
            longDocuments[job.index] = document
            return []
        case .ask(let reductions):
            longDocuments[job.index] = document
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
                    document.effort.map { Record.Provenance($0, chunks: job.passages.count) }
                )
            ]
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
                document.effort.map {
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
                document.effort.map {
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
