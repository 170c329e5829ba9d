/// One row of a table: by what a refusal is known, and what it is about.
///
/// Which server answers is mostly unknown, as it may stand behind another: so the rows of all tables
/// hold for all servers. The rows of a table say which server they were seen at, or described for.
struct RefusalRule: Sendable {
    /// How a row is known.
    enum Evidence: Sendable, Hashable {
        /// It was seen at this version of the server.
        case measured(String)
        /// It stands in the documentation, the source or an issue of the server.
        case documented(String)
    }

    /// The statuses with which it comes; any where empty.
    var statuses: Set<Int> = []
    /// The values of `code` or `type` by which it is known; any where empty.
    var kinds: Set<String> = []
    /// Pieces in lower case of which one stands in the message; none is needed where empty.
    var words: [String] = []
    /// What it is about.
    var meaning: Refusal
    /// How the row is known.
    var evidence: Evidence

    /// Whether a refusal is the one of this row.
    func matches(status: Int, kinds: [String], words text: String) -> Bool {
        (statuses.isEmpty || statuses.contains(status))
            && (self.kinds.isEmpty || kinds.contains { self.kinds.contains($0) })
            && (words.isEmpty || words.contains { text.contains($0) })
    }

    /// All rows, in the order in which they are looked at.
    static let all =
        anthropic + openAI + llamaCpp + liteLLM + vLLM + ollama + lmStudio
        + textGenerationInference + sgLang

    /// What a refusal is about, where a row knows it.
    ///
    /// - Parameters:
    ///   - status: The HTTP status, or the one that an error object stands for.
    ///   - kinds: The error's `code` and `type`.
    ///   - text: Its message, without what was sent, so that no document can speak for the server.
    /// - Returns: What it is about; `nil` where only the status tells.
    static func meaning(status: Int, kinds: [String], text: String) -> Refusal? {
        guard status >= 400 else { return nil }
        let words = text.lowercased()
        return all.first { $0.matches(status: status, kinds: kinds, words: words) }?.meaning
    }
}
