/// Which models still take `temperature`, `top_p` and `top_k`.
package enum SamplingSupport {
    private static let supporting = [
        "claude-haiku-4-5", "claude-sonnet-4-5", "claude-sonnet-4-6", "claude-opus-4-5",
        "claude-opus-4-6", "claude-opus-4-1", "claude-opus-4-0", "claude-opus-4-2025",
        "claude-sonnet-4-0", "claude-sonnet-4-2025", "claude-3-", "claude-2",
    ]

    /// Why the fields cannot be sent; `nil` where they can.
    ///
    /// Names of other makers' models, which gateways serve, pass.
    package static func refusal(of model: String, version: APIVersion) -> String? {
        if version != .v2023 {
            return "API version \(version.rawValue) has no sampling fields"
        }
        // Some platforms write the maker, and a region, before the name.
        let name = model.firstRange(of: "anthropic.").map { model[$0.upperBound...] } ?? model[...]
        guard name.hasPrefix("claude-"), !supporting.contains(where: { name.hasPrefix($0) })
        else {
            return nil
        }
        return "\(model) takes no sampling fields"
    }
}
