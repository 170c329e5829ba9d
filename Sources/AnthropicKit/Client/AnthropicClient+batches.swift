import HTTPTransport
import JSON

extension AnthropicClient {
    /// Hands in a batch.
    ///
    /// The API looks at the requests only later: a bad one shows in the results. What a batch may
    /// hold, at most 100,000 requests or 256 MB, is for the API to check.
    ///
    /// - Parameter requests: The requests; their ids differ.
    /// - Returns: The batch as it begins.
    /// - Throws: An `AnthropicError`.
    public func createBatch(
        _ requests: [BatchRequest]
    ) async throws(AnthropicError) -> MessageBatch {
        let items = requests.map { item -> JSONValue in
            let (params, _) = item.request.json(for: .batch, version: configuration.version)
            return ["custom_id": .string(item.customID), "params": .object(params)]
        }
        var body: [UInt8] = []
        JSONWriter().write(["requests": .array(items)], to: &body)
        let prepared = try request(.post, "/messages/batches", body: body)
        return try await batch(from: prepared, isRepeatable: false)
    }

    /// A request as it stands in a batch, for batches that are written to a file.
    ///
    /// - Parameter request: The request.
    /// - Returns: Its JSON on one line, and what was left out of it.
    public func batchElement(_ request: BatchRequest) -> (bytes: [UInt8], notes: [String]) {
        let (params, notes) = request.request.bytes(for: .batch, version: configuration.version)
        var bytes = Array("{\"custom_id\":".utf8)
        JSONWriter().write(.string(request.customID), to: &bytes)
        bytes += ",\"params\":".utf8
        bytes += params
        bytes.append(UInt8(ascii: "}"))
        return (bytes, notes)
    }

    /// Hands in a batch whose requests stand in a file, which is read while it is sent.
    ///
    /// It is never sent again by itself: whether a batch was made whose creation failed is found out
    /// by listing the batches.
    ///
    /// - Parameter file: What ``batchElement(_:)`` gave, with commas between.
    /// - Returns: The batch as it begins.
    /// - Throws: An `AnthropicError`; `requestWasSent` says whether there may be a batch.
    public func createBatch(
        uploading file: BatchFile
    ) async throws(AnthropicError) -> MessageBatch {
        var prepared = try request(.post, "/messages/batches")
        prepared.headers.fields.append(.init(name: "content-type", value: "application/json"))
        prepared.upload = HTTPUpload(
            prefix: Array("{\"requests\":[".utf8),
            path: file.path,
            byteCount: file.byteCount,
            suffix: Array("]}".utf8)
        )
        prepared.timeout = Self.longestUpload
        return try await batch(from: prepared, isRepeatable: false)
    }

    /// How long it may take to hand in a batch: 256 MB over a slow line.
    private static var longestUpload: Duration { .seconds(3600) }

    /// A batch as it stands now.
    ///
    /// - Parameter id: The id of the batch.
    /// - Returns: The batch.
    /// - Throws: An `AnthropicError`, `.notFound` for a batch that there is not.
    public func batch(_ id: String) async throws(AnthropicError) -> MessageBatch {
        try await batch(from: request(.get, "/messages/batches/\(Self.escaped(id))"))
    }

    /// The batches of the key's workspace, newest first, a page at a time.
    ///
    /// - Parameters:
    ///   - limit: How many to list at most, 1 to 1000.
    ///   - after: `next` of the page before.
    /// - Returns: A page.
    /// - Throws: An `AnthropicError`.
    public func batches(
        limit: Int = 20,
        after: String? = nil
    ) async throws(AnthropicError) -> Page<MessageBatch> {
        let (json, _) = try await send(list("/messages/batches", limit, after))
        return Page(json) { MessageBatch($0) }
    }

    /// The results of a batch that has ended, in any order.
    ///
    /// They are read from the client's own base URL, whatever address the batch names, so that the
    /// key goes nowhere else.
    ///
    /// - Parameters:
    ///   - id: The id of the batch.
    ///   - requests: The requests that were handed in, where they are at hand. What the API says
    ///     about one that failed is shown only then, since it may repeat text of the request,
    ///     which has to be cut out.
    /// - Returns: The lines of the results, to be read once.
    /// - Throws: An `AnthropicError`, `.notFound` while there are none.
    public func batchResults(
        _ id: String,
        of requests: [BatchRequest] = []
    ) async throws(AnthropicError) -> BatchResults {
        var prepared = try request(.get, "/messages/batches/\(Self.escaped(id))/results")
        prepared.headTimeout = configuration.timeout
        prepared.idleTimeout = configuration.idleTimeout
        prepared.timeout = .seconds(86_400)
        prepared.maximumBodyBytes = .max
        let response = try await stream(prepared)
        return BatchResults(
            lines: response.body.lines(maximumLineBytes: configuration.maximumResponseBytes),
            requestID: response.headers.requestID,
            key: secrets.first ?? configuration.apiKey,
            requests: Dictionary(
                requests.map { ($0.customID, $0.request) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }

    /// Cancels a batch; what is done already keeps its results.
    ///
    /// - Parameter id: The id of the batch.
    /// - Returns: The batch, as a rule still `canceling`.
    /// - Throws: An `AnthropicError`.
    public func cancelBatch(_ id: String) async throws(AnthropicError) -> MessageBatch {
        try await batch(from: request(.post, "/messages/batches/\(Self.escaped(id))/cancel"))
    }

    /// Deletes a batch that has ended, with its results.
    ///
    /// - Parameter id: The id of the batch.
    /// - Throws: An `AnthropicError`, `.invalidRequest` while it has not ended.
    public func deleteBatch(_ id: String) async throws(AnthropicError) {
        _ = try await send(request(.delete, "/messages/batches/\(Self.escaped(id))"))
    }

    private func batch(
        from request: HTTPRequest,
        isRepeatable: Bool = true
    ) async throws(AnthropicError) -> MessageBatch {
        let (json, response) = try await send(request, isRepeatable: isRepeatable)
        return try response.part(MessageBatch(json), "batch")
    }
}
