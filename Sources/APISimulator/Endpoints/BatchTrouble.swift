/// What is wrong with the batches of a simulator and their results.
public enum BatchTrouble: String, Sendable, Hashable, CaseIterable {
    /// Every third result comes twice.
    case duplicated
    /// Every fifth result is left out.
    case missing
    /// The second line of the results is no JSON, and costs a result.
    case unreadable
    /// There is a result of an id that was never handed in.
    case foreign
    /// Every other request expires.
    case halfExpired = "half-expired"
    /// A batch is there when it is made, and not found from then on.
    case vanished
}
