internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import ModelProviders
internal import RunLedger

/// A model of a run: who serves it, how much room its answers have, and what they cost.
struct RunModel: Sendable {
    /// The model and its provider's name.
    let reference: ModelReference
    /// Who answers.
    let provider: any ModelProvider
    /// The form of prompts that it follows best.
    let form: PromptForm
    /// The room for an answer, in tokens.
    let maxTokens: Int
    /// The most room that the model can give, in tokens.
    let maxOutput: Int
    /// The tokens of a request and its answer together, `nil` where the limit is unknown.
    let contextTokens: Int?
    /// Whether the server of the model says so: answers then rarely need the room that is kept for
    /// them, which some servers do not count.
    let isContextOfServer: Bool
    /// How many requests the model can serve at once, `nil` where that is not known.
    let maxConcurrent: Int?
    /// What decides the answers of a model on this machine, beside what it is asked: its name may
    /// stand for another file tomorrow.
    let identity: ModelIdentity?
    /// Under what the ledger remembers its limits; `nil` for a model on this machine.
    let endpoint: EndpointKey?
    /// Estimates the tokens of texts as this model counts them.
    let estimator: TokenEstimator
    /// The service tier that is asked for; `nil` asks for none.
    let tier: ServiceTier?
    /// What its tokens cost, looked up once for all requests; `nil` where that is unknown.
    let prices: ModelPrices?
    /// Whether the provider takes batches of requests, at their price.
    let takesBatches: Bool

    /// The room for answers about so many documents at once, after so many answers were cut: it
    /// doubles each time.
    func room(documents: Int = 1, afterTruncations count: Int = 0) -> Int {
        let factor = documents.multipliedReportingOverflow(by: 1 << min(count, 16))
        let room = maxTokens.multipliedReportingOverflow(by: factor.partialValue)
        return factor.overflow || room.overflow
            ? maxOutput : min(room.partialValue, max(maxOutput, maxTokens))
    }

    /// The tokens that the context leaves beside the room for an answer; `nil` where it is unknown.
    ///
    /// Of a small context that a server tells, half is left.
    var tokensForPrompt: Int? {
        contextTokens.map { context in
            context - (isContextOfServer ? min(maxTokens, context / 2) : maxTokens)
        }
    }

    /// The tokens that a prompt is, about.
    func tokens(in texts: String...) -> Int {
        scaled(texts.reduce(0) { $0 + TokenEstimator().tokens(in: $1) })
    }

    /// The tokens that a part of a text is, about.
    func tokens(in text: Substring) -> Int {
        scaled(TokenEstimator().tokens(in: text))
    }

    private func scaled(_ tokens: Int) -> Int {
        Int((Double(tokens) * estimator.scale).rounded(.up))
    }

    /// What a usage costs in the tier that is asked for; `nil` where the price is unknown.
    func price(_ usage: TokenUsage) -> Cost? { price(usage, in: tier) }

    /// What a usage costs in the provider's batches; `nil` where the price is unknown.
    func batchPrice(_ usage: TokenUsage) -> Cost? {
        takesBatches ? prices?.cost(of: usage, isBatch: true) : nil
    }

    private func price(_ usage: TokenUsage, in tier: ServiceTier?) -> Cost? {
        prices?.prices(in: tier)?.cost(of: usage)
    }

    /// What an answer costs, in the tier that it says it was served by, else in the one that was
    /// asked for; `nil` where price or usage is unknown.
    func cost(of answer: ModelAnswer) -> Cost? {
        answer.usage.flatMap { price($0, in: ServiceTier(served: answer.serviceTier) ?? tier) }
    }

    /// What an answer took.
    func usage(of answer: ModelAnswer) -> AttemptUsage {
        guard let usage = answer.usage else { return .unknown }
        return .reported(usage, picodollars: cost(of: answer)?.picodollars)
    }
}
