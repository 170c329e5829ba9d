internal import AnalysisCore

/// Text that anyone may have written, as it can stand in an element or an attribute.
enum MarkupText {
    /// The text with markup escaped and controls made visible.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - reference: What else is written as a reference, and as which; `nil` for what stands as it is.
    /// - Returns: The escaped text.
    @inline(__always)
    static func escaped(
        _ text: String,
        _ reference: (Unicode.Scalar) -> String?
    ) -> String {
        var result = ""
        for scalar in VisibleText(keepsLines: true).text(of: text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default:
                if let other = reference(scalar) {
                    result += other
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}
