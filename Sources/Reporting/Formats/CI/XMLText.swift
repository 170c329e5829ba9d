internal import AnalysisCore

/// Text that anyone may have written, as it can stand in an XML attribute or element.
enum XMLText {
    /// The text with markup escaped, and with characters that XML 1.0 cannot say, or that a
    /// terminal would obey, made visible.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in VisibleText(keepsLines: true).text(of: text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "&#10;"
            case "\r": result += "&#13;"
            case "\t": result += "&#9;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
