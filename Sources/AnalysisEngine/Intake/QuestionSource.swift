internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import DocumentIngest
internal import RunLedger

/// The questions for the executor, made of what arrives.
///
/// What the ledger knows already, and what cannot be asked about, becomes a record right away.
struct QuestionSource: AsyncSequence, Sendable {
    typealias Element = WorkItem<Question>

    let arrivals: GatheringBuffer<Arrival>
    let records: RecordWriter
    let maker: QuestionMaker
    let ledger: LedgerSession
    /// Counts the tokens of questions at the provider; `nil` where estimates do.
    let counter: TokenCounter?
    /// Combines short documents; `nil` where each goes alone.
    let packing: Packing?
    /// The packs that an unfinished run has had answers to, and no records of.
    let answeredPacks: [[DocumentID]]

    /// What the ledger knows.
    private var known: KnownWork { KnownWork(ledger: ledger, maker: maker) }

    func makeAsyncIterator() -> Iterator { Iterator(source: self) }

    struct Iterator: AsyncIteratorProtocol {
        private let source: QuestionSource
        private var packer: Packer?
        private var answeredPacks: AnsweredPacks
        /// What is to be asked, the next one last; prompts are written when it is their turn.
        private var ready: [Next] = []

        fileprivate init(source: QuestionSource) {
            self.source = source
            packer = source.packing.map(Packer.init)
            answeredPacks = AnsweredPacks(source.answeredPacks)
        }

        mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws -> WorkItem<Question>? {
            while ready.isEmpty {
                guard let gathered = await source.gathered() else { return nil }
                ready = try await questions(gathered).reversed()
                guard let counter = source.counter else { continue }
                let counted = await counter.counted(ready.map(work), by: source.maker)
                ready = counted.map(Next.question)
            }
            return ready.popLast().map(work)
        }

        /// A question, or what one is to be made of.
        private enum Next {
            case subject(Question.Subject)
            case question(WorkItem<Question>)
        }

        private func work(_ next: Next) -> WorkItem<Question> {
            switch next {
            case .subject(let subject): source.maker.work(subject)
            case .question(let question): question
            }
        }

        private mutating func questions(
            _ arrivals: [Arrival]
        ) async throws(LedgerError) -> [Next] {
            var questions: [Next] = []
            var jobs: [DocumentJob] = []
            var packs: [[DocumentJob]] = []
            var (hasEnded, isOverdue) = (false, false)
            for arrival in arrivals {
                switch arrival {
                case .document(let job):
                    jobs.append(job)
                case .unasked(let id, let index, let outcome):
                    await source.record(id, index, outcome)
                case .question(let subject):
                    questions.append(.subject(try await source.answered(subject)))
                case .packIsDue(Packing.answered):
                    isOverdue = true
                case .packIsDue(let number):
                    if let pack = packer?.take(ifStill: number) { packs.append(pack) }
                case .inputEnded:
                    hasEnded = true
                }
            }
            for subject in try await source.subjects(of: jobs) {
                guard case .passage(let job, _) = subject, job.questions.count == 1,
                    packer != nil
                else {
                    questions.append(.subject(subject))
                    continue
                }
                packs += self.packs(with: job)
            }
            if hasEnded || isOverdue { for job in answeredPacks.giveUp() { packs += pack(job) } }
            if hasEnded, let pack = packer?.takeAll() { packs.append(pack) }
            for pack in packs {
                questions += try await source.subjects(ofPack: pack).map(Next.subject)
            }
            return questions
        }

        /// The packs that a document makes complete.
        private mutating func packs(with job: DocumentJob) -> [[DocumentJob]] {
            let isFirst = !answeredPacks.isWaiting
            switch answeredPacks.take(job) {
            case .elsewhere: return pack(job)
            case .complete(let pack): return [pack]
            case .waiting:
                if isFirst, let packing = source.packing {
                    packing.onOpen(Packing.answered, .now + packing.maxWait)
                }
                return []
            }
        }

        private mutating func pack(_ job: DocumentJob) -> [[DocumentJob]] {
            packer?.add(job, tokens: source.maker.room.tokens(of: job.passages[0])) ?? []
        }
    }
}

extension QuestionSource {
    /// What has arrived; `nil` at the end, or when the task is cancelled.
    fileprivate func gathered() async -> [Arrival]? {
        await withTaskCancellationHandler {
            await arrivals.next()
        } onCancel: {
            arrivals.end()
        }
    }

    /// Records what cannot be asked about.
    fileprivate func record(_ id: DocumentID, _ index: Int, _ outcome: Record.Outcome) async {
        await records.send(
            RecordEntry(record: Record(document: id, index: index, outcome: outcome))
        )
    }

    /// What is to be asked about documents; what the ledger knows of them is recorded.
    fileprivate func subjects(
        of jobs: [DocumentJob]
    ) async throws(LedgerError) -> [Question.Subject] {
        var subjects: [Question.Subject] = []
        for (job, standing) in try await known.standings(of: jobs) {
            switch standing {
            case .recorded(let stored):
                var record = stored.reused(
                    for: job.document.id,
                    index: job.index,
                    source: Record.Source(job.document),
                    metadata: job.document.metadata
                )
                if let fields = record.fields {
                    let places = job.document.positions
                    record.outcome = .analyzed(fields: Analysis.relocated(fields, by: places))
                }
                if ledger.isOfJob(stored.run) {
                    record.provenance?.isCached = stored.record.provenance?.isCached ?? false
                }
                await records.send(RecordEntry(record: record, key: job.keys?.result))
            case .open(let answers, _):
                // It holds the arrivals open until nothing more can be asked about it.
                if job.questions.count > 1 { arrivals.open() }
                subjects += answers.enumerated().map { part, answer in
                    answer.map { .answered(job, part: part, $0) } ?? .passage(job, part: part)
                }
            }
        }
        return subjects
    }

    /// What is to be asked about documents that share a request; an answer of an earlier run counts
    /// if all of it can be read.
    fileprivate func subjects(
        ofPack jobs: [DocumentJob]
    ) async throws(LedgerError) -> [Question.Subject] {
        guard jobs.count > 1 else { return jobs.map { .passage($0, part: 0) } }
        guard let answers = try await known.answers(aboutPack: jobs) else { return [.pack(jobs)] }
        return zip(jobs, answers).map { .answered($0, part: 0, $1) }
    }

    /// The summary of summaries that is to be asked for; an answer of an earlier run counts.
    fileprivate func answered(
        _ subject: Question.Subject
    ) async throws(LedgerError) -> Question.Subject {
        guard case .reduction(let job, let reduction) = subject else { return subject }
        let model = maker.models[0]
        let prompts = maker.prompts
        let request = prompts.request(prompts.prompt(of: subject, for: model), to: model)
        let key = prompts.key(of: request, model)
        guard let stored = try await ledger.answers(to: [key])[key],
            case .success(let part) = prompts.analysis.read(stored.answer, about: reduction)
        else { return subject }
        return .reduced(job, reduction, part, stored)
    }
}
