import AnalysisCore
import AnthropicKit
import HTTPTransport

extension ProviderFailure {
    /// The failure that a web page means; `nil` where only the status tells.
    ///
    /// A page that says success, or that the request is wrong, comes from a login or a proxy, and
    /// the next request would meet it too. An error of a gateway may pass, unless nothing but pages
    /// has come so far: then the API is not to be reached this way.
    ///
    /// - Parameters:
    ///   - page: The page.
    ///   - status: The HTTP status.
    ///   - retryAfter: How long the server asks to wait, where it does.
    ///   - hasAnswered: Whether the API has ever answered.
    ///   - redaction: What must not be shown.
    ///   - variables: How the variables of the provider begin, such as `OPENAI`.
    init?(
        _ page: WebPage,
        status: Int,
        retryAfter: Duration?,
        hasAnswered: Bool,
        redaction: Redaction,
        variables: String
    ) {
        let mayPass = status >= 500 || [408, 429].contains(status)
        let isTimed = retryAfter != nil || [408, 429].contains(status)
        guard !mayPass || !hasAnswered && !isTimed else { return nil }
        let title = page.title.isEmpty ? "" : ", \"\(redaction.cleaned(page.title))\""
        self.init(
            reason: .providerUnusable,
            message: "a web page came where the API should answer (HTTP \(status)\(title)): a login"
                + " or a proxy stands before it, or the address is not that of the API; check"
                + " \(variables)_BASE_URL and HTTPS_PROXY",
            status: status,
            endsRun: true
        )
    }
}
