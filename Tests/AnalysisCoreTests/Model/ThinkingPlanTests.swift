import AnalysisCore
import Testing

@Suite struct ThinkingPlanTests {
    private typealias Effort = ModelRequest.Effort

    private struct Case: Sendable, CustomTestStringConvertible {
        var thinking: ModelFacts.Thinking
        var efforts: [ModelRequest.Effort] = []
        var wanted: ModelRequest.Effort?
        var plan: ThinkingPlan
        var testDescription: String { "\(thinking) \(efforts) \(String(describing: wanted))" }

        init(
            _ thinking: ModelFacts.Thinking,
            _ efforts: [ModelRequest.Effort],
            _ wanted: ModelRequest.Effort?,
            _ mode: ThinkingPlan.Mode,
            _ effort: ModelRequest.Effort?,
            _ room: Int
        ) {
            self.thinking = thinking
            self.efforts = efforts
            self.wanted = wanted
            plan = ThinkingPlan(mode: mode, effort: effort, room: room)
        }
    }

    private static let cases: [Case] = [
        // A model that cannot think is never asked to, and needs no room for it.
        Case(.none, [], .max, .unsaid, nil, 0), Case(.none, [.low, .high], nil, .unsaid, .low, 0),
        // One that always thinks needs room; the least effort by default.
        Case(.always, [], nil, .unsaid, nil, 4_096),
        Case(.always, [.low, .medium, .high], nil, .unsaid, .low, 4_096),
        Case(.always, [.low, .medium, .high], .high, .unsaid, .high, 16_384),
        // An effort that the model does not take becomes the next lower one, or its least.
        Case(.always, [.low, .medium], .max, .unsaid, .medium, 8_192),
        Case(.always, [.high, .max], .low, .unsaid, .high, 16_384),
        Case(.always, [.low, .max], .xhigh, .unsaid, .low, 4_096),
        Case(.unknown, [], nil, .unsaid, nil, 4_096),
        Case(.unknown, [], .medium, .unsaid, nil, 8_192),
        // What can be switched off is, up to its limit, unless effort is asked for.
        Case(.untilSwitchedOff(upTo: .high), [.low, .high], nil, .off, .low, 0),
        Case(.untilSwitchedOff(upTo: .high), [.low, .high], .low, .off, .low, 0),
        Case(.untilSwitchedOff(upTo: .high), [.low, .high], .high, .unsaid, .high, 16_384),
        Case(.untilSwitchedOff(upTo: .low), [.high], nil, .unsaid, .high, 16_384),
        Case(.untilSwitchedOff(upTo: .high), [.high], nil, .off, .high, 0),
        Case(.betweenTools(upTo: .medium), [.medium], nil, .betweenTools, .medium, 0),
        Case(.betweenTools(upTo: .low), [.medium], nil, .unsaid, .medium, 8_192),
        Case(.betweenTools(upTo: .high), [.low, .medium], .medium, .unsaid, .medium, 8_192),
        // What has to be switched on is, where effort is asked for.
        Case(.onceSwitchedOn, [.low, .max], nil, .unsaid, .low, 0),
        Case(.onceSwitchedOn, [.low, .max], .low, .unsaid, .low, 0),
        Case(.onceSwitchedOn, [.low, .max], .max, .adaptive, .max, 65_536),
        Case(.withBudget, [], nil, .unsaid, nil, 0), Case(.withBudget, [], .low, .unsaid, nil, 0),
        Case(.withBudget, [], .xhigh, .budget(32_768), nil, 32_768),
    ]

    @Test(arguments: cases)
    private func `A model thinks as little as it can, unless it is asked to`(example: Case) {
        let facts = ModelFacts(thinking: example.thinking, efforts: example.efforts)
        #expect(facts.thinkingPlan(for: example.wanted) == example.plan)
    }

    @Test func `A budget is at most half of the longest answer`() {
        let facts = ModelFacts(maximumOutput: 20_000, thinking: .withBudget)
        let plan = facts.thinkingPlan(for: .high)
        #expect(plan == ThinkingPlan(mode: .budget(10_000), effort: nil, room: 10_000))
        let wide = ModelFacts(maximumOutput: 40_000, thinking: .withBudget)
        #expect(wide.thinkingPlan(for: .high).room == 16_384)
    }
}
