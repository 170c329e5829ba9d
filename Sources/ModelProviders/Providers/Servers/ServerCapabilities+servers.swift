import HTTPTransport
import JSON

extension ServerCapabilities {
    /// llama.cpp's server: keeps the bounds of integers alone, and plain patterns (measured at
    /// xllamacpp 2026.10.11549).
    static let llamaCpp = ServerCapabilities(
        server: "llama.cpp",
        schema: .enforced,
        keepsNumberBounds: false,
        patterns: .plain,
        streamsUsage: true,
        countsTokens: true,
        tellsLogProbabilities: true
    )
    /// Ollama, which turns schemas into llama.cpp's grammars (its source, `llama/llama.go`), and
    /// tells log-probabilities in versions since 0.12.11 (`openai/openai.go`).
    static let ollama = ServerCapabilities(
        server: "Ollama",
        schema: .enforced,
        keepsNumberBounds: false,
        patterns: .plain,
        streamsUsage: true,
        tellsLogProbabilities: true
    )
    /// vLLM, whose grammars keep what llama.cpp's do, and more that differs between its versions
    /// (its source, `backend_xgrammar.py`), and which tells log-probabilities (`protocol.py`).
    static let vLLM = ServerCapabilities(
        server: "vLLM",
        schema: .enforced,
        keepsNumberBounds: false,
        patterns: .plain,
        streamsUsage: true,
        tellsLogProbabilities: true
    )

    /// What the header fields of a response say; `nil` where they name no server that is known.
    ///
    /// LiteLLM's proxy passes those of the server behind it on under other names, and does not
    /// serve what else that server has.
    init?(_ headers: HeaderFields) {
        if headers["server"]?.lowercased() == "llama.cpp" {
            self = .llamaCpp
        } else if headers["llm_provider-server"]?.lowercased() == "llama.cpp" {
            self = .llamaCpp
            server = "llama.cpp behind LiteLLM"
            countsTokens = nil
        } else {
            return nil
        }
    }

    /// What a list of models says about the one that is asked.
    ///
    /// - Parameters:
    ///   - list: The answer to `GET /v1/models`.
    ///   - model: The model's name. A list of one model tells of that one, whatever it is called:
    ///     such servers serve any name.
    init(models list: JSONValue, model: String) {
        let entries = list["data"]?.array ?? []
        let named = entries.first { entry in
            entry["id"]?.string == model
                || entry["aliases"]?.array?.contains { $0.string == model } == true
        }
        guard let entry = named ?? (entries.count == 1 ? entries.first : nil) else {
            self.init()
            return
        }
        switch entry["owned_by"]?.string {
        case "llamacpp": self = .llamaCpp
        case "vllm": self = .vLLM
        case "library": self = .ollama
        default: self.init()
        }
        // llama.cpp, vLLM and SGLang, OpenRouter, Groq.
        let sizes = [
            entry["meta"]?["n_ctx"], entry["max_model_len"], entry["context_length"],
            entry["context_window"],
        ]
        contextTokens = sizes.lazy.compactMap { $0?.count }.first { $0 > 0 }
    }
}
