/// What kind of page a page is, by what it looks like and what it says about itself.
enum PageType: String, CaseIterable, Sendable {
    case article, collection, documentation, forum, listing, product, service
}

extension PageFacts.Kinds {
    /// The type of page that embedded data names beyond doubt; `nil` where it does not.
    var type: PageType? {
        switch self.intersection([.article, .product, .forum, .list]) {
        case .article: .article
        case .product: .product
        case .forum: .forum
        default: nil
        }
    }
}

extension PageFacts {
    /// The type of page that its data, its microdata or `og:type` name beyond doubt; `nil` where they
    /// do not.
    var statedType: PageType? {
        if let type = kinds.type { return type }
        // Many products make a list.
        if forumItems > 0, productItems == 0 { return .forum }
        if productItems == 1, forumItems == 0 { return .product }
        return declaredType == 2 ? .product : nil
    }
}
