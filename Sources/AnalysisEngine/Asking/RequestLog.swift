internal import AnalysisCore
internal import Logging
internal import RunLedger

/// Logs every request at `debug`, with what a provider's support asks for; no text of documents,
/// prompts or answers.
struct RequestLog: Sendable {
    /// Where it is logged; nowhere where `nil`.
    let logger: Logger?

    /// A request has come to its end.
    func note(
        _ outcome: CallEntry.Outcome,
        of model: ModelReference,
        about document: DocumentID?,
        attempt: Int,
        latency: Duration
    ) {
        guard let logger, logger.logLevel <= .debug else { return }
        var metadata: Logger.Metadata = [
            "model": "\(model)", "attempt": "\(attempt)", "latency": "\(Figure.text(latency))",
        ]
        if let document { metadata["document"] = "\(document)" }
        switch outcome {
        case .answered(let answer):
            if let id = answer.requestID { metadata["request_id"] = "\(id)" }
            if let usage = answer.usage {
                metadata["input_tokens"] = "\(usage.totalInput)"
                metadata["output_tokens"] = "\(usage.output)"
            }
            logger.debug("request answered", metadata: metadata)
        case .failed(let failure):
            metadata["reason"] = "\(failure.reason.rawValue)"
            metadata["explanation"] = "\(failure.message)"
            if let status = failure.status { metadata["status"] = "\(status)" }
            if let id = failure.requestID { metadata["request_id"] = "\(id)" }
            if let wait = failure.retryAfter { metadata["retry_after"] = "\(Figure.text(wait))" }
            logger.debug("request failed", metadata: metadata)
        }
    }
}
