import AnalysisCore
import HTTPTransport
import JSON

extension ProviderFailure {
    /// The local model cannot be used at all.
    static func unusable(_ message: String) -> ProviderFailure {
        ProviderFailure(reason: .providerUnusable, message: message, endsRun: true)
    }

    /// The server ended, or never became ready.
    static func server(_ what: String, lastLines: [String]) -> ProviderFailure {
        .unusable(
            lastLines.isEmpty
                ? "\(what); it wrote no message"
                : "\(what); its last lines:\n"
                    + lastLines.map { "    \($0)" }.joined(separator: "\n")
        )
    }

    /// The task that asked was cancelled.
    static var cancelled: ProviderFailure {
        ProviderFailure(reason: .network, message: "the request was cancelled")
    }

    /// A prompt that does not fit.
    static func contextTooLong(_ tokens: Int, context: Int) -> ProviderFailure {
        ProviderFailure(
            reason: .contextTooLong,
            message: """
                the prompt has \(tokens) tokens, and with its answer it does not fit into the \
                local model's context of \(context); split the document with 'chunking'
                """
        )
    }

    /// What the server says with an error status.
    init(_ response: HTTPResponse) {
        let error = (try? JSONReader.value(of: response.body))?["error"]
        let message = error?["message"]?.string ?? "no message"
        switch (response.status, error?["type"]?.string) {
        case (400, "exceed_context_size_error"):
            self.init(
                reason: .contextTooLong,
                message: "the local model's context is too small: \(message)",
                status: 400
            )
        case (401, _), (403, _):
            self.init(
                reason: .providerUnusable,
                message: "another program answers at the local server's port",
                status: response.status,
                endsRun: true
            )
        case (400..<500, _):
            self.init(
                reason: .rejected,
                message: "the local server rejects the request: \(message)",
                status: response.status
            )
        case (503, _):
            self.init(
                reason: .overloaded,
                message: "the local server is busy: \(message)",
                status: 503,
                isRetryable: true
            )
        default:
            self.init(
                reason: .serverError,
                message: "the local server failed with status \(response.status): \(message)",
                status: response.status,
                isRetryable: true
            )
        }
    }

    /// Why the local server gave no response.
    init(local error: HTTPTransportError) {
        switch error.code {
        case .cancelled:
            self.init(reason: .network, message: "the request was cancelled")
        case .timeout:
            self.init(
                reason: .timeout,
                message: "the local server gave no answer in time",
                mayHaveBeenServed: true
            )
        default:
            self.init(
                reason: .network,
                message: "the local server cannot be reached: \(error.reason)",
                isRetryable: error.isRetryable,
                mayHaveBeenServed: error.requestWasSent
            )
        }
    }
}
