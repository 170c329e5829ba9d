public import AnalysisCore
import AnthropicKit

extension AnthropicProvider: BatchingProvider {
    /// The API's limits, with room to spare: 100,000 requests and 256 MB.
    public var batchLimits: BatchLimits {
        BatchLimits(requests: 99_000, bytes: 250_000_000, separator: Array(",\n".utf8))
    }

    /// A request as it stands in a batch.
    ///
    /// It is asked as it is asked live, but for the mark for the cache: batches that nobody has primed
    /// read nothing from it, and pay for writing.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - id: The id by which its result is found.
    /// - Returns: Its JSON.
    public func batchElement(for request: ModelRequest, id: String) -> [UInt8] {
        client.batchElement(
            BatchRequest(customID: id, request: form(of: request, isBatch: true).request)
        ).bytes
    }

    /// Hands in a batch, once.
    ///
    /// - Parameter file: The requests.
    /// - Returns: The batch as it begins.
    /// - Throws: A `ProviderFailure`.
    public func createBatch(_ file: BatchUpload) async throws(ProviderFailure) -> RemoteBatch {
        try ProviderFailure.check(obstacle)
        return try await call { () async throws(AnthropicError) in
            try await client.createBatch(
                uploading: BatchFile(path: file.path, byteCount: file.bytes)
            )
        }
    }

    /// A batch as it stands now.
    ///
    /// - Parameter id: Its id.
    /// - Returns: The batch.
    /// - Throws: A `ProviderFailure`.
    public func batch(_ id: String) async throws(ProviderFailure) -> RemoteBatch {
        try await call { () async throws(AnthropicError) in try await client.batch(id) }
    }

    /// The batches of the key's workspace, the newest first.
    ///
    /// - Parameter limit: How many are looked at, at most.
    /// - Returns: The batches.
    /// - Throws: A `ProviderFailure`.
    public func batches(atMost limit: Int) async throws(ProviderFailure) -> [RemoteBatch] {
        var batches: [RemoteBatch] = []
        var next: String?
        repeat {
            let page: Page<MessageBatch>
            do throws(AnthropicError) {
                page = try await client.batches(limit: min(limit, 1000), after: next)
            } catch {
                throw batchFailure(error)
            }
            batches += page.elements.map(RemoteBatch.init)
            next = page.next
        } while next != nil && batches.count < limit
        return batches
    }

    /// The results of a batch line by line.
    ///
    /// - Parameters:
    ///   - batch: The batch.
    ///   - take: Takes each line.
    /// - Throws: A `ProviderFailure`, and what `take` throws.
    public func batchResults(
        of batch: RemoteBatch,
        _ take: ([UInt8]) throws -> Void
    ) async throws {
        do {
            for try await line in try await client.batchResults(batch.id) { try take(line.bytes) }
        } catch let error as AnthropicError {
            throw batchFailure(error)
        }
    }

    /// What a line of results says; `nil` for one that is no result.
    public func batchResult(in line: [UInt8], number: Int) -> RemoteBatchResult? {
        let key = client.secrets.first ?? client.configuration.apiKey
        let line = BatchResultLine(line, number: number, key: key)
        guard let result = try? line.result() else { return nil }
        let outcome: RemoteBatchResult.Outcome
        switch result.outcome {
        case .succeeded(let message): outcome = .succeeded(ModelAnswer(message, notes: []))
        case .errored(let error):
            var failure = batchFailure(error)
            failure.mayHaveBeenServed = false
            outcome = .errored(failure)
        case .canceled: outcome = .canceled
        case .expired: outcome = .expired
        case .other: return nil
        }
        return RemoteBatchResult(id: result.customID, outcome: outcome)
    }

    /// Cancels a batch.
    ///
    /// - Parameter id: Its id.
    /// - Returns: The batch, as a rule still being cancelled.
    /// - Throws: A `ProviderFailure`.
    public func cancelBatch(_ id: String) async throws(ProviderFailure) -> RemoteBatch {
        try await call { () async throws(AnthropicError) in try await client.cancelBatch(id) }
    }

    /// Deletes a batch that has ended, and its results.
    ///
    /// - Parameter id: Its id.
    /// - Throws: A `ProviderFailure`.
    public func deleteBatch(_ id: String) async throws(ProviderFailure) {
        do throws(AnthropicError) {
            try await client.deleteBatch(id)
        } catch {
            throw batchFailure(error)
        }
    }

    private func call(
        _ call: () async throws(AnthropicError) -> MessageBatch
    ) async throws(ProviderFailure) -> RemoteBatch {
        do {
            return RemoteBatch(try await call())
        } catch {
            throw batchFailure(error)
        }
    }
}

extension RemoteBatch {
    /// A batch of the Messages API.
    fileprivate init(_ batch: MessageBatch) {
        let counts = batch.counts
        let done = counts.succeeded + counts.errored + counts.canceled + counts.expired
        let hasEnded = batch.status == .ended
        self.init(
            id: batch.id,
            phase: hasEnded ? .ended : batch.status == .canceling ? .cancelling : .working,
            requests: done + counts.processing,
            done: hasEnded ? done : nil,
            results: hasEnded ? done : nil,
            created: batch.createdAt,
            expires: batch.expiresAt,
            hasResults: batch.hasResults
        )
    }
}
