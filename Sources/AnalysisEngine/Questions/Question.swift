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
        /// What a request before has answered: nothing is to be sent.
        case answered(DocumentJob, part: Int, KnownAnswer)
        /// The same for the summaries of parts.
        case reduced(DocumentJob, Reduction, PartReading, StoredAnswer)
    }

    /// An answer that is there without asking.
    struct KnownAnswer: Sendable {
        /// What was read in it.
        var reading: Reading
        /// The answer in the ledger, with what it took in its time; `nil` for one of this run.
        var stored: StoredAnswer?
        /// How many documents shared its request.
        var packed = 1
        /// The model that answered, by the server's own name, where it was in this run.
        var answeredBy: String?
        /// Which of them this is, from 0: what the request took is divided among them.
        var share = 0
    }

    /// What it is about.
    let subject: Subject
    /// What is asked, in the form that the first model follows.
    let prompt: Prompt

    /// Whether the answer is there, so that nothing is to be sent.
    var isAnswered: Bool {
        switch subject {
        case .answered, .reduced: true
        case .passage, .pack, .reduction: false
        }
    }

    /// Which of several answers to the same question it asks for, from 0.
    var vote: Int {
        switch subject {
        case .passage(let job, let part), .answered(let job, let part, _): job.vote(ofRequest: part)
        case .pack, .reduction, .reduced: 0
        }
    }

    /// The documents that it is about.
    var jobs: [DocumentJob] {
        switch subject {
        case .passage(let job, _), .reduction(let job, _), .answered(let job, _, _),
            .reduced(let job, _, _, _):
            [job]
        case .pack(let jobs): jobs
        }
    }
}

/// What came of a question.
indirect enum Reply: Sendable {
    /// What an answer says about a document or a part of one.
    case reading(Reading, AnswerFacts)
    /// What an answer says about each document of a pack, in order.
    case pack([Reading], AnswerFacts)
    /// The summaries of several parts in one.
    case reduced(PartReading, AnswerFacts)
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
}
