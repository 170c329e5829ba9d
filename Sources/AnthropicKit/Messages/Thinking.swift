import JSON

/// Whether and how much the model thinks before it answers; which of these a model takes differs.
public enum Thinking: Sendable, Hashable {
    /// As much as the model finds right.
    case adaptive
    /// Up to so many tokens, at least 1024 and fewer than `maxTokens`; older models only.
    case enabled(budgetTokens: Int)
    /// Not at all.
    case disabled
    /// Only between calls of tools.
    case betweenTools

    var json: JSONValue {
        switch self {
        case .adaptive: ["type": "adaptive"]
        case .enabled(let budget): ["type": "enabled", "budget_tokens": .integer(Int64(budget))]
        case .disabled: ["type": "disabled"]
        case .betweenTools: ["type": "between_tools"]
        }
    }
}
