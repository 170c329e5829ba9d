internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import DocumentIngest
internal import RunLedger

/// The questions for the executor, made of what arrives.
///
/// What the ledger knows already goes to the collector, beside the executor; what cannot be asked
/// about becomes a record right away.
struct QuestionSource: AsyncSequence, Sendable {
    typealias Element = WorkItem<Question>

    let arrivals: GatheringBuffer<Arrival>
    let records: RecordWriter
    let collector: ResultCollector
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
                    if try await !source.knows(subject) { questions.append(.subject(subject)) }
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
                let subject =
                    pack.count == 1 ? .passage(pack[0], part: 0) : Question.Subject.pack(pack)
                if pack.count > 1, try await source.knows(subject) { continue }
                questions.append(.subject(subject))
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

    /// What is to be asked about documents; what the ledger knows of them is handed on.
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
            case .open(let replies, _):
                // It holds the arrivals open until nothing more can be asked about it.
                if job.questions.count > 1 { arrivals.open() }
                for (part, reply) in replies.enumerated() {
                    let subject = Question.Subject.passage(job, part: part)
                    if let reply {
                        await collector.take(reply, to: subject)
                    } else {
                        subjects.append(subject)
                    }
                }
            }
        }
        return subjects
    }

    /// Whether an earlier run has had an answer that can be read, which then is handed on.
    fileprivate func knows(_ subject: Question.Subject) async throws(LedgerError) -> Bool {
        guard let reply = try await known.reply(to: subject) else { return false }
        await collector.take(reply, to: subject)
        return true
    }
}
