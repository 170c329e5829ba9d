import AnalysisCore

/// What a local model reads before its answer.
struct LocalPrompt: Sendable, Hashable {
    /// A piece of it.
    enum Piece: Sendable, Hashable {
        /// Text, in which the names of control tokens are plain words.
        case text(String)
        /// Marks of the model's own, whose names are control tokens.
        case markup(String)

        /// The text of either.
        var string: String {
            switch self {
            case .text(let text), .markup(let text): text
            }
        }
    }

    /// What all documents of a run share.
    var prefix: [Piece]
    /// The document, up to where the answer begins.
    var tail: [Piece]
    /// The examples that are not shown; the balance of the labels is found with them.
    var heldOut: [AnalysisExample] = []
    /// Whether the leaning of the model among labels is measured and corrected.
    var isBalanced: Bool
    /// Whether the model is used to spaces in JSON.
    var writesSpaces: Bool
    /// By how much null is made less likely where the document has something that fits, as the
    /// logarithm of odds.
    ///
    /// Models that converse take the word that fields may be null for a wish: without it the default
    /// left out 17 of the 27 values in the tuning part of `fixtures/papers`.
    var reluctance = 0.0

    /// What all documents of a run share, as one text.
    var prefixText: String { prefix.map(\.string).joined() }
    /// All of it as one text.
    var text: String { prefixText + tail.map(\.string).joined() }

    /// The prompt that is one text of examples.
    init(examples text: CompletionText) {
        prefix = [.text(text.prefix)]
        tail = [.text(text.tail)]
        heldOut = text.heldOut
        isBalanced = true
        writesSpaces = false
    }

    /// The prompt of a conversation.
    init(turns prefix: [Piece], tail: [Piece]) {
        self.prefix = prefix
        self.tail = tail
        isBalanced = false
        writesSpaces = true
        reluctance = 4
    }
}
