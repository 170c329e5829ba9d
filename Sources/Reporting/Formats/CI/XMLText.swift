/// Text that anyone may have written, as it can stand in an XML attribute or element.
enum XMLText {
    /// The text with markup escaped, and with characters that XML 1.0 cannot say, or that a
    /// terminal would obey, made visible.
    static func escaped(_ text: String) -> String {
        MarkupText.escaped(text) { scalar in
            switch scalar {
            case "\n": "&#10;"
            case "\r": "&#13;"
            case "\t": "&#9;"
            default: nil
            }
        }
    }
}
