public import HTTPTransport
internal import JSON

extension LimitsService {
    /// Answers a request as the limits server.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - token: What every request has to bear.
    /// - Returns: The response, once what it tells is on disk.
    public func respond(to request: HTTPServerRequest, token: Secret) async -> HTTPResponse {
        guard Self.bears(request, token) else {
            return Self.fault(401, "the token is not that of this limits server")
        }
        switch (request.method, request.path) {
        case ("POST", "/lease"), ("POST", "/return"):
            guard let call = LeaseRequest(request.body) else {
                return Self.fault(400, "the body is no lease request of this version")
            }
            return Self.response(to: await lease(call))
        case ("GET", "/metrics"):
            return Self.metrics(status)
        case ("GET", "/status"):
            let accepts = request.headers["accept"] ?? ""
            if accepts.contains("openmetrics") { return Self.metrics(status) }
            return HTTPResponse(
                status: 200,
                headers: ["content-type": "application/json"],
                body: status.json
            )
        default:
            return Self.fault(404, "there is POST /lease, POST /return, GET /status, GET /metrics")
        }
    }

    private static func response(to reply: Response) -> HTTPResponse {
        switch reply {
        case .answered(let answer):
            HTTPResponse(
                status: 200,
                headers: ["content-type": "application/json"],
                body: answer.bytes
            )
        case .refused(.otherJob):
            fault(403, "this limits server serves another job")
        case .refused(.tooMany):
            fault(503, "there are too many workers or models")
        case .refused: fault(409, "a later call of this worker was there before")
        case .ended: fault(503, "the limits server ends")
        }
    }

    private static func metrics(_ status: LimitsStatus) -> HTTPResponse {
        let type = "application/openmetrics-text; version=1.0.0; charset=utf-8"
        return HTTPResponse(status: 200, headers: ["content-type": type], body: status.openMetrics)
    }

    private static func fault(_ status: Int, _ reason: String) -> HTTPResponse {
        let body = JSONWriter().text(of: ["error": .string(reason)]) + "\n"
        return HTTPResponse(
            status: status,
            headers: ["content-type": "application/json"],
            body: Array(body.utf8)
        )
    }

    /// Whether a request bears the token; takes as long whatever it bears.
    private static func bears(_ request: HTTPServerRequest, _ token: Secret) -> Bool {
        let given = Array((request.headers["authorization"] ?? "").utf8)
        let wanted = Array("Bearer \(token.revealed)".utf8)
        var difference = given.count == wanted.count ? 0 : 1
        for (place, byte) in wanted.enumerated() {
            difference |= Int(byte ^ (place < given.count ? given[place] : 0))
        }
        return difference == 0 && !token.isEmpty
    }
}
