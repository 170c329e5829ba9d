import AnalysisCore
import JSON

extension LocalServer {
    /// The tokens of a text; control tokens of the model that are spelt out in it are plain text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - isStart: Whether the token that some models want at the start is put before it.
    ///   - isMarkup: Whether control tokens are read as such: in no text that comes from outside.
    /// - Returns: The numbers of the tokens.
    /// - Throws: A `ProviderFailure`.
    func tokens(
        of text: String,
        isStart: Bool = false,
        isMarkup: Bool = false
    ) async throws(ProviderFailure) -> [Int] {
        let answer = try await post(
            [
                "content": .string(text), "add_special": .bool(isStart),
                "parse_special": .bool(isMarkup),
            ],
            to: "/tokenize"
        )
        return answer["tokens"]?.array?.compactMap(\.int) ?? []
    }

    /// The tokens of the pieces of a prompt, one after the other.
    ///
    /// - Parameters:
    ///   - pieces: The pieces.
    ///   - isStart: Whether the prompt begins with them.
    /// - Returns: The numbers of the tokens.
    /// - Throws: A `ProviderFailure`.
    func tokens(
        of pieces: [LocalPrompt.Piece],
        isStart: Bool
    ) async throws(ProviderFailure) -> [Int] {
        var tokens: [Int] = []
        for (index, piece) in pieces.enumerated() {
            let isFirst = isStart && index == 0
            switch piece {
            case .text(let text):
                tokens += try await self.tokens(of: text, isStart: isFirst)
            case .markup(let text):
                tokens += try await self.tokens(of: text, isStart: isFirst, isMarkup: true)
            }
        }
        return tokens
    }

    /// Has a text continued as far as a grammar goes.
    ///
    /// - Parameters:
    ///   - prompt: The tokens of the text.
    ///   - grammar: What may follow, in GBNF.
    ///   - maxTokens: The largest number of tokens.
    ///   - temperature: The sampling temperature; 0 takes the likeliest token.
    ///   - leaning: What is added to the logarithm of the odds of tokens, by their numbers.
    ///   - slot: The slot that does it.
    /// - Returns: What follows.
    /// - Throws: A `ProviderFailure`.
    func complete(
        _ prompt: [Int],
        grammar: String,
        maxTokens: Int,
        temperature: Double,
        leaning: [Int: Double] = [:],
        slot: Int
    ) async throws(ProviderFailure) -> Completion {
        var body = Self.body(prompt, slot: slot)
        if !leaning.isEmpty {
            body["logit_bias"] = .array(
                leaning.sorted { $0.key < $1.key }.map {
                    [.integer(Int64($0.key)), .number($0.value)]
                }
            )
        }
        body["n_predict"] = .integer(Int64(maxTokens))
        body["grammar"] = .string(grammar)
        body["temperature"] = .number(temperature)
        return Completion(try await post(body, to: "/completion"))
    }

    /// Asks how likely each of some tokens is to follow a text.
    ///
    /// The tokens are lifted above all others by the same amount, so that what the server reports
    /// after its sampling steps are their probabilities renormalised over just them. The
    /// probabilities that it reports before those steps cover the likeliest tokens only.
    ///
    /// - Parameters:
    ///   - candidates: The tokens.
    ///   - prompt: The tokens of the text.
    ///   - slot: The slot that does it.
    /// - Returns: The probability of each candidate.
    /// - Throws: A `ProviderFailure`.
    func choose(
        among candidates: [Int],
        after prompt: [Int],
        slot: Int
    ) async throws(ProviderFailure) -> Completion {
        var body = Self.body(prompt, slot: slot)
        body["n_predict"] = 1
        body["n_probs"] = .integer(Int64(candidates.count))
        body["post_sampling_probs"] = true
        body["logit_bias"] = .array(candidates.map { [.integer(Int64($0)), 100.0] })
        body["samplers"] = ["temperature"]
        body["temperature"] = 1.0
        body["seed"] = 1
        return Completion(try await post(body, to: "/completion"))
    }

    /// Has a slot read a text, and write nothing.
    ///
    /// - Parameters:
    ///   - prompt: The tokens of the text.
    ///   - slot: The slot that does it.
    /// - Returns: The tokens that were read.
    /// - Throws: A `ProviderFailure`.
    func read(_ prompt: [Int], slot: Int) async throws(ProviderFailure) -> TokenUsage {
        var body = Self.body(prompt, slot: slot)
        body["n_predict"] = 0
        return Completion(try await post(body, to: "/completion")).usage
    }

    /// Writes what a slot has read to a file of the server's folder.
    ///
    /// - Returns: Whether it could.
    func save(_ slot: Int, to name: String) async -> Bool {
        await act("save", slot, name)?["n_saved"]?.int ?? 0 > 0
    }

    /// Has a slot hold what was written to a file of the server's folder.
    ///
    /// - Returns: Whether it could.
    func restore(_ slot: Int, from name: String) async -> Bool {
        await act("restore", slot, name)?["n_restored"]?.int ?? 0 > 0
    }

    private func act(_ action: String, _ slot: Int, _ name: String) async -> JSONValue? {
        try? await post(["filename": .string(name)], to: "/slots/\(slot)?action=\(action)")
    }

    private static func body(_ prompt: [Int], slot: Int) -> JSONObject {
        [
            "prompt": .array(prompt.map { .integer(Int64($0)) }),
            "cache_prompt": true,
            "id_slot": .integer(Int64(slot)),
        ]
    }
}
