/// The marks between the turns of a conversation, as a model was trained with them.
public struct ChatMarkup: Sendable, Hashable {
    /// Stands before what the system says.
    public var system: String
    /// Stands before what the user says.
    public var user: String
    /// Stands before what the model says.
    public var assistant: String
    /// Stands behind each of them.
    public var end: String

    /// `<|im_start|>ROLE`, a line break, the text, `<|im_end|>`, and another: Qwen's and others'.
    public static let chatML = ChatMarkup(
        system: "<|im_start|>system\n",
        user: "<|im_start|>user\n",
        assistant: "<|im_start|>assistant\n",
        end: "<|im_end|>\n"
    )
}
