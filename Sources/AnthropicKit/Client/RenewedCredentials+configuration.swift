extension RenewedCredentials {
    /// Tokens that are given for the identity of a workload, without any key.
    ///
    /// - Parameters:
    ///   - identity: Who it is.
    ///   - configuration: How the API is reached: tokens are exchanged where they are used.
    /// - Returns: The credentials, to be set as those of a configuration.
    public static func federated(
        _ identity: WorkloadIdentity,
        configuration: AnthropicConfiguration
    ) -> RenewedCredentials {
        let exchange = TokenExchange(
            identity: identity,
            url: configuration.url("/oauth/token"),
            connecting: configuration.transport
        )
        return RenewedCredentials { () async throws(AnthropicError) in try await exchange.token() }
    }
}
