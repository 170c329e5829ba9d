/// How what XML holds is written.
public enum XMLFormat: String, Sendable, Hashable, CaseIterable {
    /// Texts as text, data as an outline: what a document is decides.
    case auto
    /// A text in reading order, without names.
    case text
    /// A value a line, each with the path of names that leads to it.
    case fields
    /// Names with their values, indented as the elements are nested.
    case outline
}
