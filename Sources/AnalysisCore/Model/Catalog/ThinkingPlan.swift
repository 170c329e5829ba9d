/// How an analysis asks a model to think: not at all or as little as the model takes, unless the
/// pipeline asks for effort.
public struct ThinkingPlan: Sendable, Hashable {
    /// What is asked for.
    public enum Mode: Sendable, Hashable {
        /// Nothing is said.
        case unsaid
        /// No thinking.
        case off
        /// Thinking between tools only, of which there are none.
        case betweenTools
        /// As much as the model finds right.
        case adaptive
        /// Up to a number of tokens.
        case budget(Int)
    }

    /// What is asked for.
    public var mode: Mode
    /// The effort that is asked for; `nil` says nothing.
    public var effort: ModelRequest.Effort?
    /// The room that thinking needs beside the answer, in tokens.
    public var room: Int

    /// A plan.
    public init(mode: Mode, effort: ModelRequest.Effort?, room: Int) {
        self.mode = mode
        self.effort = effort
        self.room = room
    }
}

extension ModelFacts {
    /// How to ask the model to think.
    ///
    /// - Parameter wanted: The effort that the pipeline asks for; `nil` and `low` mean as little
    ///   thinking as the model allows, more means that it thinks.
    /// - Returns: The plan.
    public func thinkingPlan(for wanted: ModelRequest.Effort?) -> ThinkingPlan {
        let effort = taken(wanted ?? .low)
        let thinks = wanted.map { Self.rank($0) > Self.rank(.low) } ?? false
        let room = Self.room(for: effort ?? wanted ?? .low)
        switch thinking {
        case .none:
            return ThinkingPlan(mode: .unsaid, effort: effort, room: 0)
        case .always:
            return ThinkingPlan(mode: .unsaid, effort: effort, room: room)
        case .betweenTools(let limit):
            return thinks || Self.rank(effort ?? .low) > Self.rank(limit)
                ? ThinkingPlan(mode: .unsaid, effort: effort, room: room)
                : ThinkingPlan(mode: .betweenTools, effort: effort, room: 0)
        case .untilSwitchedOff(let limit):
            return thinks || Self.rank(effort ?? .low) > Self.rank(limit)
                ? ThinkingPlan(mode: .unsaid, effort: effort, room: room)
                : ThinkingPlan(mode: .off, effort: effort, room: 0)
        case .onceSwitchedOn:
            return thinks
                ? ThinkingPlan(mode: .adaptive, effort: effort, room: room)
                : ThinkingPlan(mode: .unsaid, effort: effort, room: 0)
        case .withBudget:
            // The budget has to be smaller than the whole answer, which has a limit of its own.
            let budget = min(room, (maximumOutput ?? .max) / 2)
            return thinks
                ? ThinkingPlan(mode: .budget(budget), effort: effort, room: budget)
                : ThinkingPlan(mode: .unsaid, effort: effort, room: 0)
        case .unknown:
            return ThinkingPlan(mode: .unsaid, effort: effort, room: room)
        }
    }

    /// The strongest effort that the model takes up to a wanted one, else its least.
    private func taken(_ wanted: ModelRequest.Effort) -> ModelRequest.Effort? {
        efforts.last { Self.rank($0) <= Self.rank(wanted) } ?? efforts.first
    }

    private static func rank(_ effort: ModelRequest.Effort) -> Int {
        ModelRequest.Effort.allCases.firstIndex(of: effort) ?? 0
    }

    private static func room(for effort: ModelRequest.Effort) -> Int {
        switch effort {
        case .low: 4_096
        case .medium: 8_192
        case .high: 16_384
        case .xhigh: 32_768
        case .max: 65_536
        }
    }
}
