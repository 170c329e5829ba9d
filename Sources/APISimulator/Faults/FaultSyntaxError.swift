/// What is wrong with a fault as it is written.
public struct FaultSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, in words.
    public let description: String
}
