import AnalysisCore

/// An answer while it is filled in.
struct AnswerDraft: Sendable {
    /// The answer so far.
    private(set) var text = ""
    /// The prompt and the answer so far, in tokens; text whose tokens are not known yet is missing.
    var tokens: [Int]
    /// The text that `tokens` lacks.
    private(set) var pending = ""
    /// The tokens that were used.
    private(set) var usage: TokenUsage?
    /// The tokens that the answer took.
    private(set) var length = 0
    /// The probabilities of labels, by property.
    var probabilities: [String: [String: Double]] = [:]
    /// The properties that are null.
    var notFound: [String] = []
    /// The probability of the label that was chosen last.
    var confidence = 0.0

    /// A draft after a prompt: the tokens of what all prompts share, and the text of the rest.
    init(prefix: [Int], tail: String) {
        tokens = prefix
        pending = tail
    }

    /// Appends text; its tokens follow when the model is asked next.
    mutating func append(_ more: String) {
        text += more
        pending += more
    }

    /// The text whose tokens are needed now.
    mutating func takePending() -> String {
        defer { pending = "" }
        return pending
    }

    /// Counts what a completion used.
    ///
    /// All steps of an answer read the same prompt: it is counted
    /// once, and what later steps read again from the slot is not.
    mutating func count(_ step: TokenUsage) {
        length += step.output
        guard let usage else { return self.usage = step }
        self.usage = usage + TokenUsage(input: step.input, output: step.output)
    }
}
