internal import AnalysisCore
internal import BatchExecution
internal import ModelProviders
internal import Synchronization

/// Has the provider count the tokens of questions before they are sent.
final class TokenCounter: Sendable {
    private let model: RunModel
    private let maxConcurrent: Int
    /// When nothing is counted any more; `nil` where there is no such time.
    private let end: ContinuousClock.Instant?
    private let warn: @Sendable (String) -> Void
    private let state = Mutex((hasWarned: false, hasCounted: false, requests: 0))

    /// A counter for the model that is asked first.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - maxConcurrent: The requests under way at once.
    ///   - deadline: The time from now on after which nothing is counted any more.
    ///   - warn: Is told once if something could not be counted, and is estimated instead.
    init(
        model: RunModel,
        maxConcurrent: Int,
        deadline: Duration? = nil,
        warn: @escaping @Sendable (String) -> Void
    ) {
        self.model = model
        self.maxConcurrent = maxConcurrent
        self.warn = warn
        end = deadline.map { .now + $0 }
    }

    /// Whether something was counted, and nothing had to be estimated.
    var hasCounted: Bool { state.withLock { $0.hasCounted && !$0.hasWarned } }

    /// How many requests were sent.
    var requests: Int { state.withLock(\.requests) }

    /// The questions with the exact tokens of their input, in their order.
    func counted(
        _ questions: [WorkItem<Question>],
        by maker: QuestionMaker
    ) async -> [WorkItem<Question>] {
        if let end, .now >= end { return questions }
        return await withTaskGroup(of: (Int, Int?).self) { group in
            if let end {
                group.addTask {
                    try? await ContinuousClock().sleep(until: end)
                    return (Self.isOver, nil)
                }
            }
            var counted = questions
            var next = 0
            func addTask() {
                guard next < questions.count else { return }
                let (index, question) = (next, questions[next].input)
                next += 1
                group.addTask { (index, await self.tokens(of: question, by: maker)) }
            }
            for _ in 0..<maxConcurrent { addTask() }
            var left = questions.count
            while left > 0, let (index, tokens) = await group.next() {
                guard index != Self.isOver else { break }
                left -= 1
                addTask()
                guard let tokens else { continue }
                counted[index] = maker.work(
                    questions[index].input.subject,
                    inputTokens: tokens
                )
            }
            group.cancelAll()
            return counted
        }
    }

    /// Stands in the place of a question when the time to count is over.
    private static let isOver = -1

    /// The tokens of a question; `nil` where nobody counts them.
    private func tokens(of question: Question, by maker: QuestionMaker) async -> Int? {
        let request = maker.prompts.request(
            question.prompt,
            to: model,
            documents: question.jobs.count
        )
        do throws(ProviderFailure) {
            if let tokens = try await model.provider.countTokens(of: request) {
                state.withLock { state in
                    state.hasCounted = true
                    state.requests += 1
                }
                return tokens
            }
            warnOnce("\(model.reference) has no service that counts tokens")
        } catch {
            if error.wasSent { state.withLock { $0.requests += 1 } }
            warnOnce("tokens could not be counted: \(error.message)")
        }
        return nil
    }

    private func warnOnce(_ text: String) {
        let isFirst = state.withLock { state in
            defer { state.hasWarned = true }
            return !state.hasWarned
        }
        if isFirst { warn("\(text); batch.count: exact falls back to estimates where that is so") }
    }
}
