/// Where the words of a text in an answer come from.
public enum TextMethod: String, Sendable, Hashable, CaseIterable {
    /// It consists of whole sentences of the document, which models on this machine need not be
    /// asked for.
    case extractive
    /// The model writes it.
    case abstractive
}
