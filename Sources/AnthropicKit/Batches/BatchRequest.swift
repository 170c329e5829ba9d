/// A request inside a batch.
public struct BatchRequest: Sendable, Hashable {
    /// The id by which its result is found: 1 to 64 letters, digits, `_` or `-`, once in a batch.
    public var customID: String
    /// What is asked.
    public var request: MessageRequest

    /// A request.
    public init(customID: String, request: MessageRequest) {
        self.customID = customID
        self.request = request
    }
}
