internal import AnalysisCore

/// Text that anyone may have written, as it can stand in an element or an attribute of a page.
enum HTMLText {
    /// The text with markup escaped and controls made visible.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in VisibleText(keepsLines: true).text(of: text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A name, escaped, that may be broken behind its dots and low lines.
    static func breakable(_ name: String) -> String {
        escaped(name).replacing(".", with: ".<wbr>").replacing("_", with: "_<wbr>")
    }

    /// The text cut to so many characters, escaped.
    static func escaped(_ text: String, longest: Int) -> String {
        let head = text.prefix(longest)
        return escaped(head.endIndex < text.endIndex ? head.dropLast() + "…" : text)
    }
}

extension HTMLText {
    /// The text as an attribute's value that a script compares: nothing in it is changed for show.
    static func attribute(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
            .replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
