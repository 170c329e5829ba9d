internal import Analyses
internal import AnalysisCore
internal import RunLedger

/// What the ledger knows about documents that are to be asked about; runs and plans go by it alike.
struct KnownWork: Sendable {
    let ledger: LedgerSession
    let maker: QuestionMaker

    /// How a document stands.
    enum Standing: Sendable {
        /// Its result is taken as it is.
        case recorded(StoredRecord)
        /// It is to be asked about, but for the parts whose answers are there; whether it failed
        /// before.
        case open(replies: [Reply?], hasFailed: Bool)
    }

    /// How documents stand, in their order.
    func standings(
        of jobs: [DocumentJob]
    ) async throws(LedgerError) -> [(job: DocumentJob, standing: Standing)] {
        let models = maker.models.map(\.reference)
        let known = try await ledger.results(for: jobs.compactMap(\.keys?.result))
        var standings: [(job: DocumentJob, standing: Standing)] = []
        var open: [Int] = []
        for var job in jobs {
            let stored = job.keys.flatMap { known[$0.result] }
            if let stored, ledger.takes(stored, from: models) {
                standings.append((job, .recorded(stored)))
                continue
            }
            job.recallsUnusable = stored.map(ledger.retries) != true
            let hasFailed = stored.map { $0.record.fields == nil && $0.isBy(models) } ?? false
            open.append(standings.count)
            standings.append((job, .open(replies: [], hasFailed: hasFailed)))
        }
        let answers = try await ledger.answers(
            to: open.flatMap { standings[$0].job.keys?.requests ?? [] }
        )
        for index in open {
            guard case .open(_, let hasFailed) = standings[index].standing else { continue }
            let job = standings[index].job
            let replies = job.questions.map { part -> Reply? in
                guard let stored = job.keys.flatMap({ answers[$0.requests[part]] }) else {
                    return nil
                }
                if let reply = reply(stored, to: .passage(job, part: part)) { return reply }
                if !ledger.isOfThisRun(stored) {
                    standings[index].job.unusableAnswers[part] = stored
                }
                return nil
            }
            standings[index].standing = .open(replies: replies, hasFailed: hasFailed)
        }
        return standings
    }

    /// What the answer to a question says that an earlier run has received; `nil` where there is none
    /// that can be read as a whole.
    func reply(to subject: Question.Subject) async throws(LedgerError) -> Reply? {
        let model = maker.models[0]
        let prompts = maker.prompts
        let request = prompts.request(
            prompts.prompt(of: subject, for: model),
            to: model,
            documents: subject.jobs.count
        )
        let key = prompts.key(of: request, model)
        return try await ledger.answers(to: [key])[key].flatMap { reply($0, to: subject) }
    }

    /// What an answer of an earlier run says, if it can be read.
    private func reply(_ stored: StoredAnswer, to subject: Question.Subject) -> Reply? {
        try? maker.prompts.read(stored.answer, stored: stored, about: subject).get()
    }
}
