import Markup

/// The elements, roles and properties that a piece of a page stands in.
struct Surroundings: OptionSet, Sendable {
    let rawValue: UInt32

    static let names = [
        "nav", "header", "footer", "aside", "main", "article", "section", "form", "table", "list",
        "figure", "quote", "definitions", "details", "dialog", "noscript", "body-property",
        "comment-property", "product-property", "item", "paragraph", "label-role", "hidden-role",
    ]

    private static let nav = Self(rawValue: 1 << 0)
    private static let header = Self(rawValue: 1 << 1)
    private static let footer = Self(rawValue: 1 << 2)
    private static let aside = Self(rawValue: 1 << 3)
    private static let main = Self(rawValue: 1 << 4)
    private static let article = Self(rawValue: 1 << 5)
    private static let section = Self(rawValue: 1 << 6)
    private static let form = Self(rawValue: 1 << 7)
    private static let table = Self(rawValue: 1 << 8)
    private static let list = Self(rawValue: 1 << 9)
    private static let figure = Self(rawValue: 1 << 10)
    private static let quote = Self(rawValue: 1 << 11)
    private static let definitions = Self(rawValue: 1 << 12)
    private static let details = Self(rawValue: 1 << 13)
    private static let dialog = Self(rawValue: 1 << 14)
    private static let noscript = Self(rawValue: 1 << 15)
    private static let bodyProperty = Self(rawValue: 1 << 16)
    private static let commentProperty = Self(rawValue: 1 << 17)
    private static let productProperty = Self(rawValue: 1 << 18)
    private static let item = Self(rawValue: 1 << 19)
    private static let paragraph = Self(rawValue: 1 << 20)
    private static let controlRole = Self(rawValue: 1 << 21)
    private static let hiddenRole = Self(rawValue: 1 << 22)

    /// Adds what an element is.
    mutating func enter(_ tree: HTMLTree, _ index: Int) {
        switch tree.nodes[index].tag {
        case .nav, .menu: insert(.nav)
        case .header: insert(.header)
        case .footer: insert(.footer)
        case .aside: insert(.aside)
        case .main: insert(.main)
        case .article: insert(.article)
        case .section: insert(.section)
        case .form, .fieldset: insert(.form)
        case .table: insert(.table)
        case .ul, .ol: insert(.list)
        case .figure, .figcaption: insert(.figure)
        case .blockquote: insert(.quote)
        case .dl: insert(.definitions)
        case .details: insert(.details)
        case .dialog: insert(.dialog)
        case .noscript: insert(.noscript)
        case .li: insert(.item)
        case .p: insert(.paragraph)
        default: break
        }
        guard tree.hasAttributes(at: index) else { return }
        enterRole(tree.bytes(of: .role, at: index))
        enterProperty(tree.bytes(of: .itemprop, at: index), tree.bytes(of: .itemtype, at: index))
        if tree.bytes(of: .ariaHidden, at: index).elementsEqual("true".utf8) { insert(.hiddenRole) }
    }

    private mutating func enterRole(_ role: ArraySlice<UInt8>) {
        guard !role.isEmpty else { return }
        switch String(decoding: role, as: UTF8.self).lowercased() {
        case "navigation", "menu", "menubar", "tablist": insert(.nav)
        case "banner": insert(.header)
        case "contentinfo": insert(.footer)
        case "complementary": insert(.aside)
        case "main": insert(.main)
        case "article": insert(.article)
        case "search", "form": insert(.form)
        case "dialog", "alertdialog", "alert": insert(.dialog)
        case "button", "tab", "menuitem", "switch", "checkbox": insert(.controlRole)
        default: break
        }
    }

    private mutating func enterProperty(_ name: ArraySlice<UInt8>, _ type: ArraySlice<UInt8>) {
        if !name.isEmpty {
            switch String(decoding: name, as: UTF8.self) {
            case "articleBody", "text", "reviewBody", "mainContentOfPage": insert(.bodyProperty)
            case "description", "name", "offers", "sku", "brand": insert(.productProperty)
            case "comment", "commentText": insert(.commentProperty)
            default: break
            }
        }
        if !type.isEmpty {
            let type = String(decoding: type, as: UTF8.self)
            if type.hasSuffix("Product") { insert(.productProperty) }
            if type.hasSuffix("Comment") || type.hasSuffix("Answer") { insert(.commentProperty) }
        }
    }
}
