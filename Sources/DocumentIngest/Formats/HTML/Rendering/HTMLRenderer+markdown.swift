import Markup

/// The structure of a page in the marks of Markdown.
extension HTMLRenderer {
    /// Writes what marks the start of an element.
    mutating func enterMarkdown(_ index: Int, _ node: HTMLTree.Node, _ element: inout Open) {
        switch node.tag {
        case .h1: builder.mark("# ")
        case .h2: builder.mark("## ")
        case .h3: builder.mark("### ")
        case .h4: builder.mark("#### ")
        case .h5: builder.mark("##### ")
        case .h6: builder.mark("###### ")
        case .dt: builder.mark("**")
        case .dd: builder.mark(": ")
        case .blockquote: builder.mark("> ")
        default: break
        }
        if node.tag == .dt { element.closing = "**" }
        if node.tag == .pre || node.tag == .listing {
            builder.mark("```\n")
            element.closing = "\n```"
        }
        if node.tag == .code || node.tag == .kbd || node.tag == .samp, preformatted == 0 {
            builder.mark("`")
            element.closing = "`"
        }
    }
}
