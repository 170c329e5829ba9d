import Markup

/// What the ids and class names of elements commonly say about them.
enum PageNames {
    /// What the names of an element speak for.
    static func kinds(of index: Int, in tree: HTMLTree) -> NameMatcher.Kinds {
        matcher.kinds(of: tree.bytes(of: .class, at: index))
            .union(matcher.kinds(of: tree.bytes(of: .id, at: index)))
    }

    private static let matcher = NameMatcher([
        (
            .content,
            [
                "|article|body|", "|article|content|", "|article|text|", "|entry|content|",
                "|post|content|", "|post|body|", "|post|text|", "|story|body|", "|story|content|",
                "|body|text|", "|main|content|", "|content|main|", "|content|body|", "|fulltext|",
                "|page|content|", "|text|content|", "|field|body|", "|single|content|",
            ]
        ),
        (
            .boilerplate,
            [
                "|nav|", "navigation", "navbar", "subnav", "|menu", "sidebar", "|footer", "banner",
                "breadcrumb", "|bread|crumb", "cookie", "consent", "newsletter", "|share|",
                "|sharing|", "|social|", "|comments|", "|comment|list|", "|respond|", "|disqus",
                "|related|", "|recommend", "outbrain", "taboola", "|ad|", "|ads|", "advert",
                "|teaser", "|tags|", "|tag|list|", "|author|", "|byline|", "|meta|", "|widget",
                "|popup|", "|modal|", "|overlay|", "|promo", "|sponsor", "|paywall|", "|most|read|",
                "|pagination|", "|pager|", "|subscribe|", "|login|", "|rating|", "|caption|",
            ]
        ),
    ])
}

extension NameMatcher.Kinds {
    /// The element holds the main content.
    static let content = NameMatcher.Kinds(rawValue: 1 << 0)
    /// The element surrounds the main content.
    static let boilerplate = NameMatcher.Kinds(rawValue: 1 << 1)
}
