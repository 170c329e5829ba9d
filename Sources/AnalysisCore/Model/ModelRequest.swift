/// One call to a provider.
public struct ModelRequest: Sendable, Hashable {
    /// An earlier answer to the same prompt that was not valid, and what is wrong with it.
    public struct Correction: Sendable, Hashable {
        /// The answer as it came.
        public var answer: String
        /// The validator's message, fit to be sent to the model.
        public var message: String

        /// A correction.
        public init(answer: String, message: String) {
            self.answer = answer
            self.message = message
        }
    }

    /// The thinking effort to ask for, where the model has it.
    public enum Effort: String, Sendable, Hashable, CaseIterable {
        /// The least.
        case low
        /// The model's usual for short tasks.
        case medium
        /// Thorough.
        case high
        /// More than thorough.
        case xhigh
        /// All there is.
        case max
    }

    /// The model's name at its provider.
    public var model: String
    /// What is asked.
    public var prompt: Prompt
    /// The room for the answer, in tokens, thinking not counted.
    public var maxTokens: Int
    /// The thinking effort; by default the lowest that the model takes.
    public var effort: Effort?
    /// The sampling temperature, where the model accepts one.
    public var temperature: Double?
    /// Set when an invalid answer is asked again.
    public var correction: Correction?

    /// A request.
    public init(
        model: String,
        prompt: Prompt,
        maxTokens: Int,
        effort: Effort? = nil,
        temperature: Double? = nil,
        correction: Correction? = nil
    ) {
        self.model = model
        self.prompt = prompt
        self.maxTokens = maxTokens
        self.effort = effort
        self.temperature = temperature
        self.correction = correction
    }
}
