internal import Analyses
internal import AnalysisCore
internal import RunLedger

/// What one request asks.
struct Question: Sendable {
    /// What it is about.
    indirect enum Subject: Sendable {
        /// A document as a whole, or the part of a long one: the one that the request with the given
        /// place is about.
        case passage(DocumentJob, part: Int)
        /// Several short documents at once.
        case pack([DocumentJob])
        /// The summaries of the parts of a long document.
        case reduction(DocumentJob, Reduction)

        /// The documents that it is about.
        var jobs: [DocumentJob] {
            switch self {
            case .passage(let job, _), .reduction(let job, _): [job]
            case .pack(let jobs): jobs
            }
        }
    }

    /// What it is about.
    let subject: Subject
    /// What is asked, in the form that the first model follows.
    let prompt: Prompt

    /// Which of several answers to the same question it asks for, from 0.
    var vote: Int {
        if case .passage(let job, let part) = subject { job.vote(ofRequest: part) } else { 0 }
    }

    /// The documents that it is about.
    var jobs: [DocumentJob] { subject.jobs }
}

/// What an answer to a question says.
indirect enum Reply: Sendable {
    /// What an answer says about a document or a part of one.
    case reading(Reading, AnswerFacts)
    /// What an answer says about each document of a pack, in order.
    case pack([Reading], AnswerFacts)
    /// The summaries of several parts in one.
    case reduced(PartReading, AnswerFacts)

    /// What is to be noted about the answer.
    var facts: AnswerFacts {
        switch self {
        case .reading(_, let facts), .pack(_, let facts), .reduced(_, let facts): facts
        }
    }
}

/// What is to be noted about an answer beside what it says.
struct AnswerFacts: Sendable {
    /// The provider's id of the request.
    var requestID: String?
    /// The model that answered, by the server's own name for it.
    var answeredBy: String?
    /// What the provider noted.
    var notes: [String] = []
    /// The answer in the ledger, where an earlier run has received it; `nil` for one of this run.
    @Indirect var stored: StoredAnswer? = nil
    /// How many documents share the request, of which this is said of one.
    var packed = 1
    /// Which of them it is, from 0: what the request took is divided among them.
    var share = 0
}

extension AnswerFacts {
    /// What is to be noted about an answer.
    ///
    /// - Parameters:
    ///   - answer: The answer.
    ///   - stored: The same in the ledger, where an earlier run has received it.
    init(_ answer: ModelAnswer, stored: StoredAnswer?) {
        self.init(
            requestID: answer.requestID,
            answeredBy: answer.model,
            notes: answer.notes,
            stored: stored
        )
    }
}
