import BatchExecution

/// Why a scripted attempt failed.
enum ScriptedFailure: Error, Hashable {
    case planned(FailureClass)
    case cancelled
}

typealias TestAttempt = Attempt<ScriptedFailure>
typealias TestFailure = AttemptFailure<ScriptedFailure>
typealias TestResult = WorkResult<Int, String, ScriptedFailure>
typealias TestRun = BatchRun<Int, String, ScriptedFailure>

extension AttemptFailure<ScriptedFailure> {
    static func planned(
        _ failureClass: FailureClass,
        usage: AttemptUsage = .rejected,
        retryAfter: Duration? = nil,
        limits: RateLimits? = nil,
        scope: FailureScope = .attempt
    ) -> AttemptFailure {
        AttemptFailure(
            failureClass,
            reason: .planned(failureClass),
            usage: usage,
            retryAfter: retryAfter,
            limits: limits,
            scope: scope
        )
    }
}

extension SimulatedClock {
    /// Takes the time that a request takes.
    func work(_ duration: Duration) async throws(TestFailure) {
        do {
            try await sleep(until: now.advanced(by: duration), tolerance: nil)
        } catch {
            throw AttemptFailure(.network, reason: .cancelled, usage: .unknown, mayRetry: false)
        }
    }
}

extension WorkResult.Outcome {
    /// The outcome in a word.
    var word: String {
        switch self {
        case .succeeded(let output): "\(output)"
        case .failed(let failure): failure.failureClass.rawValue
        case .notRun(let reason): "not run: \(reason.rawValue)"
        }
    }
}
