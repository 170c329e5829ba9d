import Markup

/// What the ids and class names of elements commonly say about them.
enum PageNames {
    /// What the names of each element speak for.
    static func kinds(in tree: HTMLTree) -> [NameMatcher.Kinds] {
        tree.nodes.indices.map { index in
            guard tree.hasAttributes(at: index) else { return [] }
            let kinds = matcher.kinds(of: tree.bytes(of: .class, at: index))
            // The id of a heading is its text, for links that lead to it.
            if tree.nodes[index].tag.isHeading { return kinds }
            return kinds.union(matcher.kinds(of: tree.bytes(of: .id, at: index)))
        }
    }

    private static let matcher = NameMatcher([
        (
            .article,
            [
                "|article|body|", "|article|content|", "|article|text|", "|articlebody|",
                "|articletext|", "|articlecontent|", "|entry|content|", "|post|content|",
                "|post|body|", "|post|text|", "|post|entry|", "|story|body|", "|story|content|",
                "|body|text|", "|art|content|", "|postcontent|", "|postbody|", "|entrycontent|",
                " |entry| ", " |post| ",
            ]
        ),
        (
            .content,
            [
                "|main|content|", "|content|main|", "|content|body|", "|contentbody|", "|fulltext|",
                "|page|content|", "|text|content|", "|field|body|", "|single|content|",
                "|blog|content|", "|theme|content|", "|section|content|", "|single|post|",
                "|wpb|text|column|", "|main|column|", " |story| ", " |article| ", " |content| ",
                " |text| ", " |main| ",
            ]
        ),
        (
            .surroundings,
            [
                "|nav|", "navigation", "navbar", "subnav", "|menu", "sidebar", "|footer",
                "breadcrumb", "|bread|crumb", "cookie", "consent", " |comments|", " |comment|",
                "|comment|list|", "|commentlist|", "|comments|area|", "|comments|container|",
                "|respond|", "disqus", "|article|comments|", "|post|comments|", "|comment|form|",
                "akismet", "|related", "outbrain", "taboola", "|recommended", "|recommendation",
                "|most|read|", "|most|popular|", "|pagination|", "|pager|", "|skip|link",
                "|infinite|scroll|",
            ]
        ),
        (
            .boilerplate,
            [
                "banner", "newsletter", "|share|", " |share", "|sharing|", "|sharedaddy|", "social",
                "related", "|recommend", "|ad|", "|ads|", "advert", "|tags|", "|tag|list|",
                "author", "byline", "|meta|", "widget", "|popup|", "|modal|", "|overlay|", "|promo",
                "|sponsor", "|paywall|", "subscribe", "|login|", "|rating|", "caption",
                "|timestamp|", "|next|", "|more|on|", "|stories|", "|hidden| ", "|noprint|",
                "|print|only|", "|skip|", "|button|", "|syndication|", "|embed", "|slide",
                "|gallery|", "|attachment|", "|expand|", "|options|", "|message|", "|toolbar|",
                "|user|info|", "|user|profile|", "|article|info", "|bar|",
            ]
        ),
        (.teaser, ["teaser"]),
    ])
}

extension NameMatcher.Kinds {
    /// The element holds an article.
    static let article = NameMatcher.Kinds(rawValue: 1 << 0)
    /// The element stands around the main content on most pages, however long it is.
    static let surroundings = NameMatcher.Kinds(rawValue: 1 << 3)
    /// The element leads to another page, or introduces this one.
    static let teaser = NameMatcher.Kinds(rawValue: 1 << 4)
    /// The element is no part of the article, unless it has much of the page's text.
    static let boilerplate = NameMatcher.Kinds(rawValue: 1 << 1)
    /// The element holds the main content.
    static let content = NameMatcher.Kinds(rawValue: 1 << 2)
}
