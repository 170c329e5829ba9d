import Markup
import Testing

@testable import DocumentIngest

/// What an element, its role and its properties make of what stands in it.
@Suite struct SurroundingsTests {
    private func names(_ page: String) throws -> [String] {
        let tree = try HTMLParser.parse(Array(page.utf8))
        var surroundings = Surroundings()
        for index in tree.nodes.indices where tree.nodes[index].tag != .text {
            surroundings.enter(tree, index)
        }
        return Surroundings.names.enumerated().filter {
            surroundings.rawValue >> UInt32($0.offset) & 1 == 1
        }.map(\.element)
    }

    @Test(arguments: [
        ("nav", "nav"), ("menu", "nav"), ("header", "header"), ("footer", "footer"),
        ("aside", "aside"), ("main", "main"), ("article", "article"), ("section", "section"),
        ("form", "form"), ("fieldset", "form"), ("table", "table"), ("ul", "list"), ("ol", "list"),
        ("figure", "figure"), ("figcaption", "figure"), ("blockquote", "quote"),
        ("dl", "definitions"), ("details", "details"), ("dialog", "dialog"),
        ("noscript", "noscript"), ("li", "item"), ("p", "paragraph"),
    ])
    func `An element is what its name says`(element: String, name: String) throws {
        #expect(try names("<body><\(element)></\(element)>") == [name])
    }

    @Test(arguments: ["div", "span", "h1", "td", "dt", "address"])
    func `Elements of other names say nothing`(element: String) throws {
        #expect(try names("<body><\(element)></\(element)>") == [])
    }

    @Test(arguments: [
        ("navigation", "nav"), ("menu", "nav"), ("menubar", "nav"), ("tablist", "nav"),
        ("banner", "header"), ("contentinfo", "footer"), ("complementary", "aside"),
        ("main", "main"), ("article", "article"), ("search", "form"), ("form", "form"),
        ("dialog", "dialog"), ("alertdialog", "dialog"), ("alert", "dialog"),
        ("button", "label-role"), ("tab", "label-role"), ("menuitem", "label-role"),
        ("switch", "label-role"), ("checkbox", "label-role"), ("Navigation", "nav"),
    ])
    func `A role says the same`(role: String, name: String) throws {
        #expect(try names("<body><div role='\(role)'></div>") == [name])
    }

    @Test(arguments: [
        ("itemprop=articleBody", ["body-property"]), ("itemprop=text", ["body-property"]),
        ("itemprop=reviewBody", ["body-property"]),
        ("itemprop=mainContentOfPage", ["body-property"]),
        ("itemprop=description", ["product-property"]), ("itemprop=name", ["product-property"]),
        ("itemprop=offers", ["product-property"]), ("itemprop=sku", ["product-property"]),
        ("itemprop=brand", ["product-property"]), ("itemprop=comment", ["comment-property"]),
        ("itemprop=commentText", ["comment-property"]), ("itemprop=url", []),
        ("itemtype=https://schema.org/Product", ["product-property"]),
        ("itemtype=https://schema.org/Comment", ["comment-property"]),
        ("itemtype=https://schema.org/Answer", ["comment-property"]),
        ("itemtype=https://schema.org/Person", []),
        (
            "itemprop=text itemtype=https://schema.org/Answer",
            ["body-property", "comment-property"]
        ),
        ("aria-hidden=true", ["hidden-role"]), ("aria-hidden=false", []), ("aria-hidden", []),
        ("role=presentation", []), ("role=''", []), ("class=nav", []),
    ])
    func `Properties say what a part is for`(attributes: String, names: [String]) throws {
        let found = try self.names("<body><div \(attributes)></div>")
        #expect(found == names)
    }
}
