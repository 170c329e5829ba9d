import AnalysisCore
import Markup
import Testing

@testable import DocumentIngest

/// Selectors, and the words about those that cannot be followed.
@Suite struct CSSSelectorTests {
    @Test(arguments: [
        ("", "a name is missing at its end"), ("  ", "a name is missing at its end"),
        ("p >", "a name is missing at its end"), ("a,", "a name is missing at its end"),
        ("a,,b", "\",\" is not expected there"), ("> p", "\">\" is not expected there"),
        ("p)", "\")\" is not expected there"), ("p!", "\"!\" is not expected there"),
        ("..x", "a name is missing after ."), ("#", "a name is missing after #"),
        ("p#.a", "a name is missing after #"), ("[]", "a name is missing after ["),
        ("[=x]", "a name is missing after ["), ("[id", "an = or a ] is missing after id"),
        ("[id~x]", "an = or a ] is missing after id"), ("[id=]", "a value is missing after ="),
        ("[id='a]", "a ' is not closed"), ("[id=\"a']", "a \" is not closed"),
        ("[id=a", "a ] is missing after a"), ("[id='a' x]", "a ] is missing after a"),
        (
            "[data-x]",
            "the attribute data-x is not kept; select by class, id, role or itemprop"
        ),
        (
            "my-element", "elements named my-element are not told apart; select them by class or id"
        ),
        (
            "role=main",
            "role looks like an attribute, which stands in brackets: \"[role=main]\"; in YAML, "
                + "brackets make a list unless quotes stand around them"
        ),
        ("p:first-child", "pseudo-classes such as :first-child are not supported"),
        (":root", "pseudo-classes such as :first-child are not supported"),
        ("a + b", "siblings (+ and ~) are not supported; use a space or >"),
        ("a ~ b", "siblings (+ and ~) are not supported; use a space or >"),
    ])
    func `What cannot be followed is said in words`(selector: String, reason: String) {
        let error = #expect(throws: IngestError.self) { try CSSSelectorParser.parse(selector) }
        #expect(error?.code == .invalidOption)
        #expect(error?.subject == selector)
        #expect(error?.reason == reason)
        #expect(error?.description == "\(selector): \(reason)")
    }

    private static let page = """
        <body><div id=a class='x y'><p>1</p><p class=y lang=en-US>2</p><ul><li><p>3</p></ul></div>
        <section class='y-1'><p id=b>4</p><div><a href='/in/x.html' rel=next>5</a></div></section>
        """

    private func selected(_ selector: String) throws -> String {
        let tree = try HTMLParser.parse(Array(Self.page.utf8))
        let parsed = try CSSSelectorParser.parse(selector)
        let found = SelectedElements(of: tree, by: [parsed]).isSelected
        var text = ""
        for index in found.indices where found[index] {
            let inner = index..<Int(tree.nodes[index].end)
            text += text.isEmpty ? "" : " "
            text += String(
                decoding: inner.flatMap { tree.text[tree.textRange(of: $0)] }.filter { $0 > 0x20 },
                as: UTF8.self
            )
        }
        return text
    }

    @Test(
        arguments: [
            ("p", "1 2 3 4"), ("P", "1 2 3 4"), ("div", "123 5"), ("div p", "1 2 3"),
            ("div > p", "1 2"),
            ("div>p", "1 2"), ("div ul p", "3"), ("div > ul > li > p", "3"), ("div > li", ""),
            ("body > div > p", "1 2"), ("#a", "123"), ("p#b", "4"), ("#B", ""), (".y", "123 2"),
            (".x.y", "123"), (".x .y", "2"), ("p.y", "2"), (".y-1", "45"), ("[class]", "123 2 45"),
            ("[class=y]", "2"), ("[class='x y']", "123"), ("[class~=y]", "123 2"),
            ("[class~='x y']", ""),
            ("[class^=y]", "2 45"), ("[class$=y]", "123 2"), ("[class*=y]", "123 2 45"),
            ("[class*='']", ""), ("[class^='']", ""), ("[class$='']", ""), ("[lang|x]", nil),
            ("[ lang ^= \"en\" ]", "2"), ("a[href$='.html'][rel=next]", "5"), ("a[rel=prev]", ""),
            ("li, #b", "3 4"), ("li , #b,a", "3 4 5"), ("*#a", "123"), ("section *", "4 5 5"),
            ("section > *", "4 5"), ("div div", ""), ("section div a", "5"), ("nav", ""),
            ("\\#a", nil), (".y\\-1", "45"), ("p p", ""), ("ul *", "3 3"),
        ] as [(String, String?)]
    )
    func `Selectors choose elements`(selector: String, text: String?) throws {
        if let text {
            let found = try selected(selector)
            #expect(found == text)
        } else {
            #expect(throws: IngestError.self) { try CSSSelectorParser.parse(selector) }
        }
    }

    @Test func `A selector of very many steps chooses nothing`() throws {
        let deep = String(repeating: "<div>", count: 70) + "x"
        let tree = try HTMLParser.parse(Array(deep.utf8))
        for (count, isFound) in [(63, true), (64, false)] {
            let path = Array(repeating: "div", count: count).joined(separator: " ")
            let found = SelectedElements(of: tree, by: [try CSSSelectorParser.parse(path)])
            #expect(found.isSelected.contains(true) == isFound)
        }
    }

    @Test func `A page in which nothing is selected says so`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("a.html", "<p>x")
        let options = IngestOptions(html: HTMLOptions(select: ["nav"]))
        var messages: [String] = []
        for try await item in DocumentSource(paths: [folder.path], options: options).items() {
            if case .failed(_, let reason, let message) = item {
                messages.append("\(reason.rawValue): \(message)")
            }
        }
        #expect(messages == ["empty: no element matches input.html.select"])
    }
}
