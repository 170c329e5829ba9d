import Testing

@testable import Markup

/// What a page says, at places where parsers differ.
@Suite struct PageReadingTests {
    private func tree(_ page: String) throws -> HTMLTree { try HTMLParser.parse(Array(page.utf8)) }

    private func text(_ page: String) throws -> String {
        String(decoding: try tree(page).text, as: UTF8.self)
    }

    /// The value of the first attribute of a name.
    private func value(_ name: HTMLAttribute, _ page: String) throws -> String? {
        let tree = try tree(page)
        return tree.nodes.indices.compactMap { tree.value(of: name, at: $0) }.first
    }

    @Test(arguments: [
        ("a<b", "a"), ("a<", "a<"), ("a</b", "a"), ("a<!", "a"), ("a<!-", "a"),
        ("a<?", "a"), ("a<b x", "a"), ("a<b x=", "a"), ("a<b x='", "a"), ("a<b x='y", "a"),
        ("a<b x=y", "a"), ("a<b/", "a"), ("a<1b", "a<1b"), ("a<=b", "a<=b"), ("a< b>c", "a< b>c"),
        ("a&", "a&"), ("a&#x", "a&#x"), ("a<b x='&sect", "a"), ("a<b x=&sect", "a"),
        ("a<script", "a"), ("a<h1", "a"), ("a</h1", "a"), ("a<svg", "a"),
    ])
    func `A page may end anywhere`(page: String, expected: String) throws {
        let found = try text("<p>" + page)
        #expect(found == expected)
    }

    @Test(arguments: HTMLAttribute.allCases)
    func `Each attribute that means something is kept`(attribute: HTMLAttribute) throws {
        let names: [HTMLAttribute: String] = [
            .ariaControls: "aria-controls", .ariaExpanded: "aria-expanded",
            .ariaHidden: "aria-hidden",
            .ariaLabelledby: "aria-labelledby", .ariaModal: "aria-modal",
            .httpEquiv: "http-equiv",
        ]
        let name = names[attribute] ?? "\(attribute)"
        #expect(HTMLAttribute(name: name) == attribute)
        let found = try value(attribute, "<body><p data-x=no \(name)=yes title=no>x")
        #expect(found == "yes")
        let tree = try tree("<body><p \(name)=yes>x")
        let index = try #require(tree.nodes.firstIndex { $0.tag == .p })
        for other in HTMLAttribute.allCases where other != attribute {
            #expect(!tree.has(other, at: index))
        }
    }

    @Test(arguments: [
        ("<p id=a/>x", "a/"), ("<p id = 'a b'>x", "a b"), ("<p\nid\n=\n\"a\">x", "a"),
        ("<p =x id=a>x", "a"), ("<p id='a'class=b>x", "a"), ("<p id=\"a>b\">x", "a>b"),
        ("<p id='&quot;'>x", "\""), ("<p id='a&amp;b'>x", "a&b"),
        ("<p id='?a&copy=1'>x", "?a&copy=1"),
        ("<p id='?a&copya'>x", "?a&copya"), ("<p id='?a&copy1'>x", "?a&copy1"),
        ("<p id='?a&copy;=1'>x", "?a©=1"), ("<p id='&copy'>x", "©"), ("<p id='&copy b'>x", "© b"),
        ("<p id='&#x41;&#66'>x", "AB"), ("<p id=''>x", ""), ("<p id>x", ""),
        ("<p id=a id=b>x", "a"),
        ("<p id='&#150;'>x", "–"), ("<p id='&#0;'>x", "\u{FFFD}"),
    ])
    func `A value is read as browsers do`(page: String, expected: String) throws {
        let found = try value(.id, page)
        #expect(found ?? "" == expected)
    }

    @Test func `Numbers of Windows are its characters, all others are those of Unicode`() throws {
        let signs = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\u{A0}"
        for (offset, sign) in signs.unicodeScalars.enumerated() {
            let number = 0x80 + offset
            for reference in ["&#\(number);", "&#x\(String(number, radix: 16));"] {
                let found = try text("<p>a\(reference)b")
                #expect(found == "a\(sign)b", "\(reference)")
            }
        }
        #expect(try text("<p>&#x10FFFF;") == "\u{10FFFF}")
        #expect(try text("<p>&#x110000;") == "\u{FFFD}")
        #expect(try text("<p>&#xD7FF;&#xE000;") == "\u{D7FF}\u{E000}")
        #expect(try text("<p>&#X41;&#x6a;&#x6A;&#x4fg;") == "AjjOg;")
    }

    @Test(arguments: [
        ("<!DOCTYPE html><!DOCTYPE x>a", "a"), ("<!doctype html>a", "a"),
        ("<p>a<!DOCTYPE html>b", "ab"), ("<!DOCTYPE html PUBLIC 'x'>a", "a"),
        ("<?xml version='1.0'?><p><![CDATA[a<b]]>c", "a<bc"), ("<p>a<![CDATA[b]]>c", "ac"),
        ("<p><math><![CDATA[a&b]]></math>c", "a&bc"), ("<p><svg><![CDATA[a", "a"),
        ("<p><svg/><![CDATA[b]]>c", "c"), ("<p><svg><g/><![CDATA[b]]></svg>c", "bc"),
        ("<p>a<!--b--c-->d", "ad"), ("<p>a<!-- b -->c-->d", "ac-->d"), ("<p>a<!--b--->c", "ac"),
        ("<title>a</title><p>b<title>c", "abc"), ("<p>a<textarea>b", "ab"), ("<p>a<xmp>b", "ab"),
        ("<p>a<iframe>b</iframe>c", "abc"),
        ("<p>a<style>b{}</style>c", "ab{}c"), ("<p>a<script>b</script>c", "ac"),
        ("<p>a<script type=json>b</script>c", "abc"), ("<p>a</p x>b", "ab"), ("<p>a</p/>b", "ab"),
        ("<p>a<plaintext>b<i>c", "ab<i>c"), ("a</body>b</html>c", "abc"),
        ("<template>a</template><template>b</template>c", "c"),
        ("<p>&notanentity; x", "¬anentity; x"),
    ])
    func `Declarations, sections and raw elements are read as the standard says`(
        page: String,
        expected: String
    ) throws {
        let found = try text(page)
        #expect(found.filter { !$0.isNewline } == expected)
    }

    @Test(arguments: [
        ("<h2>a</h2>", ["h2"]), ("<h2>a</h3><p>b", ["h2", "p"]),
        ("<h2>a</h2><h4>b</h1><p>c", ["h2", "h4", "p"]), ("<h1>a<h2>b</h1>c", ["h1", "h2"]),
    ])
    func `Headings end where any heading ends`(page: String, names: [String]) throws {
        let tree = try tree("<body>" + page)
        let found = tree.nodes.filter { ![.text, .html, .body].contains($0.tag) }.map {
            "\($0.tag)"
        }
        #expect(found == names)
    }

    @Test(arguments: [1_999, 2_000, 2_001])
    func `A tag is refused for its two thousand and first attribute`(count: Int) throws {
        let tag = "<p " + (0..<count).map { "a\($0)" }.joined(separator: " ") + ">x"
        if count <= 2_000 {
            #expect(try text(tag) == "x")
        } else {
            let error = #expect(throws: MarkupError.self) { try text(tag) }
            #expect(error?.reason == "a tag has more than 2000 attributes")
        }
    }

    @Test func `The version of the library is one that the suites were run with`() {
        let parts = MarkupLibrary.version.split(separator: ".")
        #expect(parts.count == 3)
        #expect(parts.allSatisfy { Int($0) != nil })
        #expect(MarkupLibrary.isTested == (MarkupLibrary.version == "2.9.14" || parts[1] == "15"))
    }
}
