import JSON

/// Whether and how much the model thinks before it answers; which of these a model takes differs.
public struct Thinking: Sendable, Hashable {
    /// What is shown of the thinking.
    public struct Display: OpenValue {
        /// The name on the wire.
        public var rawValue: String

        /// A display by its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A summary of it.
        public static let summarized: Display = "summarized"
        /// Nothing, so that the blocks bear a signature only; the newest models' default.
        public static let omitted: Display = "omitted"
    }

    private enum Mode: Sendable, Hashable {
        case adaptive
        case enabled(budgetTokens: Int)
        case disabled
        case betweenTools
    }

    private let mode: Mode
    private var display: Display?

    private init(_ mode: Mode) { self.mode = mode }

    /// As much as the model finds right.
    public static let adaptive = Thinking(.adaptive)
    /// Not at all.
    public static let disabled = Thinking(.disabled)
    /// Only between calls of tools.
    public static let betweenTools = Thinking(.betweenTools)

    /// Up to so many tokens, at least 1024 and fewer than `maxTokens`; older models only.
    public static func enabled(budgetTokens: Int) -> Thinking {
        Thinking(.enabled(budgetTokens: budgetTokens))
    }

    /// The same thinking, shown in another way; has no effect where there is none.
    public func displayed(_ display: Display) -> Thinking {
        var copy = self
        copy.display = display
        return copy
    }

    var json: JSONValue {
        var object: JSONObject =
            switch mode {
            case .adaptive: ["type": "adaptive"]
            case .enabled(let budget):
                ["type": "enabled", "budget_tokens": .integer(Int64(budget))]
            case .disabled: ["type": "disabled"]
            case .betweenTools: ["type": "between_tools"]
            }
        switch mode {
        case .adaptive, .enabled: object["display"] = display.map { .string($0.rawValue) }
        case .disabled, .betweenTools: break
        }
        return .object(object)
    }
}
