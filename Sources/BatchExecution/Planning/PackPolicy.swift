/// How many elements share one request.
public struct PackPolicy: Sendable, Hashable {
    /// The elements of one pack.
    public let maxElements: Int
    /// The estimated tokens of all elements of one pack; one that alone has more goes alone.
    public let maxTokens: Int

    /// A policy.
    ///
    /// - Parameters:
    ///   - maxElements: The elements of one pack; at least 1.
    ///   - maxTokens: The estimated tokens of one pack; at least 1.
    /// - Throws: ``BatchExecutionError`` with the code `invalidPolicy`.
    public init(maxElements: Int = 10, maxTokens: Int = 4000) throws(BatchExecutionError) {
        try BatchExecutionError.check("pack.max_documents", maxElements, atLeast: 1)
        try BatchExecutionError.check("pack.max_tokens", maxTokens, atLeast: 1)
        self.maxElements = maxElements
        self.maxTokens = maxTokens
    }
}
