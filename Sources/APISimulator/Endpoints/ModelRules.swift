import JSON

/// What a family of models takes of thinking, effort and tools, as the API documents it.
struct ModelRules: Sendable {
    /// The efforts that it takes.
    var efforts: [String] = ["low", "medium", "high", "xhigh", "max"]
    /// The efforts at which thinking may be switched off.
    var effortsWithoutThinking: [String]
    /// The efforts at which it takes thinking between tools only.
    var effortsBetweenTools: [String] = []
    /// Whether it takes adaptive thinking.
    var takesAdaptive = true
    /// Whether it takes thinking with a budget.
    var takesBudget = false
    /// Whether it can be forced to call a tool.
    var takesForcedTools = true

    private static let upToHigh = ["low", "medium", "high"]
    private static let all = ["low", "medium", "high", "xhigh", "max"]

    /// The families by the beginning of their names; the first that fits counts.
    private static let families: [(name: String, rules: ModelRules)] = {
        let always = ModelRules(effortsWithoutThinking: [])
        var newest = always
        newest.takesForcedTools = false
        var betweenTools = newest
        betweenTools.effortsBetweenTools = upToHigh
        let switchable = ModelRules(effortsWithoutThinking: upToHigh)
        let free = ModelRules(effortsWithoutThinking: all)
        var older = free
        older.efforts = ["low", "medium", "high", "max"]
        older.takesBudget = true
        var budgeted = older
        budgeted.efforts = upToHigh
        budgeted.takesAdaptive = false
        var oldest = budgeted
        oldest.efforts = []
        return [
            ("claude-fable-5-", newest), ("claude-mythos-5-", newest), ("claude-fable-5", always),
            ("claude-mythos-5", always), ("claude-opus-5-5", newest), ("claude-opus-5", switchable),
            ("claude-sonnet-5-5", betweenTools), ("claude-sonnet-5", free),
            ("claude-haiku-5-5", switchable), ("claude-opus-4-8", free), ("claude-opus-4-7", free),
            ("claude-opus-4-6", older), ("claude-sonnet-4-6", older), ("claude-opus-4-5", budgeted),
            ("claude-sonnet-4-5", oldest), ("claude-haiku-4-5", oldest),
        ]
    }()

    /// The rules of a model; `nil` for one that is not known here, which takes everything.
    static func rules(of model: String) -> ModelRules? {
        families.first { model.hasPrefix($0.name) }?.rules
    }

    /// What the API refuses in a request; `nil` where it is in order.
    func fault(in body: JSONValue) -> String? {
        let effort = body["output_config"]?["effort"]?.string
        if let effort, !efforts.contains(effort) {
            return efforts.isEmpty
                ? "output_config.effort: This model does not support the effort parameter."
                : "output_config.effort: '\(effort)' is not supported for this model."
        }
        if !takesForcedTools, ["any", "tool"].contains(body["tool_choice"]?["type"]?.string) {
            return "tool_choice: type \"tool\" and \"any\" are not supported for this model."
        }
        return thinkingFault(in: body, effort: effort ?? "high")
    }

    private func thinkingFault(in body: JSONValue, effort: String) -> String? {
        let thinking = body["thinking"]
        switch thinking?["type"]?.string {
        case "disabled" where effortsWithoutThinking.isEmpty:
            return "thinking.type.disabled is not supported for this model."
        case "disabled" where !effortsWithoutThinking.contains(effort):
            return "thinking.type.disabled is not supported at this effort."
        case "enabled" where !takesBudget:
            return "\"thinking.type.enabled\" is not supported for this model."
        case "enabled":
            let budget = thinking?["budget_tokens"]?.int ?? 0
            let most = body["max_tokens"]?.int ?? .max
            return 1024..<max(1024, most) ~= budget
                ? nil : "thinking.budget_tokens: must be at least 1024 and less than max_tokens"
        case "adaptive" where !takesAdaptive:
            return "adaptive thinking is not supported on this model"
        case "between_tools" where !effortsBetweenTools.contains(effort):
            return "thinking.type.between_tools is not supported for this model."
        default:
            return nil
        }
    }
}
