/// What a failed attempt proves beside its own failure.
public enum FailureScope: Sendable, Hashable {
    /// Nothing: other requests may well succeed.
    case attempt
    /// No request to this candidate can succeed: it is left out of the rest of the run.
    case candidate
    /// No request to any candidate is to be made: the run cannot go on.
    case run
}
