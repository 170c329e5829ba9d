/// The forms in which a comparison is written.
public enum ComparisonFormat: String, Sendable, Hashable, CaseIterable {
    /// For a terminal.
    case text
    /// For programs.
    case json
    /// For a pull request.
    case md
    /// A page with the answers of both runs side by side.
    case html

    /// The form of a file's extension; `nil` where no form has it.
    public init?(fileExtension: String) {
        switch fileExtension.lowercased() {
        case "txt": self = .text
        case "json": self = .json
        case "md", "markdown": self = .md
        case "html", "htm": self = .html
        default: return nil
        }
    }

    /// A comparison in this form, with a line end at its end.
    public func text(of comparison: RunComparison) -> String {
        switch self {
        case .text: ComparisonText(comparison: comparison).text
        case .json: ComparisonJSON(comparison: comparison).text
        case .md: ComparisonMarkdown(comparison: comparison).text
        case .html: ComparisonHTML(comparison: comparison).text
        }
    }
}
