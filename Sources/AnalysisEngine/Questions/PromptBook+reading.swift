internal import Analyses
internal import AnalysisCore
internal import RunLedger

extension PromptBook {
    /// Reads an answer.
    ///
    /// - Parameters:
    ///   - answer: The answer.
    ///   - stored: The same in the ledger, where an earlier run has received it.
    ///   - subject: What was asked about.
    /// - Returns: What it says, or why it cannot be used.
    func read(
        _ answer: ModelAnswer,
        stored: StoredAnswer?,
        about subject: Question.Subject
    ) -> Result<Reply, RequestFault> {
        let facts = AnswerFacts(answer, stored: stored)
        switch subject {
        case .passage(let job, let part):
            return analysis.read(answer, about: job.passage(ofRequest: part))
                .map { .reading($0, facts) }
                .mapError { RequestFault($0, facts) }
        case .reduction(_, let reduction):
            return analysis.read(answer, about: reduction)
                .map { .reduced($0, facts) }
                .mapError { RequestFault($0, facts) }
        case .pack(let jobs):
            let results = analysis.read(answer, aboutPack: jobs.map { $0.passages[0] })
            do throws(ReadingFailure) {
                return .success(
                    .pack(
                        try results.map { result throws(ReadingFailure) in try result.get() },
                        facts
                    )
                )
            } catch {
                // Those that are right stay; the others are asked about in smaller packs, or alone.
                return .failure(RequestFault(failure: error, facts: facts, pack: results))
            }
        }
    }
}

extension RequestFault {
    /// An answer that cannot be used; what was noticed about it is noted with the failure.
    fileprivate init(_ failure: ReadingFailure, _ facts: AnswerFacts) {
        self.init(failure: failure, facts: facts)
        self.failure.notes = facts.notes + failure.notes
        self.facts.notes = self.failure.notes
    }
}
