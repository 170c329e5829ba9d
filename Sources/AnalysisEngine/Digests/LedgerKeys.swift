internal import Analyses
internal import AnalysisCore
internal import JSON
internal import ModelProviders
internal import RunLedger

/// Derives the keys under which the ledger knows requests and results.
///
/// A key holds everything that decides an answer and how it is read: model, rendered prompt,
/// specification, room, effort, temperature, and the version of how answers are read. Nothing
/// else is in it, so that names, prices, limits and concurrency can change without paying again.
struct LedgerKeys: Sendable {
    /// Changes when the same answer would be read differently, so that results are made anew.
    private static let version = "analyze 1"

    private let specification: String
    /// How values are looked for, as far as the specification does not say it.
    private let grounding: String?
    /// The bytes that examples add to a key: the same in each request.
    private let exampleBytes = RecentValues<[AnalysisExample], [UInt8]>()

    init(_ spec: AnalysisSpec) {
        specification = JSONWriter().text(of: spec.canonical)
        grounding = spec.groundingForm.map { JSONWriter().text(of: $0) }
    }

    /// The key of a request.
    ///
    /// - Parameters:
    ///   - request: What is sent.
    ///   - model: To whom.
    ///   - form: The form of the prompt that this model gets.
    ///   - identity: Model file, server and rendering of a model on this machine.
    ///   - vote: Which of several answers to the same request it is, from 0; the first has the key
    ///     that the request has where one answer is all that is wanted.
    /// - Returns: The key.
    func request(
        _ request: ModelRequest,
        to model: ModelReference,
        form: PromptForm,
        identity: ModelIdentity? = nil,
        vote: Int = 0
    ) -> RequestKey {
        var digest = Digest("request", Self.version)
        digest.add(specification)
        digest.add(model.description)
        switch form {
        case .chat:
            digest.add(request.prompt.system)
            digest.add(request.prompt.user)
        case .completion, .turns:
            digest.add(request.prompt.instruction)
            digest.add(request.prompt.document)
        }
        let examples = request.prompt.examples
        if !examples.isEmpty {
            digest.add(
                framed: exampleBytes.value(for: examples) {
                    examples.flatMap { Digest.framed($0.document) + Digest.framed($0.answer) }
                }
            )
        }
        digest.add(String(request.maxTokens))
        digest.add(request.effort?.rawValue ?? "")
        digest.add(request.temperature.map { "\($0)" } ?? "")
        digest.add(request.correction?.answer ?? "")
        digest.add(request.correction?.message ?? "")
        if let identity { digest.add(identity.key(of: request)) }
        if vote > 0 { digest.add("vote \(vote)") }
        return digest.key()
    }

    /// The key of the result that requests about all parts of a document lead to.
    func result(of requests: [RequestKey]) -> ResultKey {
        var digest = Digest("result", Self.version)
        for request in requests { digest.add(request.description) }
        if let grounding { digest.add(grounding) }
        return digest.key()
    }
}
