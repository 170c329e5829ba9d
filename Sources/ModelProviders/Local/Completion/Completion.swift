import AnalysisCore
import JSON

/// What a completion brought.
struct Completion: Sendable, Hashable {
    /// Why the model stopped.
    enum Stop: Sendable, Hashable {
        /// The grammar was complete, or the model ended the text.
        case finished
        /// The limit of tokens was reached.
        case limit
        /// The context was full.
        case context
    }

    /// The text.
    var text: String
    /// Why the model stopped.
    var stop: Stop
    /// The tokens that were used.
    var usage: TokenUsage
    /// The probability of each token that could stand first, by its number.
    var probabilities: [Int: Double]

    init(
        text: String,
        stop: Stop = .finished,
        usage: TokenUsage = TokenUsage(),
        probabilities: [Int: Double] = [:]
    ) {
        self.text = text
        self.stop = stop
        self.usage = usage
        self.probabilities = probabilities
    }

    /// Reads the response of `POST /completion`.
    init(_ response: JSONValue) {
        let predicted = response["tokens_predicted"]?.count ?? 0
        let evaluated = response["tokens_evaluated"]?.count ?? 0
        let cached = min(response["timings"]?["cache_n"]?.count ?? 0, evaluated)
        let isFull = response["truncated"]?.bool == true
        let first = response["completion_probabilities"]?.array?.first
        var probabilities: [Int: Double] = [:]
        for candidate in first?["top_probs"]?.array ?? [] {
            guard let token = candidate["id"]?.int else { continue }
            probabilities[token] = candidate["prob"]?.double
        }
        self.init(
            text: response["content"]?.string ?? "",
            stop: isFull ? .context : response["stop_type"]?.string == "limit" ? .limit : .finished,
            usage: TokenUsage(input: evaluated - cached, output: predicted, cacheRead: cached),
            probabilities: probabilities
        )
    }
}
