package import HTTPTransport
import JSON

extension AnthropicClient {
    /// A request to an endpoint, with key and version.
    func request(
        _ method: HTTPRequest.Method,
        _ path: String,
        body: [UInt8]? = nil
    ) throws(AnthropicError) -> HTTPRequest {
        let hasSource = configuration.credentials != nil
        guard hasSource || !configuration.apiKey.isEmpty else {
            throw AnthropicError(
                code: .configuration,
                message: "there is no API key; get one at https://platform.claude.com and set it",
                requestWasSent: false
            )
        }
        var request = HTTPRequest(
            method,
            configuration.url(path),
            headers: configuration.route == .publisher
                ? [:] : ["anthropic-version": configuration.version.rawValue],
            timeout: configuration.timeout,
            maximumBodyBytes: configuration.maximumResponseBytes
        )
        for (name, value) in configuration.headers.sorted(by: { $0.key < $1.key }) {
            request.headers.fields.append(.init(name: name, value: value))
        }
        if !hasSource {
            authorize(&request, by: Credential(configuration.apiKey, field: configuration.keyField))
        }
        if let body {
            request.headers.fields.append(.init(name: "content-type", value: "application/json"))
            request.body = body
        }
        return request
    }

    /// A request that asks a model, or counts what it would be asked.
    ///
    /// - Parameters:
    ///   - message: What is asked.
    ///   - purpose: What for.
    /// - Returns: The request, and what was left out of its body.
    /// - Throws: An `AnthropicError` where there is no key.
    func request(
        asking message: MessageRequest,
        for purpose: MessageRequest.Purpose
    ) throws(AnthropicError) -> (HTTPRequest, notes: [String]) {
        let isCount = purpose == .count
        guard configuration.route == .publisher else {
            let (body, notes) = message.bytes(for: purpose, version: configuration.version)
            let path = isCount ? "/messages/count_tokens" : "/messages"
            return (try request(.post, path, body: body), notes)
        }
        var message = message
        message.additional["anthropic_version"] = .string(configuration.version.rawValue)
        var (body, notes) = message.json(for: purpose, version: configuration.version)
        if !isCount { body["model"] = nil }
        var bytes: [UInt8] = []
        JSONWriter().write(.object(body), to: &bytes)
        let call = purpose == .stream ? "streamRawPredict" : "rawPredict"
        let name =
            isCount
            ? "count-tokens"
            : Self.escaped(message.model).replacing("%40", with: "@")
        var prepared = try request(.post, "", body: bytes)
        prepared.url = configuration.publisherURL("\(name):\(call)")
        return (prepared, notes)
    }

    /// Adds what authorizes a request, and the beta features that it uses.
    private func authorize(_ request: inout HTTPRequest, by credential: Credential) {
        let betas = configuration.betas + credential.betas
        if !betas.isEmpty {
            let list = betas.joined(separator: ",")
            request.headers.fields.append(.init(name: "anthropic-beta", value: list))
        }
        switch credential.field {
        case .apiKey:
            request.secretHeaders["x-api-key"] = credential.secret
        case .bearer:
            let bearer = Secret("Bearer \(credential.secret.revealed)")
            request.secretHeaders["authorization"] = bearer
        }
    }

    /// Sends a request with what authorizes it now, and once more with another credential where the
    /// API refuses that.
    private func authorizing<Result>(
        _ request: HTTPRequest,
        _ send: (HTTPRequest) async throws(AnthropicError) -> Result
    ) async throws(AnthropicError) -> Result {
        guard let source = configuration.credentials else { return try await send(request) }
        let credential = try await source.credential()
        do throws(AnthropicError) {
            return try await send(authorized(request, by: credential))
        } catch {
            guard error.code == .authentication,
                let other = try await source.credential(insteadOf: credential)
            else { throw error }
            return try await send(authorized(request, by: other))
        }
    }

    private func authorized(_ request: HTTPRequest, by credential: Credential) -> HTTPRequest {
        var request = request
        authorize(&request, by: credential)
        return request
    }

    /// Sends a request, again where that is configured, and reads the JSON that comes back.
    func send(
        _ request: HTTPRequest,
        for message: MessageRequest? = nil,
        isRepeatable: Bool = true
    ) async throws(AnthropicError) -> (json: JSONValue, response: HTTPResponse) {
        try await retrying(isRepeatable: isRepeatable) { () async throws(AnthropicError) in
            try await authorizing(request) { request async throws(AnthropicError) in
                try await sendOnce(request, for: message)
            }
        }
    }

    private func sendOnce(
        _ request: HTTPRequest,
        for message: MessageRequest?
    ) async throws(AnthropicError) -> (json: JSONValue, response: HTTPResponse) {
        let response: HTTPResponse
        do {
            response = try await transport.send(request)
        } catch {
            throw AnthropicError(error)
        }
        do {
            return (try json(of: response, to: message), response)
        } catch {
            throw unreadable(response, error)
        }
    }

    /// An error that holds on to what could not be read under a status that says that all is well.
    @inline(never)
    func unreadable(_ response: HTTPResponse, _ error: AnthropicError) -> AnthropicError {
        guard response.status == 200, error.code == .notJSON else { return error }
        var error = error
        error.unreadableAnswer = Secret(redaction(for: nil).kept(response.body))
        return error
    }

    /// The JSON of a response, or the error that it is.
    ///
    /// Not inlined, as other functions between a request and its answer: what an asynchronous
    /// function needs for a moment has its place in memory for as long as it runs, in each of
    /// hundreds of requests.
    @inline(never)
    private func json(
        of response: HTTPResponse,
        to message: MessageRequest?
    ) throws(AnthropicError) -> JSONValue {
        take(response.headers)
        guard response.status == 200 else {
            throw AnthropicError(
                status: response.status,
                headers: response.headers,
                body: response.body,
                redaction: redaction(for: message)
            )
        }
        let json: JSONValue
        do {
            json = try JSONReader.value(of: response.body, replacesLoneSurrogates: true)
        } catch {
            if let page = AnthropicError(pageIn: response) { throw page }
            throw AnthropicError(
                notJSON: error.code == .unexpectedEnd ? "its JSON is cut" : "it is not JSON",
                status: response.status,
                requestID: response.headers.requestID
            )
        }
        // Some gateways pass an error on under a status that says that all is well.
        let type = json["type"]?.string
        guard type != "error", type != nil || json["error"]?.object == nil else {
            throw AnthropicError(
                event: json,
                requestID: response.headers.requestID ?? json["request_id"]?.string,
                redaction: redaction(for: message)
            )
        }
        return json
    }

    /// Sends a request, again where that is configured, and hands the body over as it comes.
    func stream(
        _ request: HTTPRequest,
        for message: MessageRequest? = nil
    ) async throws(AnthropicError) -> HTTPStreamedResponse {
        try await retrying { () async throws(AnthropicError) in
            try await authorizing(request) { request async throws(AnthropicError) in
                try await streamOnce(request, for: message)
            }
        }
    }

    private func streamOnce(
        _ request: HTTPRequest,
        for message: MessageRequest?
    ) async throws(AnthropicError) -> HTTPStreamedResponse {
        do {
            let response = try await transport.stream(request)
            take(response.headers)
            if response.status == 200 { return response }
            let body = try await response.body.collected(upTo: 1 << 20)
            throw AnthropicError(
                status: response.status,
                headers: response.headers,
                body: body,
                redaction: redaction(for: message)
            )
        } catch let error as HTTPTransportError {
            throw AnthropicError(error)
        } catch let error as AnthropicError {
            throw error
        } catch {
            throw AnthropicError(code: .reset, message: "the connection failed", cause: error)
        }
    }

    func redaction(for message: MessageRequest?) -> Redaction {
        Redaction(keys: secrets, texts: message?.texts ?? [])
    }

    /// The keys and tokens that must not be shown, the newest first.
    package var secrets: [Secret] {
        (configuration.credentials?.secrets ?? []) + [configuration.apiKey]
    }
}
