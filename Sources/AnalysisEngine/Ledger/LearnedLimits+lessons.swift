internal import BatchExecution
internal import RunLedger

extension [EndpointKey: LearnedLimits?] {
    /// What a run has to remember of its models' limits: nothing of those that it did not ask.
    ///
    /// - Parameters:
    ///   - lessons: What the executor learned of each model.
    ///   - models: The models, in the same order.
    init(_ lessons: [LimitsLesson], of models: [RunModel]) {
        self.init()
        for (lesson, model) in zip(lessons, models) {
            guard let endpoint = model.endpoint else { continue }
            switch lesson {
            case .nothing: break
            case .unanswered: updateValue(nil, forKey: endpoint)
            case .learned(let limits): updateValue(limits, forKey: endpoint)
            }
        }
    }
}
