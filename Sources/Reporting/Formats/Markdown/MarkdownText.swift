internal import AnalysisCore

/// Text that anyone may have written, made to stand in a Markdown page as it is.
enum MarkdownText {
    /// The text on one line, cut behind so many characters, with every character that Markdown or HTML
    /// would read something into taken literally.
    static func escaped(_ text: String, longest: Int = 120) -> String {
        var result = ""
        for scalar in VisibleText().text(of: shortened(text, longest)).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            // GitHub makes links of addresses even where a backslash stands before these.
            case "@": result += "&#64;"
            case ":": result += "&#58;"
            case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$":
                result += "\\"
                result.unicodeScalars.append(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func shortened(_ text: String, _ longest: Int) -> String {
        let head = text.prefix(longest)
        return head.endIndex < text.endIndex ? head + "…" : text
    }
}
