package import HTTPTransport

/// A server that speaks the Messages API and is not Anthropic's, as far as its responses say.
package enum ServerKind: String, Sendable, Hashable {
    /// The server of llama.cpp: `server: llama.cpp`.
    case llamaCpp = "llama.cpp"
    /// LiteLLM's proxy: header fields that begin with `x-litellm-`.
    case liteLLM = "LiteLLM"

    /// The server that sent a response; `nil` where its header fields name none of these.
    package init?(_ headers: HeaderFields) {
        if headers["server"]?.lowercased() == "llama.cpp" {
            self = .llamaCpp
        } else if headers.fields.contains(where: { $0.name.lowercased().hasPrefix("x-litellm-") }) {
            self = .liteLLM
        } else {
            return nil
        }
    }

    /// Whether answers keep to the schema that a request of the Messages API holds.
    ///
    /// Measured: xllamacpp 2026.10.11549 and, before a server of chat completions, LiteLLM 1.108.7
    /// answer as if `output_config.format` were not there.
    package var enforcesSchema: Bool { false }
}
