extension ServerCapabilities {
    /// What is known, in words for people, the server's name first; empty where nothing is.
    public var facts: [String] {
        func said(_ holds: Bool?, _ yes: String, _ no: String) -> String? {
            holds.map { $0 ? yes : no }
        }
        let form: String? =
            switch schema {
            case .enforced: "answers keep to their schema"
            case .strict: "answers keep to the part of their schema that OpenAI enforces"
            case .prompt: "answers do not keep to a schema"
            case nil: nil
            }
        let kept: String? =
            switch patterns {
            case .all: "patterns hold"
            case .plain: "plain patterns hold"
            case .some(.none): "patterns do not hold"
            case nil: nil
            }
        return [
            server,
            form,
            said(keepsNumberBounds, "bounds of numbers hold", "bounds of fractions do not hold"),
            kept,
            said(streamsUsage, "streams tell the usage", "streams do not tell the usage"),
            said(countsTokens, "it counts tokens", "it counts no tokens"),
            said(
                tellsLogProbabilities,
                "it tells log-probabilities",
                "it tells no log-probabilities"
            ),
            contextTokens.map { "its context has \($0) tokens" },
        ]
        .compactMap(\.self)
    }
}
