internal import AnalysisCore

/// Text that anyone may have written, as it can stand in an element or an attribute of a page.
enum HTMLText {
    /// The text with markup escaped and controls made visible.
    static func escaped(_ text: String) -> String {
        MarkupText.escaped(text) { $0 == "'" ? "&#39;" : nil }
    }

    /// A name, escaped, that may be broken behind its dots and low lines.
    static func breakable(_ name: String) -> String {
        escaped(name).replacing(".", with: ".<wbr>").replacing("_", with: "_<wbr>")
    }

    /// A name cut to so many characters, escaped, that may be broken behind its dots and low lines.
    static func breakable(_ name: String, longest: Int) -> String {
        breakable(cut(name, to: longest))
    }

    /// The text cut to so many characters, escaped.
    static func escaped(_ text: String, longest: Int) -> String {
        escaped(cut(text, to: longest))
    }

    private static func cut(_ text: String, to longest: Int) -> String {
        let head = text.prefix(longest)
        return head.endIndex < text.endIndex ? head.dropLast() + "…" : text
    }
}

extension HTMLText {
    /// The text as an attribute's value that a script compares: nothing in it is changed for show,
    /// and what is not to stand in a file as it is stands there by its number.
    static func attribute(_ text: String) -> String {
        let visible = VisibleText()
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default:
                let text = String(scalar)
                let isShown = visible.text(of: text) == text
                result += isShown ? text : "&#x\(String(scalar.value, radix: 16));"
            }
        }
        return result
    }
}
