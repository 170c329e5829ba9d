extension SimulatorConfiguration {
    /// Whose identity tokens are exchanged for tokens of the API; no key is taken then.
    public struct Federation: Sendable, Hashable {
        /// The id of the rule.
        public var rule: String
        /// The id of the organization.
        public var organization: String
        /// The id of the service account.
        public var serviceAccount: String
        /// The one identity token that the rule takes.
        public var identityToken: String
        /// How long a token holds, in seconds.
        public var life: Int

        /// A rule; tokens hold for ten minutes by default.
        public init(
            rule: String = "fdrl_1",
            organization: String = "00000000-0000-0000-0000-000000000001",
            serviceAccount: String = "svac_1",
            identityToken: String = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjaSJ9.c2lnbmF0dXJl",
            life: Int = 600
        ) {
            self.rule = rule
            self.organization = organization
            self.serviceAccount = serviceAccount
            self.identityToken = identityToken
            self.life = life
        }
    }
}
