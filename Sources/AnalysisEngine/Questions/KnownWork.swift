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
        case open(answers: [Question.KnownAnswer?], hasFailed: Bool)
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
            standings.append((job, .open(answers: [], hasFailed: hasFailed)))
        }
        let answers = try await ledger.answers(
            to: open.flatMap { standings[$0].job.keys?.requests ?? [] }
        )
        for index in open {
            guard case .open(_, let hasFailed) = standings[index].standing else { continue }
            let job = standings[index].job
            let read = job.questions.map { part -> Question.KnownAnswer? in
                guard let stored = job.keys.flatMap({ answers[$0.requests[part]] }) else {
                    return nil
                }
                if let known = answer(stored, about: job.passage(ofRequest: part)) { return known }
                if !ledger.isOfThisRun(stored) {
                    standings[index].job.unusableAnswers[part] = stored
                }
                return nil
            }
            standings[index].standing = .open(answers: read, hasFailed: hasFailed)
        }
        return standings
    }

    /// The answers about documents that share a request, if an earlier run has received one that can
    /// be read as a whole.
    func answers(
        aboutPack jobs: [DocumentJob]
    ) async throws(LedgerError) -> [Question.KnownAnswer]? {
        let model = maker.models[0]
        let prompt = maker.prompts.prompt(of: .pack(jobs), for: model)
        let request = maker.prompts.request(prompt, to: model, documents: jobs.count)
        let key = maker.prompts.key(of: request, model)
        guard let stored = try await ledger.answers(to: [key])[key] else { return nil }
        let results = maker.prompts.analysis.read(
            stored.answer,
            aboutPack: jobs.map { $0.passages[0] }
        )
        let readings = results.compactMap { try? $0.get() }
        guard readings.count == jobs.count else { return nil }
        return readings.enumerated().map { share, reading in
            Question.KnownAnswer(
                reading: reading,
                stored: stored,
                packed: jobs.count,
                share: share
            )
        }
    }

    /// An answer of an earlier run, if it can be read.
    private func answer(
        _ stored: StoredAnswer,
        about passage: Passage
    ) -> Question.KnownAnswer? {
        let result = maker.prompts.analysis.read(stored.answer, about: passage)
        guard case .success(let reading) = result else { return nil }
        return Question.KnownAnswer(reading: reading, stored: stored)
    }
}
