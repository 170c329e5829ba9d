/// Which requests meet with a fault where no test says so for each of them.
public struct FaultPlan: Sendable, Hashable {
    /// What they meet with, in turn; `nil` lets one pass.
    ///
    /// Where it is empty, the usual faults come by chance.
    public var faults: [Fault?]
    /// The share of requests that meet with one, between 0 and 1.
    ///
    /// A request's document and attempt decide, so that the same requests fail every time.
    public var share: Double
    /// What decides which requests these are.
    public var seed: UInt64
    /// How many requests meet with one at most; no limit by default.
    public var most: Int?
    /// How many requests of each document meet with one at most; no limit by default.
    public var mostOfDocument: Int?
    /// Only requests to this path and below it; `nil` means those to a model.
    public var path: String?

    /// A plan; no faults by default.
    public init(
        _ faults: [Fault?] = [],
        share: Double = 0,
        seed: UInt64 = 1,
        most: Int? = nil,
        mostOfDocument: Int? = nil,
        path: String? = nil
    ) {
        self.faults = faults
        self.share = share
        self.seed = seed
        self.most = most
        self.mostOfDocument = mostOfDocument
        self.path = path
    }

    /// The faults that a client meets with in the real world, for those that come by chance.
    private static let usual: [Fault] = [
        .status(429, headers: ["retry-after": "0"]), .status(500), .status(503), .status(529),
        .resetAtOnce, .resetInsideBody, .cutBody, .truncatedJSON, .garbage, .delay(.seconds(1)),
        .truncatedAnswer, .wrongSchema,
    ]

    /// Whose turn it is when a request comes.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - attempt: How many requests of its document have come, this one included.
    ///   - met: How many requests were meant before.
    /// - Returns: `nil` where the request is not meant; else a fault, or `nil` to let it pass.
    func turn(of request: ReceivedRequest, attempt: Int, met: Int) -> Fault?? {
        guard share > 0, met < most ?? .max, attempt <= mostOfDocument ?? .max else { return nil }
        let isMeant =
            path.map { request.path == $0 || request.path.hasPrefix("\($0)/") }
            ?? request.asksModel
        var digest = SeededDigest("\(request.digest) \(attempt)", seed: seed)
        guard isMeant, digest.nextFraction() < share else { return nil }
        guard faults.isEmpty else { return .some(faults[met % faults.count]) }
        return .some(Self.usual[digest.next(below: Self.usual.count)])
    }
}
