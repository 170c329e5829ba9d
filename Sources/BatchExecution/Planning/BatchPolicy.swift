/// How much is asked at once.
public struct BatchPolicy: Sendable, Hashable {
    /// The estimated tokens of one batch, input and answers together.
    public let maxTokens: Int
    /// The requests of one batch.
    public let maxRequests: Int
    /// The requests that are under way at the same time, over all batches.
    public let maxConcurrent: Int
    /// The estimated tokens of all unfinished requests together.
    public let maxOpenTokens: Int
    /// The memory of all items between their arrival and the taking of their results, in bytes.
    public let maxMemory: Int
    /// The tokens of one request, as far as the model's context takes it; `nil` is no limit.
    public let maxRequestTokens: Int?

    /// The defaults: 50,000 tokens and 50 requests a batch, 8 requests at once, 400,000 open
    /// tokens, a quarter of the memory, no limit of a request.
    public static let standard = BatchPolicy(checked: 50_000, 50, 8, 400_000, nil, nil)

    /// A policy; what is left out is as in ``standard``.
    ///
    /// - Parameters:
    ///   - maxTokens: The estimated tokens of one batch; at least 1.
    ///   - maxRequests: The requests of one batch; at least 1.
    ///   - maxConcurrent: The requests that are under way at the same time; 1 to 10,000.
    ///   - maxOpenTokens: The estimated tokens of all unfinished requests; at least 1.
    ///   - maxMemory: The memory of all items in flight, in bytes; at least 1.
    ///   - maxRequestTokens: The tokens of one request; at least 1.
    /// - Throws: ``BatchExecutionError`` with the code `invalidPolicy`.
    public init(
        maxTokens: Int = 50_000,
        maxRequests: Int = 50,
        maxConcurrent: Int = 8,
        maxOpenTokens: Int = 400_000,
        maxMemory: Int? = nil,
        maxRequestTokens: Int? = nil
    ) throws(BatchExecutionError) {
        try BatchExecutionError.check("max_tokens", maxTokens, atLeast: 1)
        try BatchExecutionError.check("max_requests", maxRequests, atLeast: 1)
        try BatchExecutionError.check("max_concurrent", maxConcurrent, atLeast: 1)
        guard maxConcurrent <= 10_000 else {
            throw .tooLarge("max_concurrent", maxConcurrent, most: 10_000)
        }
        try BatchExecutionError.check("max_open_tokens", maxOpenTokens, atLeast: 1)
        try BatchExecutionError.check("max_memory", maxMemory ?? 1, atLeast: 1)
        try BatchExecutionError.check("the limit of a request", maxRequestTokens ?? 1, atLeast: 1)
        self.init(
            checked: maxTokens,
            maxRequests,
            maxConcurrent,
            maxOpenTokens,
            maxMemory,
            maxRequestTokens
        )
    }

    /// The limits of a pack as those of a batch.
    init(_ policy: PackPolicy) {
        self.init(checked: policy.maxTokens, policy.maxElements, 1, policy.maxTokens, nil, nil)
    }

    private init(
        checked maxTokens: Int,
        _ maxRequests: Int,
        _ maxConcurrent: Int,
        _ maxOpenTokens: Int,
        _ maxMemory: Int?,
        _ maxRequestTokens: Int?
    ) {
        self.maxTokens = maxTokens
        self.maxRequests = maxRequests
        self.maxConcurrent = maxConcurrent
        self.maxOpenTokens = maxOpenTokens
        self.maxMemory = maxMemory ?? PhysicalMemory.bytes / 4
        self.maxRequestTokens = maxRequestTokens
    }
}
