import JSON

/// A platform of another company that the simulator plays: how it is reached, and what it refuses.
public enum SimulatedPlatform: String, Sendable, Hashable, CaseIterable {
    /// Claude Platform on AWS: a workspace has to be named.
    case aws
    /// Amazon Bedrock's Messages endpoint: below `/anthropic`, in the older version of the API, its
    /// own names of models, no structured output, no batches.
    case bedrock
    /// Vertex AI: model in the path, version in the body, no batches.
    case vertex

    /// Makes what the Messages API takes of a request.
    ///
    /// - Parameter request: The request; its path and body are changed.
    /// - Returns: What it is refused with; `nil` where it is taken.
    func refusal(of request: inout ReceivedRequest) -> SimulatedResponse? {
        switch self {
        case .aws: refusalOfAWS(request)
        case .bedrock: refusalOfBedrock(&request)
        case .vertex: refusalOfVertex(&request)
        }
    }

    private func refusalOfAWS(_ request: ReceivedRequest) -> SimulatedResponse? {
        request.headers["anthropic-workspace-id"]?.hasPrefix("wrkspc_") == true
            ? nil : invalid("anthropic-workspace-id: header is required")
    }

    private func refusalOfBedrock(_ request: inout ReceivedRequest) -> SimulatedResponse? {
        guard request.path.hasPrefix("/anthropic/v1/messages"), !request.path.contains("batches")
        else { return .error(404, "not_found_error", "Unknown operation") }
        request.path = String(request.path.dropFirst("/anthropic".count))
        guard request.headers["anthropic-version"] == "2023-06-01" else {
            return invalid("anthropic-version: 2023-06-01 is required")
        }
        guard var body = request.json?.object else { return nil }
        guard let model = body["model"]?.string, model.hasPrefix("anthropic.") else {
            return .error(404, "not_found_error", "The model is not known")
        }
        for (name, value) in [
            ("output_config.format", body["output_config"]?["format"]),
            ("service_tier", body["service_tier"]),
        ] where value != nil {
            return invalid("\(name): Extra inputs are not permitted")
        }
        body["model"] = .string(String(model.dropFirst("anthropic.".count)))
        request.json = .object(body)
        return nil
    }

    private func refusalOfVertex(_ request: inout ReceivedRequest) -> SimulatedResponse? {
        let parts = request.path.split(separator: "/").map(String.init)
        guard parts.count == 9, parts[1] == "projects", parts[5] == "publishers",
            parts[6] == "anthropic", parts[7] == "models", var body = request.json?.object
        else { return .error(404, "not_found_error", "Not found") }
        guard body["anthropic_version"]?.string != nil else {
            return invalid("anthropic_version: Field required")
        }
        body["anthropic_version"] = nil
        let call = parts[8].split(separator: ":").map(String.init)
        guard call.count == 2 else { return .error(404, "not_found_error", "Not found") }
        let isStream = body["stream"]?.bool == true
        switch (call[0], call[1], isStream) {
        case ("count-tokens", "rawPredict", false):
            request.path = "/v1/messages/count_tokens"
        case (_, "rawPredict", false), (_, "streamRawPredict", true):
            guard body["model"] == nil else {
                return invalid("model: Extra inputs are not permitted")
            }
            body["model"] = .string(call[0])
            request.path = "/v1/messages"
        default:
            return .error(404, "not_found_error", "Not found")
        }
        request.headers["anthropic-version"] = "2026-10-21"
        request.json = .object(body)
        return nil
    }

    private func invalid(_ message: String) -> SimulatedResponse {
        .error(400, "invalid_request_error", message)
    }
}
