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
