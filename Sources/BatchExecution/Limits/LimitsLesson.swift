/// What asking a candidate has shown about its limits.
public enum LimitsLesson: Sendable, Hashable {
    /// Nothing: no request to it has come to its end.
    case nothing
    /// That it does not answer now, so that what was known before may not hold any more.
    case unanswered
    /// This.
    case learned(LearnedLimits)
}
