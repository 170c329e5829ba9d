import Markup

/// How elements stand on a page where no style sheet says otherwise.
extension HTMLTag {
    /// What separates the element from what stands before and after it.
    var separator: TextBuilder.Separator {
        switch self {
        case .address, .article, .aside, .blockquote, .body, .caption, .center, .details, .dialog,
            .dir, .div, .dl, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2,
            .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .legend, .listing, .main,
            .menu, .nav, .noframes, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table,
            .title, .ul, .xmp:
            .paragraph
        case .br, .custom, .dd, .dt, .li, .optgroup, .option, .tbody, .tfoot, .thead, .tr,
            .textarea:
            .line
        case .td, .th:
            .cell
        default:
            .none
        }
    }

    /// Whether the element starts a line of its own, wherever it stands.
    var startsLine: Bool { separator > .space && self != .br }

    /// Whether the element stands among words.
    var isWords: Bool {
        switch self {
        case .a, .b, .cite, .em, .font, .i, .label, .small, .span, .strong, .u: true
        default: false
        }
    }

    /// Whether white space in the element stands as it is.
    var isPreformatted: Bool {
        switch self {
        case .listing, .plaintext, .pre, .textarea, .xmp: true
        default: false
        }
    }

    /// Whether the element is a heading.
    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }

    /// Whether what the element holds is program or style, not text, in every mode.
    var isCode: Bool {
        self == .script || self == .style || self == .template
    }

    /// Whether no reader of the page sees the element's text.
    var isInvisible: Bool {
        switch self {
        case .canvas, .iframe, .noframes, .noscript, .object, .audio, .video, .title: true
        default: isCode
        }
    }
}
