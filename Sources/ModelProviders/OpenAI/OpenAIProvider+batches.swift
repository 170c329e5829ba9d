public import AnalysisCore
import AnthropicKit
import FoundationEssentials
import HTTPTransport
import JSON

extension OpenAIProvider: BatchingProvider {
    /// OpenAI's limits, with room to spare: 50,000 requests and 200 MB.
    public var batchLimits: BatchLimits {
        BatchLimits(requests: 49_500, bytes: 195_000_000, separator: [UInt8(ascii: "\n")])
    }

    /// The member of a batch's notes that holds what its ids begin with.
    private static let nonce = "analyze_nonce"

    /// A request as it stands in the file of a batch.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - id: The id by which its result is found.
    /// - Returns: A line of JSON.
    public func batchElement(for request: ModelRequest, id: String) -> [UInt8] {
        var bytes = Array("{\"custom_id\":".utf8)
        JSONWriter().write(.string(id), to: &bytes)
        bytes += ",\"method\":\"POST\",\"url\":\"/v1/chat/completions\",\"body\":".utf8
        bytes += form(of: request, isBatch: true).bytes
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    /// Hands in a batch, once: first its file, then the batch.
    ///
    /// - Parameter file: The requests.
    /// - Returns: The batch as it begins.
    /// - Throws: A `ProviderFailure`.
    public func createBatch(_ file: BatchUpload) async throws(ProviderFailure) -> RemoteBatch {
        let input: String
        do {
            input = try await upload(file)
        } catch {
            // A file is no batch: none was made.
            var failure = error
            if failure.leavesBatchUnknown {
                failure.status = nil
                failure.mayHaveBeenServed = false
                failure.isRetryable = true
            }
            throw failure
        }
        let body: JSONValue = [
            "input_file_id": .string(input), "endpoint": "/v1/chat/completions",
            "completion_window": "24h",
            "metadata": .object([Self.nonce: .string(file.nonce)]),
        ]
        var bytes: [UInt8] = []
        JSONWriter().write(body, to: &bytes)
        return try await batch(.post(json: bytes, to: "\(url)/batches"))
    }

    private func upload(_ file: BatchUpload) async throws(ProviderFailure) -> String {
        let boundary = "analyze-\(UInt64.random(in: 0 ... .max))"
        let head = """
            --\(boundary)\r
            content-disposition: form-data; name="purpose"\r
            \r
            batch\r
            --\(boundary)\r
            content-disposition: form-data; name="file"; filename="\(file.nonce).jsonl"\r
            content-type: application/jsonl\r
            \r

            """
        var request = HTTPRequest(
            .post,
            "\(url)/files",
            headers: ["content-type": "multipart/form-data; boundary=\(boundary)"]
        )
        request.upload = HTTPUpload(
            prefix: Array(head.utf8),
            path: file.path,
            byteCount: file.bytes,
            suffix: Array("\r\n--\(boundary)--\r\n".utf8)
        )
        request.timeout = .seconds(3600)
        let json = try await json(of: request)
        guard let id = json["id"]?.string else {
            throw Self.unreadable("the answer to the upload names no file")
        }
        return id
    }

    /// A batch as it stands now.
    ///
    /// - Parameter id: Its id.
    /// - Returns: The batch.
    /// - Throws: A `ProviderFailure`.
    public func batch(_ id: String) async throws(ProviderFailure) -> RemoteBatch {
        try await batch(HTTPRequest(.get, "\(url)/batches/\(Self.escaped(id))"))
    }

    /// The batches of the key's project, the newest first.
    ///
    /// - Parameter limit: How many are looked at, at most.
    /// - Returns: The batches.
    /// - Throws: A `ProviderFailure`.
    public func batches(atMost limit: Int) async throws(ProviderFailure) -> [RemoteBatch] {
        var batches: [RemoteBatch] = []
        var next: String?
        repeat {
            let after = next.map { "&after=\(Self.escaped($0))" } ?? ""
            let page = try await json(
                of: HTTPRequest(.get, "\(url)/batches?limit=\(min(limit, 100))\(after)")
            )
            let found = (page["data"]?.array ?? []).compactMap { Self.batch($0) }
            batches += found
            next = page["has_more"]?.bool == true ? found.last?.id : nil
        } while next != nil && batches.count < limit
        return batches
    }

    /// The results of a batch line by line: what was answered, then what failed.
    ///
    /// - Parameters:
    ///   - batch: The batch.
    ///   - take: Takes each line.
    /// - Throws: A `ProviderFailure`, and what `take` throws.
    public func batchResults(
        of batch: RemoteBatch,
        _ take: ([UInt8]) throws -> Void
    ) async throws {
        for file in batch.files {
            var request = try await authorized(
                HTTPRequest(.get, "\(url)/files/\(Self.escaped(file))/content")
            )
            request.headTimeout = request.headTimeout ?? .seconds(600)
            request.idleTimeout = request.idleTimeout ?? .seconds(120)
            request.timeout = .seconds(86_400)
            request.maximumBodyBytes = .max
            do {
                let response = try await transport.stream(request)
                guard response.status == 200 else {
                    throw batchReader.failure(
                        status: response.status,
                        headers: response.headers,
                        body: try await response.body.collected(upTo: 1 << 20)
                    )
                }
                for try await line in response.body.lines() { try take(line) }
            } catch let error as HTTPTransportError {
                throw ProviderFailure(error, hasAnswered: reachability.hasAnswered)
            }
        }
    }

    /// What a line of results says; `nil` for one that is no result.
    public func batchResult(in line: [UInt8], number: Int) -> RemoteBatchResult? {
        guard let json = try? JSONReader.value(of: line, replacesLoneSurrogates: true),
            let id = json["custom_id"]?.string
        else { return nil }
        if let error = json["error"], error != .null {
            if error["code"]?.string == "batch_expired" {
                return RemoteBatchResult(id: id, outcome: .expired)
            }
            if ["batch_cancelled", "batch_canceled"].contains(error["code"]?.string) {
                return RemoteBatchResult(id: id, outcome: .canceled)
            }
            let status = ChatCompletionsReader.status(of: error)
            return errored(id, batchReader.failure(status: status, error: error))
        }
        guard let response = json["response"], let status = response["status_code"]?.int,
            let body = response["body"]
        else { return nil }
        guard status == 200 else {
            let failure = batchReader.failure(status: status, error: body["error"] ?? body)
            return errored(id, failure)
        }
        var bytes: [UInt8] = []
        JSONWriter().write(body, to: &bytes)
        var headers = HeaderFields()
        if let request = response["request_id"]?.string {
            headers.fields.append(.init(name: "x-request-id", value: request))
        }
        do {
            return RemoteBatchResult(
                id: id,
                outcome: .succeeded(
                    try batchReader.answer(
                        from: HTTPResponse(status: 200, headers: headers, body: bytes)
                    )
                )
            )
        } catch {
            return errored(id, error)
        }
    }

    private func errored(_ id: String, _ failure: ProviderFailure) -> RemoteBatchResult {
        var failure = failure
        failure.mayHaveBeenServed = false
        failure.endsRun = false
        return RemoteBatchResult(id: id, outcome: .errored(failure))
    }

    /// Cancels a batch.
    ///
    /// - Parameter id: Its id.
    /// - Returns: The batch, as a rule still being cancelled.
    /// - Throws: A `ProviderFailure`.
    public func cancelBatch(_ id: String) async throws(ProviderFailure) -> RemoteBatch {
        try await batch(HTTPRequest(.post, "\(url)/batches/\(Self.escaped(id))/cancel"))
    }

    /// Deletes the files that a batch was made of and gave; the batch itself stays, without them.
    ///
    /// - Parameter id: The id of the batch.
    /// - Throws: A `ProviderFailure`.
    public func deleteBatch(_ id: String) async throws(ProviderFailure) {
        let batch = try await batch(id)
        for file in [batch.input].compactMap(\.self) + batch.files {
            do throws(ProviderFailure) {
                _ = try await json(of: HTTPRequest(.delete, "\(url)/files/\(Self.escaped(file))"))
            } catch {
                guard error.status == 404 else { throw error }
            }
        }
    }

    /// Reads what the server says about batches; what it repeats of a request is not known, and is not
    /// shown.
    private var batchReader: ChatCompletionsReader {
        ChatCompletionsReader(
            redaction: Redaction(keys: secrets, texts: nil),
            hasAnswered: true,
            keyVariable: configuration.keyVariable
        )
    }

    private func batch(_ request: HTTPRequest) async throws(ProviderFailure) -> RemoteBatch {
        guard let batch = Self.batch(try await json(of: request)) else {
            throw Self.unreadable("the answer is no batch")
        }
        return batch
    }

    private func json(of request: HTTPRequest) async throws(ProviderFailure) -> JSONValue {
        let response: HTTPResponse
        let prepared = try await authorized(request)
        do {
            response = try await transport.send(prepared)
        } catch {
            throw ProviderFailure(error, hasAnswered: reachability.hasAnswered)
        }
        guard response.status == 200 || response.status == 201 else {
            // No document's text is in these requests but that of files, which nobody repeats.
            throw ChatCompletionsReader(
                redaction: Redaction(keys: secrets, texts: []),
                hasAnswered: reachability.hasAnswered,
                keyVariable: configuration.keyVariable
            )
            .failure(status: response.status, headers: response.headers, body: response.body)
        }
        guard let json = try? JSONReader.value(of: response.body) else {
            throw Self.unreadable("the answer is no JSON")
        }
        return json
    }

    private static func unreadable(_ reason: String) -> ProviderFailure {
        ProviderFailure(
            reason: .serverError,
            message: reason,
            status: 200,
            isRetryable: true,
            mayHaveBeenServed: true
        )
    }

    private static func escaped(_ id: String) -> String {
        id.utf8.reduce(into: "") { text, byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                scalar.properties.isAlphabetic && scalar.isASCII || ("0"..."9").contains(scalar)
                || scalar == "-" || scalar == "_"
            text += isPlain ? String(Character(scalar)) : "%" + String(byte, radix: 16)
        }
    }

    /// The batch that a server describes.
    private static func batch(_ json: JSONValue) -> RemoteBatch? {
        guard let id = json["id"]?.string, let status = json["status"]?.string else { return nil }
        let counts = json["request_counts"]
        let done = (counts?["completed"]?.int ?? 0) + (counts?["failed"]?.int ?? 0)
        let hasEnded = ["completed", "failed", "expired", "cancelled"].contains(status)
        let rest: RemoteBatch.Rest? =
            switch status {
            case "expired": .expired
            case "cancelled": .canceled
            case "failed": .failed(reason(in: json["errors"]), isQueue: isQueue(json["errors"]))
            default: nil
            }
        return RemoteBatch(
            id: id,
            phase: hasEnded ? .ended : status == "cancelling" ? .cancelling : .working,
            requests: counts?["total"]?.int ?? 0,
            done: done,
            results: status == "completed" ? done : nil,
            created: time(json["created_at"]),
            expires: time(json["expires_at"]),
            hasResults: hasEnded,
            nonce: json["metadata"]?[nonce]?.string,
            files: [json["output_file_id"], json["error_file_id"]].compactMap { $0?.string },
            input: json["input_file_id"]?.string,
            rest: rest
        )
    }

    private static func time(_ value: JSONValue?) -> String? {
        value?.int.map { Date(timeIntervalSince1970: Double($0)).ISO8601Format() }
    }

    private static func reason(in errors: JSONValue?) -> String {
        let words = (errors?["data"]?.array ?? []).compactMap { $0["message"]?.string }.first
        return words.map { String($0.prefix(300)) } ?? "the provider gives no reason"
    }

    /// Whether a batch was turned away since too much waits already: nothing is wrong with it.
    private static func isQueue(_ errors: JSONValue?) -> Bool {
        (errors?["data"]?.array ?? []).contains { $0["code"]?.string == "token_limit_exceeded" }
    }
}
