/// The elements that are read in a way of their own.
enum HTMLRawElement: String, CaseIterable {
    case plaintext, script, style, textarea, title, xmp
    case iframe, noembed, noframes
    case math, svg
    case template, body, html

    /// Whether the content is no markup, up to the closing tag.
    var isRaw: Bool {
        switch self {
        case .script, .style, .textarea, .title, .xmp, .iframe, .noembed, .noframes: true
        case .plaintext, .math, .svg, .template, .body, .html: false
        }
    }
}
